import type { Problem } from '../../model/Problem.ts';
import type { Check, CheckContext, Place } from '../Check.ts';
import { placeAt } from '../places.ts';
import { fault, hint } from '../problem.ts';
import { countWords, sentencesOf } from './sentencesOf.ts';

const most = { words: 12, sentences: 4 } as const;

/** Patterns that plain language avoids; each may be right now and then, so they are hints. */
const patterns: readonly (readonly [pattern: RegExp, message: (found: string) => string, remedy: string])[] = [
  [
    /\b(?:z\. ?B\.|d\. ?h\.|u\. ?a\.|bzw\.|usw\.|etc\.|ca\.|ggf\.|evtl\.|inkl\.|Nr\.|Abs\.)/,
    (found) => `»${found}« ist eine Abkürzung.`,
    'Schreiben Sie das Wort aus.',
  ],
  [/(?<![\p{L}-])\p{Lu}{2,}(?![\p{L}])/u, (found) => `»${found}« ist eine Abkürzung.`, 'Schreiben Sie das Wort aus oder erklären Sie es.'],
  [
    /(?<!\p{L})(?:würden?|könnten?|hätten?|wären?|müssten?|dürften?|sollten)(?!\p{L})/iu,
    (found) => `»${found}« ist eine Möglichkeitsform.`,
    'Schreiben Sie, was ist: »kann«, »hat«, »muss«.',
  ],
  [
    /(?<!\p{L})(?:wird|werden|wurden?)(?!\p{L})[^.!?]*?(?<!\p{L})(?:ge\p{L}{2,}(?:t|en)|\p{L}+iert|(?:ver|be|er|ent)\p{L}{3,}t)(?=[.,!?]|$| (?:und|oder))/iu,
    (found) => `»${found}« ist eine Leideform.`,
    'Nennen Sie, wer es tut.',
  ],
  [
    /(?<!\p{L})(?:des|eines|Ihres|dieses) (?:\p{Ll}+ )?\p{Lu}\p{L}+e?s(?!\p{L})/u,
    (found) => `»${found}« ist ein Genitiv.`,
    'Schreiben Sie »von dem …« oder bilden Sie einen Satz mit einem Tätigkeitswort.',
  ],
];

/** The summary in plain language and the page in plain language keep its rules, as far as a program can tell. */
export const plainLanguage: Check = (context) => [...summaries(context), ...page(context)];

function summaries({ binder }: CheckContext): Problem[] {
  return binder.registers.flatMap(({ chapters }) =>
    chapters.flatMap(({ file, source, head }) => {
      const sentences = sentencesOf(head.leicht);
      const start = /^leicht:/m.exec(source)?.index ?? 0;
      const problems = sentences.flatMap(({ text }) => check(file, text, (index) => placeOfWords(source, start, text, index)));
      if (sentences.length < 2 || sentences.length > most.sentences) {
        problems.unshift(
          fault(
            'text/leicht',
            file,
            placeAt(source, start),
            `Die Kurzfassung in einfacher Sprache hat ${sentences.length === 1 ? 'einen Satz' : `${sentences.length} Sätze`}.`,
            'Schreiben Sie zwei bis vier.',
          ),
        );
      }
      return problems;
    }),
  );
}

function page({ documents }: CheckContext): Problem[] {
  return documents
    .filter(({ document }) => document.slug === 'leichte-sprache')
    .flatMap((checked) =>
      checked.passages.flatMap(({ text, at }) =>
        sentencesOf(text).flatMap((sentence) => check(checked.document.file, sentence.text, (index) => at(sentence.from + index))),
      ),
    );
}

function check(file: string, sentence: string, at: (index: number) => Place): Problem[] {
  const words = countWords(sentence);
  const long =
    words > most.words
      ? [fault('text/leicht', file, at(0), `Der Satz hat ${words} Wörter; einfache Sprache erlaubt ${most.words}.`, 'Machen Sie zwei Sätze daraus.')]
      : [];
  return [
    ...long,
    ...patterns.flatMap(([pattern, message, remedy]) => {
      const match = pattern.exec(sentence);
      return match ? [hint('text/leicht', file, at(match.index), message(match[0]), remedy)] : [];
    }),
  ];
}

/** Place of a character of a sentence in the head; YAML may have broken the line anywhere. */
function placeOfWords(source: string, from: number, sentence: string, index: number): Place {
  const pattern = (text: string): RegExp =>
    new RegExp(
      text
        .trim()
        .split(/\s+/)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('\\s+'),
    );
  const start = pattern(sentence).exec(source.slice(from))?.index ?? 0;
  const inner = index === 0 ? 0 : (pattern(sentence.slice(index)).exec(source.slice(from + start))?.index ?? 0);
  return placeAt(source, from + start + inner);
}
