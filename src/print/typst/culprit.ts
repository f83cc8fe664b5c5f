import type { Call, Content, Value } from '../../blocks/Printed.ts';
import { call } from '../../blocks/Printed.ts';

/**
 * Which passage brings Typst to fail: halves the passages that know their place until one is left.
 * @param fail Typst's message about a content; undefined if it can be drawn
 * @returns undefined if no passage fails by itself
 */
export function culprit(content: Content, fail: (content: Content) => string | undefined): { readonly at: string; readonly message: string } | undefined {
  let suspects = passages(content);
  while (suspects.length > 1) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    suspects = fail(call('folge', half)) === undefined ? suspects.slice(half.length) : half;
  }
  const [last] = suspects;
  const message = last && fail(last);
  return last && message !== undefined ? { at: last.at, message } : undefined;
}

type Passage = Call & { readonly at: string };

function passages(value: Value): Passage[] {
  if (value === null || typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(passages);
  if (isPassage(value)) return [value];
  return Object.values('f' in value ? ((value as Call).args as Readonly<Record<string, Value>>) : value).flatMap(passages);
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value);
const isPassage = (value: object): value is Passage => 'f' in value && 'at' in value && typeof value.at === 'string';
