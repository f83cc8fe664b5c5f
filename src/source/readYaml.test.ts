import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from './readYaml.ts';

const schema = z.strictObject({ titel: z.string(), worte: z.array(z.string()).optional() });
const read = (text: string) => readYaml({ file: 'x.yaml', text, schema, rule: 'datei/yaml' });
const lines = (text: string): string[] => read(text).problems.map(({ line, message }) => `${line}: ${message}`);

describe('Angaben, die anders gelesen würden als gemeint', () => {
  it.each([
    ['titel: Hetze #gegenhass', 'Was hinter # steht (»gegenhass«), fällt weg.'],
    ['titel: "Hetze" # wichtig', 'Was hinter # steht (»wichtig«), fällt weg.'],
    ['titel: Wort\nworte:\n  - Eins #zwei', 'Was hinter # steht (»zwei«), fällt weg.'],
    ['titel: &Wichtig [Wort]', '»&Wichtig« beginnt mit & und wird nicht als Text gelesen.'],
    ['titel: !!set {Wort}', '»!!set« beginnt mit einem Ausrufezeichen und wird nicht als Text gelesen.'],
    ['titel: Wort\nworte: [Eins] # zwei', 'Was hinter # steht (»zwei«), fällt weg.'],
    ['titel: Wort\ntitel: Wort', 'Die Angabe »titel« steht zweimal da.'],
    ['%YAML 1.1\n---\ntitel: Wort', 'Die Angaben sind an dieser Stelle nicht lesbar (ein Prozentzeichen am Zeilenanfang).'],
    [`titel: ${'['.repeat(5000)}`, 'Die Angaben sind an dieser Stelle nicht lesbar (zu tief verschachtelt).'],
    ['titel: *Wichtig*', '»*Wichtig*« beginnt mit einem Stern und wird nicht als Text gelesen.'],
    ['titel: &Wichtig Wort', '»&Wichtig« beginnt mit & und wird nicht als Text gelesen.'],
    ['titel: !Wichtig Wort', '»!Wichtig« beginnt mit einem Ausrufezeichen und wird nicht als Text gelesen.'],
    ['titel: Wort\n__proto__:\n  a: b', '»__proto__« kann kein Kürzel sein.'],
  ])('%s', (text, message) => {
    expect(lines(text).map((line) => line.replace(/^\d+: /, ''))).toContain(message);
    expect(read(text).value).toBeUndefined();
  });

  it('Bemerkungen in eigenen Zeilen und Texte in Anführungszeichen bleiben erlaubt', () => {
    expect(read('# oben\ntitel: "Hetze #gegenhass"\n# unten\n').value).toEqual({ titel: 'Hetze #gegenhass' });
    expect(read('titel: >\n  Ein Absatz.\n').value).toEqual({ titel: 'Ein Absatz.\n' });
  });

  it.each(['titel:\n\tWort', 'titel\nworte: [a]', 'titel: [a', 'titel: "a', '---\ntitel: a\n---\ntitel: b', 'titel: a\ntitel: b', 'titel: @a', 'titel: "\\d"'])(
    'kein englisches Wort: %j',
    (text) => {
      expect(lines(text).length).toBeGreaterThan(0);
      expect(lines(text).join(' ')).not.toMatch(/[A-Z]{3,}_/);
    },
  );

  it('eine Kette von Verweisen wird abgewiesen, nicht aufgelöst', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`)].join('\n');
    expect(lines(bomb).length).toBeGreaterThan(0);
  });
});
