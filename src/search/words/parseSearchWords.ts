import { parse } from 'yaml';
import * as z from 'zod';
import type { SearchWords } from './SearchWords.ts';

const text = z.union([z.string(), z.number()]).transform(String);
const texts = z.array(text).min(1);

/** Form of `content/suchwoerter.yaml`. */
const schema = z.strictObject({
  gleich: z.array(texts.min(2)).nullish(),
  abkuerzungen: z.record(z.string(), texts).nullish(),
  meint: z.record(z.string(), texts).nullish(),
  zusammensetzungen: z.record(z.string(), z.string()).nullish(),
});

/** Reads the editors' file of synonyms. Throws on a file of the wrong form; `checkSearchWords` says it kindly. */
export function parseSearchWords(yamlText: string): SearchWords {
  const file = schema.parse(parse(yamlText) ?? {});
  const directed = Object.entries({ ...file.meint }).map(([from, to]) => ({ from, to }));
  const abbreviations = Object.entries(file.abkuerzungen ?? {}).map(([short, long]) => [short, ...long]);
  return {
    equal: [...(file.gleich ?? []), ...abbreviations],
    directed,
    compounds: new Map(Object.entries(file.zusammensetzungen ?? {}).map(([word, parts]) => [word, parts.split('|')])),
  };
}
