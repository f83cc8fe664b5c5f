import type { Problem } from '../../../model/Problem.ts';
import { attributesOf } from '../../../source/jsx.ts';
import type { Check, CheckContext, CheckedDocument, Place } from '../../Check.ts';
import { placeAt, placeOfAttribute } from '../../places.ts';
import { hint } from '../../problem.ts';
import { yamlFile } from '../../files/yamlFile.ts';
import { isAbbreviation } from '../sentencesOf.ts';
import { headTexts, spokenAttributes } from '../style.ts';
import type { Dictionary } from './Dictionary.ts';

/** All words stand in the dictionary or in content/woerter.txt. Each unknown word is reported once per file. */
export const spelling: Check = (context) => {
  const { dictionary } = context;
  if (!dictionary) return [];
  return [...context.documents.flatMap((checked) => inDocument(checked, dictionary)), ...inGlossary(context, dictionary)];
};

function inDocument(checked: CheckedDocument, dictionary: Dictionary): Problem[] {
  const { document } = checked;
  const texts: { text: string; at: (index: number, word: string) => Place }[] = [
    ...headTexts(checked).map(({ key, text }) => ({ text, at: (_index: number, word: string) => placeInHead(document.source, key, word) })),
    ...checked.passages,
    ...checked.elements.flatMap(({ node }) =>
      spokenAttributes.flatMap((name) => {
        const value = attributesOf(node)[name];
        return value === undefined ? [] : [{ text: value, at: () => placeOfAttribute(document, node, name) }];
      }),
    ),
  ];
  const reported = new Set<string>();
  return texts.flatMap(({ text, at }) =>
    unknownWords(text, dictionary).flatMap(({ word, index }) => {
      if (reported.has(word)) return [];
      reported.add(word);
      return [problem(document.file, at(index, word), word, dictionary)];
    }),
  );
}

function inGlossary(context: CheckContext, dictionary: Dictionary): Problem[] {
  const place = yamlFile(context, 'glossar.yaml');
  return [...context.binder.glossary].flatMap(([id, { begriff, erklaerung, auch }]) =>
    unknownWords([begriff, erklaerung, ...auch].join('. '), dictionary).map(({ word }) => problem('content/glossar.yaml', place(id, word), word, dictionary)),
  );
}

function problem(file: string, at: Place, word: string, dictionary: Dictionary): Problem {
  const near = dictionary
    .suggest(word)
    .map((other) => `»${other}«`)
    .join(' oder ');
  return hint(
    'text/schreibung',
    file,
    at,
    `Das Wort »${word}« steht nicht im Wörterbuch.`,
    near === ''
      ? 'Prüfen Sie die Schreibung; ist sie richtig, ergänzen Sie das Wort in content/woerter.txt.'
      : `Meinten Sie ${near}? Ist das Wort richtig, ergänzen Sie es in content/woerter.txt.`,
  );
}

const addresses = /\S+@\S+|(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d])[\w-]+(?:\.[\w-]+)*\.(?:de|org|com|eu|net|info|test|example)(?![\p{L}\d])\S*/gu;

function unknownWords(text: string, dictionary: Dictionary): { word: string; index: number }[] {
  const prose = text.replace(addresses, (address) => ' '.repeat(address.length));
  return [...prose.matchAll(/(?<![\p{L}\d])\p{L}[\p{L}’\u00ad]*(?:-\p{L}[\p{L}’\u00ad]*)*/gu)].flatMap((match) => {
    const word = match[0].replaceAll('\u00ad', '');
    const { index } = match;
    const tail = prose[index - 1] === '-';
    if (
      dictionary.has(word) ||
      (prose[index + word.length] === '.' && isAbbreviation(word)) ||
      (tail && dictionary.has(word.charAt(0).toUpperCase() + word.slice(1)))
    )
      return [];
    // »Melderegister- und …«: the word lacks its tail.
    if (prose[index + word.length] === '-' && dictionary.has(`${word}-`)) return [];
    return [{ word, index }];
  });
}

function placeInHead(source: string, key: string, word: string): Place {
  const start = new RegExp(`^${key}:`, 'm').exec(source)?.index ?? 0;
  const index = source.indexOf(word, start);
  return placeAt(source, index < 0 ? start : index);
}
