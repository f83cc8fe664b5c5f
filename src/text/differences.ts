/** A run of texts that differs: `before[from … to)` stands for `after[at … until)`; one of both may be empty. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly until: number;
}

/**
 * Where two sequences of texts differ, in reading order; between the differences they are alike.
 * By the longest common subsequence (classic table): the fewest texts possible count as changed.
 */
export function differences(before: readonly string[], after: readonly string[]): Difference[] {
  const found: Difference[] = [];
  let from = 0;
  let at = 0;
  for (const [to, until] of [...longestCommon(before, after), [before.length, after.length] as const]) {
    if (to > from || until > at) found.push({ from, to, at, until });
    from = to + 1;
    at = until + 1;
  }
  return found;
}

/** Pairs of equal places. */
export function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}
