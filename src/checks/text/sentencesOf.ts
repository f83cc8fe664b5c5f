export interface Sentence {
  /** Position in the text it was taken from. */
  readonly from: number;
  readonly text: string;
}

const abbreviations = new Set(
  'abs art az bd bspw bzw ca dr drs etc evtl ff ggf hrsg i.d.r inkl jg kap max min mind mio mrd nr o prof rn s sog st str tel u.a usw v.a vgl vs z.b z.t ziff zzgl d.h o.j u d h b z r j a i v'.split(
    ' ',
  ),
);
const months = /^\s*(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;

/**
 * Splits running text into sentences. A full stop after an abbreviation or an ordinal number ends none;
 * Intl.Segmenter knows neither »z. B.« nor »12. Juni«.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…][«›)\]\u2060]*(?=\s[\s\u2060]*[»›(]*[\p{Lu}\d]|[\s\u2060]*$)/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && !endsSentence(text.slice(from, match.index), text.slice(end))) continue;
    push(from, end);
    from = end;
  }
  push(from, text.length);
  return sentences;

  function push(start: number, end: number): void {
    const part = text.slice(start, end);
    if (/[\p{L}\d]/u.test(part)) sentences.push({ from: start + part.search(/\S/), text: part.trim() });
  }
}

function endsSentence(before: string, after: string): boolean {
  const word = /[\p{L}\d.]+$/u.exec(before)?.[0] ?? '';
  if (/^\d{1,2}$/.test(word) && (months.test(after) || /^\s+\p{Lu}/u.test(after)))
    return !months.test(after) && !/(\bam|\bvom|\bder|\bdie|\bdas|\bim|\bzum|\bbis|\d\.)\s*\d{1,2}$/i.test(before);
  return !abbreviations.has(word.toLowerCase());
}

/** Number of words; »45 351« and »z. B.« count as one. */
export function countWords(text: string): number {
  const joined = text.replace(/(\d)[\s\u202f](?=\d{3}(?!\d))/g, '$1').replace(/\b(\p{L})\. ?(?=\p{L}\.)/gu, '$1');
  return joined.match(/[\p{L}\p{N}§][\p{L}\p{N}'’\-./]*/gu)?.length ?? 0;
}

/** »Abs.«, »Mio.«: a word that stands with a full stop within the sentence. */
export const isAbbreviation = (word: string): boolean => abbreviations.has(word.toLowerCase());
