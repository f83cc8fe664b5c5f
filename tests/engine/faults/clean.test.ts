import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/checks/formatProblems.ts';
import { chapter, fixtureBinder } from '../../support/fixtureBinder.ts';

describe('a binder without faults', () => {
  it('has no problem', () => {
    expect(fixtureBinder().report()).toBe('');
  });

  it('may use everything the guide allows', () => {
    expect(
      fixtureBinder()
        .write(
          'Text mit **fett**, *betont*, ~~gestrichen~~, `Code`, \\{ Klammer \\}, \\< Zeichen und\\\nUmbruch.\n\n> Ein Zitat.\n\n---\n\n1. Eins\n   - Unterpunkt\n2. Zwei\n\n```\nCode { } < >\n```',
        )
        .report(),
    ).toBe('');
  });

  it('reads files with a byte order mark and Windows line ends', () => {
    expect(
      fixtureBinder()
        .change(chapter, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
        .report(),
    ).toBe('');
  });
});

describe('formatProblems', () => {
  const problem = { file: 'content/a.mdx', line: 2, column: 3, rule: 'kapitel/leer', severity: 'Fehler', message: 'Leer.', remedy: 'Schreiben Sie.' } as const;

  it('prints place, rule, message, remedy and the count', () => {
    expect(formatProblems([problem, { ...problem, severity: 'Hinweis' }])).toBe(
      'content/a.mdx:2:3  Fehler  kapitel/leer\n  Leer.\n  Abhilfe: Schreiben Sie.\n\ncontent/a.mdx:2:3  Hinweis  kapitel/leer\n  Leer.\n  Abhilfe: Schreiben Sie.\n\n1 Fehler, 1 Hinweis.',
    );
  });

  it('counts in good German', () => {
    const hint = { ...problem, severity: 'Hinweis' } as const;
    const count = (problems: Parameters<typeof formatProblems>[0]): string => formatProblems(problems).split('\n').at(-1)!;
    expect(count([problem, problem])).toBe('2 Fehler, kein Hinweis.');
    expect(count([hint, hint])).toBe('Kein Fehler, 2 Hinweise.');
  });

  it('has a friendly line for a clean binder', () => {
    expect(formatProblems([], '2 Kapitel, 1 Seite')).toBe('Alles in Ordnung: 2 Kapitel, 1 Seite geprüft, nichts zu beanstanden.');
  });
});
