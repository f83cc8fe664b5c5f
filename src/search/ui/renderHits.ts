import type { PageHit, SearchResult, Snippet } from '../query/types.ts';
import { element } from './element.ts';
import { EMPTY_HELP, TEXTS } from './searchTexts.ts';

/** Where the hits stand: level of their headings and the base path for links to the directories. */
export interface HitsPlace {
  level: 2 | 3;
  base: string;
}

function snippet(parts: readonly Snippet[], className: string): HTMLElement {
  return element('p', { class: className }, ...parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)));
}

function sectionList(hit: PageHit): HTMLElement[] {
  const items = [
    ...hit.sections.map((section) => element('li', {}, element('a', { href: section.url }, section.title))),
    ...hit.records.map((record) => element('li', {}, element('a', { href: record.url }, record.title), record.kind && ` (${record.kind})`)),
  ];
  return items.length > 0 ? [element('ul', { class: 'search-sections', 'aria-label': TEXTS.sections }, ...items)] : [];
}

const kindOf = (kind: string): string => (kind === 'Eigene' ? 'Eigene Unterlage' : kind);

function hitItem(hit: PageHit, level: HitsPlace['level']): HTMLElement {
  // The kind comes first: a chapter and its template often have the same title.
  const number = hit.kind === 'Kapitel' || hit.kind === 'Eigene' ? hit.number : '';
  const title = [element('span', { class: 'search-kind' }, `${kindOf(hit.kind)} `), `${number} ${hit.title}`.trim()];
  const origin = [number === '' && hit.number && `zu Kapitel ${hit.number}`, hit.register && `Register ${hit.register}`].filter(Boolean).join(' · ');
  // The chapter's own excerpt comes from its best place; a link to that place goes with it.
  const item = element(
    'li',
    { class: 'search-hit', 'data-register': /^(?:\d+|E)(?= )/.exec(hit.register)?.[0] ?? '' },
    element(`h${level}`, { class: 'search-title' }, element('a', { href: hit.url }, ...title)),
    ...(origin === '' ? [] : [element('p', { class: 'search-origin' }, origin)]),
    ...(hit.excerpt.length > 0 ? [snippet(hit.excerpt, 'search-excerpt')] : []),
    ...sectionList(hit),
  );
  return item;
}

/** The list of hits, the terms of the glossary below it. */
export function renderHits(result: SearchResult, { level, base }: HitsPlace): Node[] {
  if (result.total === 0) return renderEmpty(base, level);
  const nodes: Node[] = [element('ol', { class: 'search-hits' }, ...result.hits.map((hit) => hitItem(hit, level)))];
  if (result.terms.length > 0) {
    const links = result.terms.map(({ title, url }) => element('li', {}, element('a', { href: url }, title)));
    nodes.push(element('div', { class: 'search-terms' }, element(`h${level}`, {}, TEXTS.terms), element('ul', {}, ...links)));
  }
  return nodes;
}

/** No hit: what one can do, and the ways that need no search. */
export function renderEmpty(base: string, level: HitsPlace['level']): Node[] {
  const tips = EMPTY_HELP.map((text) => element('li', {}, text));
  const links = [
    ['stichworte/', TEXTS.subjects],
    ['inhalt/', TEXTS.contents],
  ].map(([path = '', name = '']) => element('li', {}, element('a', { href: base + path }, name)));
  return [element('div', { class: 'search-empty' }, element(`h${level}`, {}, TEXTS.help), element('ul', {}, ...tips, ...links))];
}
