import { termKind } from '../index/ExtraRecord.ts';
import { foldWord } from '../language/foldWord.ts';
import { boostTitles } from './boostTitles.ts';
import { excerptOf } from './excerptOf.ts';
import { explain } from './explain.ts';
import { groupPages, type Group } from './groupPages.ts';
import { leadToChapters } from './leadToChapters.ts';
import { Lexicon, type Listed } from './Lexicon.ts';
import { parseQuery, type Place } from './parseQuery.ts';
import { resolveQuery } from './resolveQuery.ts';
import { scoreTerms, type Candidate } from './scoreTerms.ts';
import { suggest, type Suggestion } from './suggest.ts';
import { Synonyms } from './Synonyms.ts';
import type { FilterCount, Filters, PagefindApi, PagefindHit, PageHit, SearchResult } from './types.ts';
import { withWording } from './withWording.ts';

/** A search that has loaded its index. */
export interface Search {
  search: (query: string, filters?: Filters, limit?: number) => Promise<SearchResult>;
  suggest: (typed: string) => Suggestion[];
}

/** What `createSearch` needs; the caller fetches, so that it runs in any surroundings. */
export interface SearchParts {
  pagefind: PagefindApi;
  /** Content of `pagefind/lexikon.txt`. */
  lexicon: string;
  /** Base path of the site with a slash at the end. */
  base: string;
}

const RANKING = {
  termSimilarity: 3,
  pageLength: 0.3,
  termSaturation: 1.4,
  termFrequency: 1,
  diacriticSimilarity: 0.2,
  metaWeights: { title: 4, stichworte: 4, kurz: 1, register: 0.2, art: 0, nummer: 0 },
};
/** Short records reach high scores easily; chapters are what most people look for. */
const KIND_FACTOR: Readonly<Record<string, number>> = { Vorlage: 0.5, Seite: 0.4 };
/** Entries within a page: terms, checklists. */
const RECORD_FACTOR = 0.4;
const MAX_TERMS = 3;
/** Hits worth less than this share of the best one are noise. */
const CUT = 0.02;
const CACHE = 300;
const factorOf = (page: Listed | undefined): number => (page?.url.includes('#') ? RECORD_FACTOR : (KIND_FACTOR[page?.kind ?? ''] ?? 1));
const templateKind = 'Vorlage';

/** A sheet that was asked for, as a hit, with the number of its chapter. */
interface Sheet {
  number: string;
  hit: PageHit;
}

const NO_FILTERS: Filters = { register: [], kind: [] };

/** Keeps the last answers of an asynchronous function. */
function remember<Value, Result>(keyOf: (value: Value) => string, work: (value: Value) => Promise<Result>): (value: Value) => Promise<Result> {
  const cache = new Map<string, Promise<Result>>();
  return (value) => {
    const key = keyOf(value);
    const known = cache.get(key) ?? work(value);
    cache.delete(key);
    cache.set(key, known);
    if (cache.size > CACHE) cache.delete(cache.keys().next().value ?? '');
    return known;
  };
}

/** Puts index, word list and ranking together. */
export async function createSearch({ pagefind, lexicon: lexiconText, base }: SearchParts): Promise<Search> {
  const lexicon = new Lexicon(lexiconText);
  const synonyms = new Synonyms(lexicon.synonyms);
  await pagefind.options({ ranking: RANKING });
  await pagefind.init();
  const find = remember(foldWord, async (word: string) => {
    const { results } = await pagefind.search(word);
    return new Map(results.map((hit) => [hit.id, hit]));
  });
  const read = remember(
    (hit: PagefindHit) => hit.id,
    (hit) => hit.data(),
  );
  let everything: Promise<Map<string, PagefindHit>> | undefined;
  const allHits = (): Promise<Map<string, PagefindHit>> =>
    (everything ??= pagefind.search(null).then(({ results }) => new Map(results.map((hit) => [hit.id, hit]))));
  const listed = ({ id }: Candidate): Listed | undefined => lexicon.pages.get(id);

  const toHit = async ({ page, candidate, records }: Group, sheets: readonly Sheet[]): Promise<PageHit> => {
    const hit = candidate.hit;
    const url = base + page.url.replace(/^\//, '');
    const { excerpt, sections } = excerptOf(
      await read(hit),
      url,
      candidate.positions.map((lists) => lists.flat()),
    );
    const { title, number, register, kind } = page;
    const found = records.slice(0, MAX_TERMS).map((record) => ({ title: record.title, kind: record.kind, url: base + record.url.replace(/^\//, '') }));
    return {
      ...{ title, number, register, kind, url, excerpt, score: candidate.score },
      // A checklist that stands under a heading of its own is named once, as what it is.
      sections: url.includes('#') ? [] : sections.filter((section) => !found.some((record) => record.url === section.url || record.title === section.title)),
      records: [
        ...sheets
          .filter(({ number }) => number === page.number && page.kind !== templateKind)
          .map(({ hit }) => ({ title: `Blatt ${hit.title}`, kind: '', url: hit.url })),
        ...found,
      ],
    };
  };

  const isPlace = (chapter: string, page: string | undefined): boolean =>
    lexicon.sheets.has(`${chapter}-${page ?? '1'}`) || [...lexicon.pages.values()].some(({ number }) => number === chapter);

  /** The page that tells whether a sheet is still valid. */
  const sheetOf = ({ chapter, page }: Place): Sheet[] => {
    if (page === undefined || !lexicon.sheets.has(`${chapter}-${page}`)) return [];
    const facts = { title: `${chapter} – ${page}: noch gültig?`, kind: 'Blatt', url: `${base}blatt/${chapter}-${page}/` };
    return [{ number: chapter, hit: { ...facts, number: '', register: '', excerpt: [], sections: [], records: [], score: 0 } }];
  };

  /** Puts the chapters that were called by number in front; if nothing else was asked, with all that belongs to them. */
  const placesFirst = async (found: readonly Candidate[], places: readonly Place[], alone: boolean): Promise<Candidate[]> => {
    if (places.length === 0) return [...found];
    const hits = await allHits();
    const called = [...lexicon.pages].flatMap(([id, { number, kind, url }]) => {
      const isChapter = kind !== templateKind && !url.includes('#');
      const hit = hits.get(id);
      if (!hit || !places.some(({ chapter }) => chapter === number) || (!alone && !isChapter)) return [];
      const known = found.find((candidate) => candidate.id === id);
      return [{ order: isChapter ? 0 : 1, candidate: known ?? { id, hit, score: 0, positions: [], ways: [] } }];
    });
    called.sort((a, b) => a.order - b.order);
    const first = called.map(({ candidate }) => candidate);
    return [...first, ...found.filter(({ id }) => !first.some((candidate) => candidate.id === id))];
  };

  const search = async (query: string, filters: Filters = NO_FILTERS, limit = 8): Promise<SearchResult> => {
    const { phrases, words: typed, places: named } = parseQuery(query);
    const places = named.filter(({ chapter, page }) => isPlace(chapter, page));
    // A number that is no place of this binder is a word like others.
    const words = [...typed, ...named.filter((place) => !places.includes(place)).map(({ chapter }) => chapter)];
    const terms = resolveQuery(words, lexicon, synonyms);
    const { candidates, weights } = await scoreTerms(terms, find, lexicon.pages.size);
    for (const candidate of candidates) candidate.score *= factorOf(listed(candidate));
    let found = boostTitles(await leadToChapters(candidates, lexicon, allHits), terms, weights, lexicon);
    found = found.filter(({ score }) => score >= CUT * (found[0]?.score ?? 0));
    let looseWording: string | undefined;
    if (phrases.length > 0) {
      const literal = await withWording(found, phrases, pagefind, read);
      if (literal.length > 0) found = literal;
      else looseWording = phrases.join('«, »');
    }
    found = await placesFirst(found, places, words.length === 0);
    const fits =
      (values: readonly string[], field: 'register' | 'kind') =>
      (candidate: Candidate): boolean =>
        values.length === 0 || values.includes(listed(candidate)?.[field] ?? '');
    const inRegister = fits(filters.register, 'register');
    const ofKind = fits(filters.kind, 'kind');
    const chosen = found.filter((each) => inRegister(each) && ofKind(each));
    const isTerm = (candidate: Candidate): boolean => listed(candidate)?.kind === termKind;
    // Terms stand apart, unless they are asked for or are all there is.
    const termsApart = !filters.kind.includes(termKind) && !chosen.every(isTerm);
    const groups = groupPages(termsApart ? chosen.filter((each) => !isTerm(each)) : chosen, lexicon);
    const shown = groups.slice(0, limit);
    const sheets = places.flatMap(sheetOf);
    const lost = sheets.filter(({ number }) => !shown.some(({ page }) => page.number === number)).map(({ hit }) => hit);
    return {
      query,
      total: groups.length + lost.length,
      hits: [...lost, ...(await Promise.all(shown.map((group) => toHit(group, sheets))))],
      terms: (termsApart ? chosen.filter(isTerm) : []).slice(0, MAX_TERMS).flatMap((each) => {
        const page = listed(each);
        return page ? [{ title: page.title, url: base + page.url.replace(/^\//, '') }] : [];
      }),
      // A filter's own choice does not change its counts, or one could not choose a second value.
      registers: countValues(found.filter(ofKind), (each) => listed(each)?.register),
      kinds: countValues(found.filter(inRegister), (each) => listed(each)?.kind),
      explanation: {
        ...explain(
          terms,
          shown.map(({ candidate }) => candidate),
          lexicon,
        ),
        looseWording,
      },
    };
  };

  return { search, suggest: (typed) => suggest(typed, lexicon, synonyms) };
}

function countValues(candidates: readonly Candidate[], valueOf: (candidate: Candidate) => string | undefined): FilterCount[] {
  const counts = new Map<string, number>();
  for (const candidate of candidates) {
    const value = valueOf(candidate);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value.localeCompare(b.value, 'de', { numeric: true }));
}
