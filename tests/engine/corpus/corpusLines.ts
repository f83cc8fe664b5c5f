import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './Case.ts';

/** An input with its place: »heads.jsonl:12«. */
export interface Line extends Case {
  readonly place: string;
}

/** Writes out what stands in short: `⟦ab×500⟧`. */
function unfold(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/⟦(.+?)×(\d+)⟧/gs, (_, text: string, times) => text.repeat(Number(times)));
  if (Array.isArray(value)) return value.map(unfold);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unfold(each)]));
  return value;
}

/** All inputs of the .jsonl files beside this one. */
export const corpusLines = (): Line[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(import.meta.dirname, name), 'utf8')
        .split('\n')
        .flatMap((line, index): Line[] => (line === '' ? [] : [{ ...(unfold(JSON.parse(line)) as Case), place: `${name}:${index + 1}` }])),
    );
