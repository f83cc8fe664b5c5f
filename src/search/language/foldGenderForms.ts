const INSIDE = '[:*_·/]-?|\\(';

/**
 * Turns gender forms with signs into the plain form that the binder itself uses:
 * `Bürger:innen`, `BürgerInnen`, `Bürger/-innen`, `Bürger(innen)`, `Koordinator*in` → `Bürger`, `Koordinator`.
 */
export function foldGenderForms(text: string): string {
  return (
    text
      .replace(new RegExp(`(\\p{L}{3,})(?:${INSIDE})in(?:nen)?\\)?(?![\\p{L}])`, 'gu'), '$1')
      .replace(/(\p{Ll}{3,})In(?:nen)?(?!\p{L})/gu, '$1')
      // »Bürgerinnen und Bürger«: the pair means one thing.
      .replace(/(\p{L}{3,}?)innen (?:und|oder|bzw\.?|\/) (\1\p{L}{0,2})(?!\p{L})/gu, '$2')
      .replace(/(\p{L}{3,}?) (?:und|oder|bzw\.?|\/) (\1)innen(?!\p{L})/gu, '$1')
  );
}
