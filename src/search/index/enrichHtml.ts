import { enrichText, type Split } from './enrichText.ts';
import { htmlTokens } from './htmlTokens.ts';

const DESCRIPTION = /<meta\s[^>]*name="(keywords|description)"[^>]*>/i;
const META_NAMES: Readonly<Record<string, string>> = { keywords: 'stichworte', description: 'kurz' };

/** Lets Pagefind read keywords and summary of a page as searchable data that shows in no excerpt. */
function metaTag(tag: string, split: Split): string {
  const name = META_NAMES[DESCRIPTION.exec(tag)?.[1]?.toLowerCase() ?? ''] ?? 'stichworte';
  const content = /content="([^"]*)"/i.exec(tag)?.[1] ?? '';
  return `<meta data-pagefind-meta="${name}[content]" content="${enrichText(content, split)}">`;
}

/**
 * Pagefind skips what stands in labels and forms; on our pages these are the items of checklists. Footnotes it
 * shall skip: titles and addresses of sources would find every chapter under the name of every publisher.
 */
const readable = (tag: string): string =>
  tag
    .replace(/^<label\b/i, ' <span')
    .replace(/^<\/label\b[^>]*>/i, '</span> ')
    .replace(/^(<\/?)(?:form|fieldset)\b/i, '$1div')
    .replace(/^<section\s(?=[^>]*data-footnotes)/i, '<section data-pagefind-ignore ')
    .replace(/^<sup\b(?=[^>]*>$)/i, '<sup data-pagefind-ignore');

/** Prepares a page for Pagefind: signs in the texts (never in attributes, code or forms), keywords and summary as data. */
export function enrichHtml(html: string, split: Split): string {
  let enriched = '';
  let before = '';
  for (const { kind, value, inside } of htmlTokens(html)) {
    if (kind === 'text') enriched += inside ? value : enrichText(value, split);
    else {
      // A span and what follows without a gap are words set apart by style.
      if (before === '</span>' && /^<[a-z]/i.test(value)) enriched += ' ';
      enriched += DESCRIPTION.test(value) ? metaTag(value, split) : readable(value);
    }
    before = value;
  }
  return enriched;
}
