const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * The slug of a title: small letters, digits and hyphens, umlauts written out, at most 60 characters.
 * »Fördermittel: 3 Wege« → `foerdermittel-3-wege`
 */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => umlauts[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + word.length + 1 > 60) break;
    slug = slug === '' ? word.slice(0, 60) : `${slug}-${word}`;
  }
  return slug;
}
