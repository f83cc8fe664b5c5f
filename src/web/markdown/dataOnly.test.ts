import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { fixtureBinder } from '../../../tests/support/fixtureBinder.ts';
import { mdxFeatures } from '../../source/mdxOptions.ts';
import { noLayout } from './Layout.ts';
import { screenPlugins } from './screenPlugins.ts';

const compile = (source: string, frontmatter?: Record<string, unknown>): unknown =>
  mdxToJs(source, {
    ...screenPlugins(noLayout),
    features: mdxFeatures,
    fileURL: pathToFileURL(join(process.cwd(), 'content/1-a/1-probe.mdx')),
    ...(frontmatter ? { data: { astro: { frontmatter, headings: [], localImagePaths: new Set<string>(), remoteImagePaths: new Set<string>() } } } : {}),
  });

/** What the compiler says to a text in the third line of a file. */
function refused(markdown: string): string {
  try {
    compile(`Eins.\n\n${markdown}\n`);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

const cases: readonly (readonly [what: string, markdown: string, place: string, message: string])[] = [
  ['eine import-Zeile', "import x from 'x'", '3:1  Fehler  mdx/code', 'Eine Zeile beginnt mit import oder export.'],
  ['eine export-Zeile', 'export const x = 1', '3:1  Fehler  mdx/code', 'Eine Zeile beginnt mit import oder export.'],
  ['einen Ausdruck als Absatz', '{console.error("RAN")}', '3:1  Fehler  mdx/code', 'Hier steht ein Programmausdruck in geschweiften Klammern.'],
  ['einen Ausdruck im Satz', 'Ein {1 + 1} Wort', '3:5  Fehler  mdx/code', 'Hier steht ein Programmausdruck in geschweiften Klammern.'],
  ['einen Ausdruck als Angabe', '<Begriff id={x}>a</Begriff>', '3:10  Fehler  mdx/code', 'Die Angabe »id« ist ein Programmausdruck {…}.'],
  ['ausgebreitete Angaben', '<Begriff {...x}>a</Begriff>', '3:1  Fehler  mdx/code', 'Im Baustein <Begriff> steht ein Programmausdruck {…}.'],
  ['HTML im Satz', 'Ein <b>Wort</b>', '3:5  Fehler  mdx/html', '<b> ist HTML; erlaubt sind nur Markdown und Bausteine.'],
  ['HTML als Block', '<script>\n\na\n\n</script>', '3:1  Fehler  mdx/html', '<script> ist HTML; erlaubt sind nur Markdown und Bausteine.'],
  ['eine leere Klammer', '<>a</>', '3:1  Fehler  mdx/html', 'Hier steht eine leere spitze Klammer <>.'],
  ['einen unbekannten Baustein', '<Hinwies>\n\na\n\n</Hinwies>', '3:1  Fehler  baustein/unbekannt', 'Den Baustein <Hinwies> gibt es nicht.'],
  ['was die Maschine selbst einsetzt', '<Blattmarke seite="1" />', '3:1  Fehler  baustein/unbekannt', 'Den Baustein <Blattmarke> gibt es nicht.'],
];

describe('MDX ist Text: der Übersetzer weist ab', () => {
  it.each(cases)('%s', (_, markdown, place, message) => {
    expect(refused(markdown)).toContain(`content/1-a/1-probe.mdx:${place}\n  ${message}\n  Abhilfe: `);
  });

  it('alles, was er findet, auf einmal', () => {
    expect(refused('Ein {1 + 1} und <b>zwei</b>').match(/Abhilfe/g)).toHaveLength(2);
  });

  it('ein Layout im Kopf, das Astro laden würde', () => {
    expect(() => compile('Eins.', { titel: 'x', layout: './x.astro' })).toThrow('Die Angabe »layout« im Kopf lädt ein Programm.');
    expect(() => compile('Eins.', { titel: 'x' })).not.toThrow();
  });

  it.each(cases)('und die Prüfung sagt dasselbe: %s', (_, markdown, place, message) => {
    const [rule] = place.split('  ').slice(-1);
    const same = fixtureBinder()
      .write(markdown)
      .problems()
      .filter((problem) => problem.rule === rule && problem.message === message);
    expect(same).toHaveLength(1);
    expect(refused(markdown)).toContain(same[0]!.remedy);
  });
});

describe('MDX ist Text: der Übersetzer nimmt an', () => {
  it('jeden Baustein des Katalogs', () => {
    const examples = readdirSync('src/blocks', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('example.mdx'));
    expect(examples.length).toBeGreaterThan(10);
    for (const name of examples) expect(() => compile(readFileSync(join('src/blocks', name), 'utf8'))).not.toThrow();
  });

  it('geschweifte Klammern mit Rückstrich und im Code', () => {
    expect(refused('Ein \\{Wort\\} und `{x}`.')).toBe('');
  });
});
