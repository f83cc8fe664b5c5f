import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../tests/bench/randomEdits.ts';
import { call, join, type Call, type Content, type Value } from '../../blocks/Printed.ts';
import { compiledLines, printed, probeTypesetter } from '../../../tests/support/printText.ts';
import { readableLines } from '../../../tests/support/readableLines.ts';

const special = [...'#$@*_<>\\[]~`"\'=/-+{};:()&%^|!?,.'];
const pieces = [
  ...special,
  ...special,
  ' ',
  ' ',
  '\\',
  '"',
  '\\"',
  '\\n',
  '\\u{41}',
  '//',
  '/*',
  '*/',
  '")];',
  '#panic("x")',
  '#read("/etc/passwd")',
  '#import "a.typ": *',
  '$x$',
  'ä',
  'ß',
  'Wort',
  '»',
  '«',
  '€',
  'e',
  '1.',
  '\u00a0',
  '\u202f',
];

/** 300 texts out of all characters that mean something to Typst. */
function randomTexts(seed: number): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: 300 }, () => Array.from({ length: 1 + Math.floor(random() * 18) }, () => pieces[Math.floor(random() * pieces.length)]!).join(''));
}

/** A text as it would be typed in Markdown so that every character means itself. */
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, (character) => `\\${character}`);

const batches = (texts: readonly string[]): string[][] => Array.from({ length: 6 }, (_, index) => texts.slice(index * 50, index * 50 + 50));

describe('Text kommt als Text durch Typst', () => {
  const texts = randomTexts(20261122);

  it('300 zufällige Texte behalten jedes Zeichen, auch Zeilenenden und Tabulatoren', async () => {
    const withBreaks = texts.map((text, index) => (index % 3 === 0 ? `${text}\n\t${text}` : text));
    const values = await probeTypesetter.query<string>({ content: join(withBreaks.map((text) => call('merken', [text]))) }, 'wert');
    expect(values).toEqual(withBreaks);
  });

  it.each(batches(texts).map((batch, index) => [index + 1, batch] as const))('gedruckt steht dasselbe da (Teil %i von 6)', async (_part, batch) => {
    const lines = await compiledLines(join(batch.flatMap((text) => [text, call('parbreak')])), 4000);
    expect(lines).toEqual(batch.flatMap(readableLines));
  });

  it.each(batches(randomTexts(7)).map((batch, index) => [index + 1, batch] as const))(
    'auch auf dem ganzen Weg von Markdown an (Teil %i von 6)',
    async (_part, batch) => {
      const typed = batch.map((text) => text.replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g, '')).filter(Boolean);
      const flat = printed(typed.map(escaped).join('\n\n'));
      const lines = await compiledLines(join(flat.flatMap(({ piece }) => [piece.content as Content, call('parbreak')])), 4000);
      expect(lines).toEqual(typed.flatMap(readableLines));
    },
  );
});

/** All names in a value that mean something to Typst. */
function names(value: Value): string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(names);
  const own = 'f' in value ? [(value as Call).f] : Object.keys(value);
  return [...own, ...('f' in value ? names((value as Call).args) : Object.values(value).flatMap(names))];
}

describe('Inhalt kann Typst nichts befehlen', () => {
  const attacks = [
    '#import "/package.json"',
    '#read("/etc/passwd")',
    '")];#panic()',
    '#eval("panic()")',
    '\\")#panic()//',
    '#sys.inputs',
    '*/#panic()/*',
    '#metadata("böse")<wert>',
  ];
  const ways: Readonly<Record<string, (text: string) => string>> = {
    Absatz: (text) => escaped(text),
    'Code im Satz': (text) => `a \`\` ${text} \`\` b`,
    Codeblock: (text) => `\`\`\`\`\n${text}\n\`\`\`\``,
    Link: (text) => `[${escaped(text)}](<https://a.test/${escaped(text)}>)`,
    Listenpunkt: (text) => `- ${escaped(text)}\n  - ${escaped(text)}`,
    Überschrift: (text) => `## ${escaped(text)} {#x}`,
    Tabelle: (text) => `| ${escaped(text)} |\n| --- |\n| ${escaped(text)} |`,
    Hinweis: (text) => `<Hinweis art="tipp" titel='${text.replaceAll("'", '')}'>\n\n${escaped(text)}\n\n</Hinweis>`,
    Fußnote: (text) => `a[^1]\n\n[^1]: ${escaped(text)}`,
  };

  it.each(Object.entries(ways))('%s', (_place, write) => {
    for (const attack of attacks) {
      const flat = printed(write(attack));
      // Typst looks up the names of functions and arguments only: nothing of the attack may stand there.
      const values = flat.flatMap(({ piece, frames }) => [
        piece.content as Value,
        ...frames.flatMap(({ frame }) => [frame.args, frame.head ?? '', frame.headAgain ?? '']),
      ]);
      expect(values.flatMap(names).join(' ')).not.toMatch(/panic|eval|import|read|sys|metadata/);
    }
  });
});
