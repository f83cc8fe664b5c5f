import type { Sheet } from '../../model/Edition.ts';

export type Labels = readonly [front: string, back: string];

/** A page label in parts: whole number and letter, »4b« → [4, 2], »4« → [4, 0]. Labels sort by them. */
export function labelKey(label: string): readonly [number, number] {
  const [, number = '0', letters = ''] = /^(\d+)([a-z]*)$/.exec(label) ?? [];
  return [Number(number), [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)];
}

/** Order of two page labels: 4, 4a, 4b, 5. */
export function compareLabels(a: string, b: string): number {
  const [x, y] = [labelKey(a), labelKey(b)];
  return x[0] - y[0] || x[1] - y[1];
}

const letters = (value: number): string => (value <= 26 ? '' : letters(Math.floor((value - 1) / 26))) + String.fromCharCode(97 + ((value - 1) % 26));

/** Labels of a sheet inserted behind page `after`: 4 → 4a/4b, 4b → 4c/4d. */
export function insertedLabels(after: string): Labels {
  const [number, letter] = labelKey(after);
  return [`${number}${letters(letter + 1)}`, `${number}${letters(letter + 2)}`];
}

/** Labels of a sheet that follows at the chapter's end: 4 → 5/6, 4b → 5/6. */
export function followingLabels(after: string | undefined): Labels {
  const next = after === undefined ? 1 : labelKey(after)[0] + 1;
  const odd = next % 2 === 0 ? next + 1 : next;
  return [String(odd), String(odd + 1)];
}

/** A planned sheet: one of the previous edition that stays, or a new one. */
export type Slot = { readonly keep: number } | 'new';

/**
 * Gives every sheet its page labels. Kept sheets keep theirs. New ones take the labels of sheets that
 * fell out at the same place, further ones are inserted (4a/4b), at the chapter's end they count on.
 * @returns labels in order, or the index of the kept sheet that leaves no room for an insertion before it
 */
export function assignLabels(slots: readonly Slot[], previous: readonly Sheet[]): readonly Labels[] | { readonly blocked: number } {
  const labels: Labels[] = [];
  let place = 0;
  let from = 0;
  while (place < slots.length || from < previous.length) {
    let end = place;
    while (end < slots.length && slots[end] === 'new') end++;
    const next = slots[end];
    const keep = next === undefined || next === 'new' ? previous.length : next.keep;
    const free = previous.slice(from, keep).map(({ pages }): Labels => [pages[0].label, pages[1].label]);
    for (let index = place; index < end; index++) {
      const last = labels.at(-1)?.[1];
      const label = free[index - place] ?? (keep === previous.length || last === undefined ? followingLabels(last) : insertedLabels(last));
      const kept = previous[keep];
      if (kept && compareLabels(label[1], kept.pages[0].label) >= 0) return { blocked: keep };
      labels.push(label);
    }
    const kept = previous[keep];
    if (kept) labels.push([kept.pages[0].label, kept.pages[1].label]);
    place = end + 1;
    from = keep + 1;
    if (keep === previous.length) break;
  }
  return labels;
}
