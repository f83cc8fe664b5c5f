import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outsideOf } from '../../../src/blocks/outsideOf.ts';
import { plainText } from '../../../src/blocks/plainText.ts';
import { leafPdf } from '../../../src/print/chapter/leafOf.ts';
import { planChapter } from '../../../src/print/chapter/planChapter.ts';
import { faultsOf, findProblems } from '../../../src/site/findProblems.ts';
import { openBinder } from '../../../src/source/currentBinder.ts';
import { chapter, fixtureBinder, today } from '../../support/fixtureBinder.ts';
import { linesOnScreen } from '../../support/linesOnScreen.ts';
import { readPdfBytes } from '../../support/readPdfBytes.ts';
import { typesetter } from '../../support/typesetter.ts';

/*
 * Whatever an editor types comes out whole on screen, on paper and for the search, or is refused with file and line.
 * SAAT and ZAHL repeat a run or lengthen it: SAAT=7 ZAHL=2000 npx vitest run tests/engine/properties
 */

const seed = Number(process.env['SAAT'] ?? 20261126);
const numRuns = Number(process.env['ZAHL'] ?? 120);

/** A word that stands nowhere else, so that one can ask where it has gone: »Wort17x«. */
const mark = fc.integer({ min: 1000, max: 9999 }).map((number) => `Wort${number}x`);
const signs = fc.constantFrom(
  ...'*_~`[](){}<>#+-.!|&\\:;"\'=/^$%@,?§°…–·»«„“'.split(''),
  '**',
  '~~',
  '``',
  '```',
  '![',
  '](',
  '<!--',
  '-->',
  '&amp;',
  '&#x202E;',
  '&shy;',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u202e',
  'é',
  '\\*',
  '\\\n',
  '  \n',
  '{1}',
  '<br/>',
  '<b>',
  '</b>',
  '[^grund]',
  '[^nichts]',
  '^[',
  'https://a.test/',
  '<https://a.test/>',
  '1. ',
  '- ',
  '> ',
  '# ',
  '| ',
  '\t',
);
const gap = fc.constantFrom(' ', ' ', ' ', '', '\n');
/** Words with anything between them. */
const noise = fc
  .array(fc.oneof({ weight: 3, arbitrary: mark }, { weight: 2, arbitrary: signs }, { weight: 3, arbitrary: gap }), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''));
/** Words as an editor types them. */
const words = fc.array(mark, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  words.map((text) => `**${text}**`),
  words.map((text) => `*${text}*`),
  words.map((text) => `\`${text}\``),
  words.map((text) => `[${text}](https://a.test/)`),
  words.map((text) => `<Begriff id="gremium">${text}</Begriff>`),
  words.map((text) => `<Verweis kapitel="sitzung">${text}</Verweis>`),
  words.map((text) => `${text}[^grund]`),
);
const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);
const tame = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

/** Blocks of a text; wild ones hold what nobody should type. */
function blocksOf(sentence: fc.Arbitrary<string>, wild: readonly fc.Arbitrary<string>[], bullets: readonly string[]): fc.Arbitrary<string> {
  const sentences = fc.array(sentence, { minLength: 1, maxLength: 3 });
  return fc.letrec<{ block: string; list: string }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: sentence },
      { weight: 2, arbitrary: tie('list') },
      fc.tuple(words, fc.nat()).map(([text, id]) => `## ${text} {#id-${id}}\n\nEin Satz.`),
      sentences.map((parts) => parts.map((part) => `> ${indented(part, '> ')}`).join('\n>\n')),
      words.map((text) => `\`\`\`\n${text}\n\`\`\``),
      fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 3 }).map((rows) => {
        const lines = rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`);
        return `<Tabelle titel="Übersicht">\n\n| Eins | Zwei |\n| --- | --- |\n${lines.join('\n')}\n\n</Tabelle>`;
      }),
      fc.tuple(fc.constantFrom('tipp', 'achtung'), sentence).map(([kind, text]) => `<Hinweis art="${kind}">\n\n${text}\n\n</Hinweis>`),
      sentences.map(
        (items) => `<Schritte titel="Ablauf">\n\n${items.map((item, index) => `${index + 1}. ${indented(item, '   ')}`).join('\n')}\n\n</Schritte>`,
      ),
      ...wild,
    ),
    list: fc
      .tuple(fc.constantFrom(...bullets), fc.array(fc.tuple(sentence, fc.option(tie('block'))), { minLength: 1, maxLength: 3 }))
      .map(([bullet, items]) =>
        items.map(([text, inner]) => `${bullet} ${indented(text, '   ')}${inner === null ? '' : `\n\n   ${indented(inner, '   ')}`}`).join('\n'),
      ),
  })).block;
}

const wild = [
  fc.tuple(fc.constantFrom('# ', '### ', '#### ', '##'), words).map(([depth, text]) => `${depth}${text}`),
  fc.tuple(words, fc.constantFrom('===', '---')).map(([text, line]) => `${text}\n${line}`),
  fc.tuple(fc.constantFrom('~~~', '```text', '````'), noise).map(([fence, text]) => `${fence}\n${text}\n${fence.replace('text', '')}`),
  words.map((text) => `[ref]: https://a.test/ "Titel"\n\n[${text}][ref]`),
  words.map((text) => `![${text}](bilder/aufbau.svg)`),
  words.map((text) => `    ${text}`),
  words.map((text) => `<div>${text}</div>`),
  words.map((text) => `- [ ] ${text}`),
  words.map((text) => `[^neu]: ${text}`),
];
const document = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(blocksOf(tame, [], ['-', '*', '1.']), { minLength: 1, maxLength: 4 }) },
    { weight: 2, arbitrary: fc.array(blocksOf(fc.oneof(tame, noise), wild, ['-', '*', '1.', '3.', 'a)', '+']), { minLength: 1, maxLength: 4 }) },
    { weight: 2, arbitrary: noise.map((text) => [text]) },
  )
  .map((blocks) => blocks.join('\n\n'));

const marksIn = (text: string): string[] => [...text.matchAll(/Wort\d{4}x/g)].map(([word]) => word);
const missing = (typed: readonly string[], shown: string): string[] => typed.filter((word) => !shown.includes(word));

/** What becomes of a text: faults, or the words that got lost on the way to each face. */
async function fateOf(markdown: string): Promise<{ faults: readonly string[]; lost: Readonly<Record<string, string[]>> }> {
  const content = fixtureBinder().write(markdown).writeFolder();
  try {
    const current = openBinder({ content });
    const faults = faultsOf(await findProblems(current, { today, typesetter }));
    if (faults.length > 0)
      return { faults: faults.map(({ file, line, column, message, remedy }) => `${file}:${line}:${column} ${message} ${remedy}`), lost: {} };
    const written = current.chapters.get('aufbau')!;
    const { source, tree, path } = written;
    const plan = await planChapter(typesetter, {
      chapter: written,
      binder: current.binder,
      references: current,
      previous: undefined,
      edition: 'E',
      base: true,
    });
    const body = source.replace(/^---\n[^]*?\n---\n/, '').replaceAll(/<Quelle [^>]*\/>/g, 'Quelle');
    const typed = marksIn(markdown);
    return {
      faults: [],
      lost: {
        Bildschirm: missing(typed, linesOnScreen(body).join('\n')),
        // Long words are broken.
        Papier: missing(
          typed,
          (await readPdfBytes((await leafPdf(typesetter, plan, 'https://ordner.test')).read())).all.join(' ').replaceAll(/[-\u00ad\s]/g, ''),
        ),
        Suche: missing(typed, plainText([tree], outsideOf(current.binder, current, path))),
      },
    };
  } finally {
    rmSync(content, { recursive: true });
  }
}

describe('ein Text', () => {
  it('kommt in jedem Gesicht ganz an oder wird mit Datei und Zeile abgewiesen', async () => {
    const counts = { ganz: 0, abgewiesen: 0 };
    await fc.assert(
      fc.asyncProperty(document, async (markdown) => {
        const { faults, lost } = await fateOf(markdown);
        if (faults.length > 0) counts.abgewiesen++;
        else counts.ganz++;
        for (const fault of faults) expect(fault).toMatch(new RegExp(`^content/(${chapter}|\\S+):[1-9]\\d*:[1-9]\\d* .*[.!?:»«).]`, 's'));
        for (const [face, words] of Object.entries(lost)) expect(words, face).toEqual([]);
      }),
      { seed, numRuns, endOnFailure: true },
    );
    expect(Math.min(...Object.values(counts)), JSON.stringify(counts)).toBeGreaterThan(numRuns / 10);
  }, 600_000);
});
