import { wholeFile, hint } from '../problem.ts';
import type { Check, CheckedDocument } from '../Check.ts';
import { readability } from './readability.ts';
import { countWords, sentencesOf } from './sentencesOf.ts';

const most = { words: 28, mean: 16 } as const;

/** Sentences are short, each and on the average. */
export const sentenceLength: Check = ({ documents }) =>
  documents.flatMap((checked) => [
    ...checked.passages
      .filter((passage) => passage.node.type === 'paragraph' && !passage.ancestors.some(({ type }) => type === 'footnoteDefinition'))
      .flatMap(({ text, at }) =>
        sentencesOf(text).flatMap((sentence) => {
          const words = countWords(sentence.text);
          return words > most.words
            ? [
                hint(
                  'text/satzlaenge',
                  checked.document.file,
                  at(sentence.from),
                  `Der Satz hat ${words} Wörter.`,
                  `Machen Sie zwei Sätze daraus; höchstens ${most.words} Wörter, im Mittel ${most.mean}.`,
                ),
              ]
            : [];
        }),
      ),
    ...mean(checked),
  ]);

function mean(checked: CheckedDocument): ReturnType<Check> {
  const { sentences, wordsPerSentence } = readability(checked);
  if (checked.kind !== 'Kapitel' || sentences < 10 || wordsPerSentence <= most.mean) return [];
  return [
    hint(
      'text/satzlaenge',
      checked.document.file,
      wholeFile,
      `Die Sätze sind lang: im Mittel ${wordsPerSentence.toFixed(1).replace('.', ',')} Wörter.`,
      `Kürzen Sie auf höchstens ${most.mean} Wörter im Mittel.`,
    ),
  ];
}
