import { enrichText, type Split } from './enrichText.ts';
import { PHRASE_END } from '../language/phraseEnd.ts';
import { plainLetters } from '../language/plainLetters.ts';
import { htmlTokens } from './htmlTokens.ts';

const DESCRIPTION = /<meta\s[^>]*name="(keywords|description)"[^>]*>/i;
const META_NAMES: Readonly<Record<string, string>> = { keywords: 'stichworte', description: 'kurz' };

/** Lets Pagefind read keywords and summary of a page as searchable data that shows in no excerpt. */
function metaTag(tag: string, split: Split): string {
  const name = META_NAMES[DESCRIPTION.exec(tag)?.[1]?.toLowerCase() ?? ''] ?? 'stichworte';
  const content = /content="([^"]*)"/i.exec(tag)?.[1] ?? '';
  return `<meta data-pagefind-meta="${name}[content]" content="${enrichText(content, split)}">`;
}

/** What Pagefind filters by and shows with a hit, by the attribute of `<main>` that tells it. No reader's page carries it. */
const FACTS = { nummer: 'data-number', register: 'data-register-title', art: 'data-kind' } as const;

function withFacts(tag: string): string {
  const known = Object.entries(FACTS).flatMap(([name, attribute]) => (new RegExp(`\\s${attribute}[\\s=>]`).test(tag) ? [`${name}[${attribute}]`] : []));
  const filters = known.filter((fact) => !fact.startsWith('nummer'));
  return tag.replace(/^<main/i, `<main data-pagefind-filter="${filters.join(',')}" data-pagefind-meta="${known.join(',')}"`);
}

const BLOCK_END = /^<\/(?:p|li|h[1-6]|td|th|dt|dd|legend|figcaption|blockquote|summary)>/i;

/**
 * Pagefind skips what stands in labels and forms; on our pages these are the items of checklists. Footnotes it
 * shall skip: titles and addresses of sources would find every chapter under the name of every publisher.
 */
const readable = (tag: string): string =>
  tag
    .replace(/^<label\b(?=[^>]*\sdata-blank)[^>]*>/i, ' <span>[')
    .replace(/^<label\b/i, ' <span')
    .replace(/^<\/label\b[^>]*>/i, `</span> ${PHRASE_END} `)
    .replace(BLOCK_END, (end) => `${end} ${PHRASE_END} `)
    .replace(/^(<\/?)(?:form|fieldset)\b/i, '$1div')
    .replace(/^<section\s(?=[^>]*data-footnotes)/i, '<section data-pagefind-ignore ')
    .replace(/^<sup\b(?=[^>]*>$)/i, '<sup data-pagefind-ignore');

/** Prepares a page for Pagefind: signs in the texts (never in attributes, code or forms), keywords and summary as data. */
export function enrichHtml(html: string, split: Split): string {
  let enriched = '';
  let before = '';
  let blank = false;
  for (const { kind, value, inside } of htmlTokens(html)) {
    if (kind === 'text') enriched += inside === '' ? enrichText(value, split) : inside === 'code' || inside === 'pre' ? plainLetters(value) : value;
    else if (blank && value === '</label>') {
      // A blank within a sentence reads »am [Datum]«, as in the files of a template.
      enriched += ']</span>';
      blank = false;
    } else if (!/^<wbr\b/i.test(value)) {
      blank ||= /^<label\b[^>]*\sdata-blank/i.test(value);
      // A span and what follows without a gap are words set apart by style.
      if (before === '</span>' && /^<[a-z]/i.test(value)) enriched += ' ';
      enriched += DESCRIPTION.test(value) ? metaTag(value, split) : /^<main\b(?=[^>]*\sdata-kind)/i.test(value) ? withFacts(value) : readable(value);
    }
    before = value;
  }
  return enriched;
}
