const CHAPTER_KINDS = new Set(['Kapitel', 'Eigene']);

/** Slug of a chapter; other pages (templates, glossary) keep their folder: `vorlagen/protokoll`. */
function slugOf(url: string, kind: string): string {
  const folders = url
    .replace(/[#?].*$/, '')
    .split('/')
    .filter(Boolean);
  return CHAPTER_KINDS.has(kind) || kind === 'Checkliste' ? (folders.at(-1) ?? '') : folders.slice(-2).join('/');
}

/** What the probes name, for hits in their order, each once. */
export const slugsOf = (hits: readonly { readonly url: string; readonly kind: string }[]): string[] => [
  ...new Set(hits.map(({ url, kind }) => slugOf(url, kind))),
];
