import { expiredWords } from './expiredWords.ts';

/** Says of each urgent notice whose last day has passed, by the reader's clock, that it no longer counts. */
export function startExpiry(root: ParentNode, now = new Date()): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-until]')) {
    const words = expiredWords(element.dataset['until'] ?? '', now);
    if (words === undefined) continue;
    element.textContent = words;
    element.closest('.notice')?.classList.add('notice-expired');
  }
}
