import type { Problem } from '../../model/Problem.ts';
import { contentFiles } from '../../source/ContentFiles.ts';
import { limits } from '../../source/readFile.ts';
import { printableSigns } from '../../text/printableSigns.ts';
import { attributesOf, isElement, placeOf } from '../../source/jsx.ts';
import type { Check, CheckContext, Place } from '../Check.ts';
import { placeAt } from '../places.ts';
import { fault, hint } from '../problem.ts';

/** What a sign is, in words that an editor knows; the first that fits. */
const kinds: readonly (readonly [pattern: RegExp, what: string, remedy: string])[] = [
  [/[\u2610-\u2612\u2705\u2713-\u2718\u25a1\u25fb]/u, 'Kästchen oder Haken', 'Löschen Sie es; zum Abhaken dient eine Checkliste.'],
  [/[\u2022\u2023\u2043\u2219\u25aa\u25ab\u25cf\u25cb\u25e6]/u, 'Aufzählungszeichen', 'Beginnen Sie Punkte einer Aufzählung mit »- «, in einer eigenen Zeile.'],
  [/\p{Co}/u, 'Zeichen aus einer Symbolschrift', 'Löschen Sie es oder schreiben Sie ein Wort dafür; Punkte einer Aufzählung beginnen mit »- «.'],
  [/\p{Cc}/u, 'unsichtbares Steuerzeichen', 'Löschen Sie es: Tippen Sie die Stelle neu.'],
  [/[\p{Cf}\p{Zl}\p{Zp}]/u, 'unsichtbares Zeichen', 'Löschen Sie es: Tippen Sie die Stelle neu.'],
  [/\p{Zs}/u, 'besonderes Leerzeichen', 'Tippen Sie ein gewöhnliches Leerzeichen.'],
  [/\p{M}/u, 'Zeichen, das auf einem anderen steht', 'Tippen Sie den Buchstaben neu, mit seinem Akzent in einem.'],
  [/\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Emoji_Modifier}/u, 'Bildzeichen', 'Löschen Sie es oder schreiben Sie ein Wort dafür.'],
  [/\p{L}/u, 'Buchstabe einer anderen Schrift', 'Schreiben Sie den Namen oder das Wort in lateinischen Buchstaben.'],
];

/** Signs that the font holds, but that nobody sees and that part words for the search. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2061-\u206f]/u;

const softHyphen = ['Hier steht ein weiches Trennzeichen (U+00AD), das man nicht sieht.', 'Löschen Sie es: Papier und Bildschirm trennen von selbst.'] as const;

/** Every sign can be printed: nothing that our fonts can't draw, in no text that reaches paper or screen. */
export const signs: Check = (context) => {
  const isPrintable = printableSigns();
  const isBad = (sign: string): boolean => {
    const code = sign.codePointAt(0)!;
    // A file that is damaged altogether is what encoding.ts tells.
    return (code > 0x7e || (code < 0x20 && !/\s/.test(sign))) && code !== 0xfffd && (!isPrintable(code) || invisible.test(sign));
  };
  return [...typedSigns(context, isBad), ...rewrittenSigns(context, isBad)];
};

/** Signs as they stand in the files. */
const typedSigns = (context: CheckContext, isBad: (sign: string) => boolean): Problem[] =>
  [...textsOf(context)].flatMap(([file, source]) => {
    const told = new Set<string>();
    const problems: Problem[] = [];
    let offset = 0;
    for (const sign of source) {
      if (sign === '\u00ad' && !told.has(sign)) {
        told.add(sign);
        problems.push(hint('text/zeichen', file, placeAt(source, offset), ...softHyphen));
      }
      if (sign > '~' && isBad(sign) && !told.has(sign)) {
        told.add(sign);
        problems.push(problemOf(file, placeAt(source, offset), sign));
      }
      offset += sign.length;
    }
    return problems;
  });

/** Signs written otherwise than by themselves: `&#x202E;` or `&rlm;` in a text, `"\\u202e"` in YAML. */
function rewrittenSigns(context: CheckContext, isBad: (sign: string) => boolean): Problem[] {
  const inTexts = context.documents.flatMap(({ document: { file, source }, nodes }) =>
    nodes.flatMap(({ node }) => {
      const words = [...('value' in node && typeof node.value === 'string' ? [node.value] : []), ...(isElement(node) ? Object.values(attributesOf(node)) : [])];
      const bad = [...words.join('')].filter((sign) => isBad(sign) && !source.includes(sign));
      return [...new Set(bad)].map((sign) => problemOf(file, placeOf(node), sign));
    }),
  );
  const inYaml = [...textsOf(context)].flatMap(([file, source]) => {
    const yaml = file.endsWith('.yaml') ? source : file.endsWith('.mdx') ? (/^---\n.*?\n---\n/s.exec(source)?.[0] ?? '') : '';
    return [...yaml.matchAll(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8}))/gi)].flatMap(({ 1: two, 2: four, 3: eight, index }) => {
      const code = Number.parseInt(two ?? four ?? eight ?? '', 16);
      const sign = code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return sign !== '' && isBad(sign) ? [problemOf(file, placeAt(yaml, index), sign)] : [];
    });
  });
  return [...inTexts, ...inYaml];
}

function problemOf(file: string, place: Place, sign: string): Problem {
  const [, what = 'Zeichen', remedy = 'Löschen Sie es oder schreiben Sie ein Wort dafür.'] = kinds.find(([pattern]) => pattern.test(sign)) ?? [];
  const code = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const isInvisible = /[\p{C}\p{Z}\p{M}]/u.test(sign);
  const seen = isInvisible ? code : `»${sign}« (${code})`;
  return fault(
    'text/zeichen',
    file,
    place,
    invisible.test(sign) ? `Hier steht ein unsichtbares Zeichen (${code}).` : `Das Zeichen ${seen} fehlt in der Schrift des Ordners (${what}).`,
    remedy,
  );
}

/** Everything that is printed or shown: texts with their heads, and the files beside them. */
function* textsOf({ binder, documents, folders }: CheckContext): Iterable<readonly [file: string, source: string]> {
  for (const { document } of documents) yield [document.file, document.source];
  const content = contentFiles(folders.content);
  const registers = binder.registers.filter(({ own }) => !own).map(({ number, slug }) => `${number}-${slug}`);
  const names = ['ordner.yaml', 'glossar.yaml', 'quellen.yaml', ...registers.map((name) => `${name}/register.yaml`)];
  for (const name of names) {
    const text = content.text(name, limits.data, 'freiwillig');
    if (text !== undefined) yield [content.label(name), text];
  }
  for (const folder of [...registers, 'vorlagen', 'seiten', 'aenderungen']) {
    const files = content.below(folder);
    const pictures = files.below('bilder');
    for (const [place, ending] of [[pictures, '.svg'] as const, ...(folder === 'aenderungen' ? [[files, '.yaml'] as const] : [])]) {
      for (const name of place.names(ending)) {
        const text = place.text(name, limits.text, 'freiwillig');
        if (text !== undefined) yield [place.label(name), text];
      }
    }
  }
}
