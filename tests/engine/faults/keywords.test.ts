import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatProblems } from '../../../src/checks/formatProblems.ts';
import { keywordProblems } from '../../../src/site/keywordProblems.ts';
import { openBinder } from '../../../src/source/currentBinder.ts';
import { chapter, fixtureBinder, type FixtureBinder } from '../../support/fixtureBinder.ts';

// Words that lead to a chapter which never uses them.

const report = (binder: FixtureBinder): string => {
  const content = binder.writeFolder();
  try {
    return formatProblems(keywordProblems(openBinder({ content }))).replace(/\n\n.*$/, '');
  } finally {
    rmSync(content, { recursive: true });
  }
};
const binder = (): FixtureBinder =>
  fixtureBinder()
    .replace(chapter, 'stichworte: [Gremium, Aufbau, Übersicht]', 'stichworte: [Gremiums, aufbauen, Entscheidung]')
    .change('1-gremiengruendung/2-sitzung.mdx', (text) => text.replace(/^stichworte: .*$/m, 'stichworte: [Sitzung, Sitzungen, sitzen]'));

it('gebeugt, zusammengesetzt und groß oder klein geschrieben zählt', () => {
  const words = binder().replace('glossar.yaml', 'kapitel: aufbau', 'kapitel: sitzung').write('Die Entscheidungsfindung dauert.');
  expect(
    report(words.write('Wer sitzt, der berät im Gremium.').change('1-gremiengruendung/2-sitzung.mdx', (text) => `${text}\nDas Gremium will sitzen.\n`)),
  ).not.toContain('Hinweis');
});

it('ein Stichwort', () => {
  expect(
    report(
      fixtureBinder()
        .replace(chapter, 'stichworte: [Gremium, Aufbau, Übersicht]', 'stichworte: [Gremium, Kegeln, Angeln]')
        .change('1-gremiengruendung/2-sitzung.mdx', (text) => text.replace(/^stichworte: .*$/m, 'stichworte: [Sitzung, Sitzungen, Sitzungs-]')),
    ),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:5:1  Hinweis  kopf/stichwort
      Die Stichworte »Kegeln«, »Angeln« kommen im Kapitel nicht vor.
      Abhilfe: Nehmen Sie Wörter, die dort stehen, oder lassen Sie es so, wenn man unter diesen danach sucht."
  `);
});

it('ein Begriff', () => {
  expect(
    report(
      binder()
        .write('Die Entscheidung fällt; sitzen kann man auch.')
        .replace('glossar.yaml', 'begriff: Lagebild', 'begriff: Kegelbahn\n  kapitel: aufbau')
        .change('1-gremiengruendung/2-sitzung.mdx', (text) => `${text}\nWir sitzen.\n`),
    ),
  ).toMatchInlineSnapshot(`
    "content/glossar.yaml:5:1  Hinweis  glossar/kapitel
      Der Begriff »Kegelbahn« führt zu Kapitel 1.1 (aufbau), das ihn nicht gebraucht.
      Abhilfe: Nennen Sie ein Kapitel, in dem er steht, streichen Sie »kapitel« oder gebrauchen Sie den Begriff dort."
  `);
});
