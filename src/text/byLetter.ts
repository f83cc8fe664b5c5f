const collator = new Intl.Collator('de', { sensitivity: 'base', numeric: true });

/** Words in the order of a German dictionary, in groups by first letter; umlauts stand with their vowel, digits under »0–9«. */
export function byLetter<T extends { readonly word: string }>(entries: readonly T[]): { letter: string; entries: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const entry of [...entries].sort((a, b) => collator.compare(a.word, b.word))) {
    const letter = letterOf(entry.word);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].sort(([a], [b]) => collator.compare(a, b)).map(([letter, sorted]) => ({ letter, entries: sorted }));
}

function letterOf(word: string): string {
  const first = word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(first) ? first : '0–9';
}
