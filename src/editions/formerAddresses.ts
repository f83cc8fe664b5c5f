import type { Binder, Chapter, Register } from '../model/Binder.ts';
import type { Edition, EditionChapter } from '../model/Edition.ts';
import { slugIn } from '../model/sameChapter.ts';

/** An address, `register/slug`, at which a chapter stood once, and what is to say there. */
export interface FormerAddress {
  readonly address: string;
  /** Where it stands now; undefined if it is gone. */
  readonly chapter: Chapter | undefined;
  /** As the last edition with it had it; undefined if no edition did. */
  readonly last: EditionChapter | undefined;
  /** The edition that went without it; undefined if that is still to come. */
  readonly goneWith: string | undefined;
}

/** An address, `slug`, at which a register stood once. */
export interface FormerRegister {
  readonly slug: string;
  /** undefined if it is gone. */
  readonly register: Register | undefined;
}

/**
 * Every address of a chapter that is printed, linked or known from any edition and at which no chapter stands now:
 *   1. what chapters say in their heads (`frueher`)
 *   2. the chapters of a register that had another slug
 *   3. all addresses of all editions
 */
export function formerAddresses(binder: Binder, editions: readonly Edition[]): FormerAddress[] {
  const chapters = binder.registers.flatMap((register) => register.chapters);
  const bySlug = new Map(chapters.map((chapter) => [chapter.slug, chapter]));
  const now = new Set(chapters.map(({ registerSlug, slug }) => `${registerSlug}/${slug}`));
  const found = new Map<string, FormerAddress>();
  const add = (address: string, chapter: Chapter | undefined): void => {
    if (now.has(address) || found.has(address)) return;
    const slug = slugIn(address);
    const holders = editions.filter((edition) => edition.chapters.some((each) => bears(each, slug)));
    const last = holders.at(-1)?.chapters.find((each) => bears(each, slug));
    const goneWith = holders.length > 0 ? editions[editions.indexOf(holders.at(-1)!) + 1]?.name : undefined;
    found.set(address, { address, chapter, last, goneWith });
  };
  for (const chapter of chapters) for (const address of chapter.head.frueher) add(address, chapter);
  for (const register of binder.registers)
    for (const slug of register.head.frueher) for (const chapter of register.chapters) add(`${slug}/${chapter.slug}`, chapter);
  for (const edition of editions)
    for (const each of edition.chapters) for (const address of addressesIn(each, binder)) add(address, chapterNow({ chapters: bySlug }, each.slug));
  return [...found.values()];
}

/** Slugs of registers that any edition knows, or that registers say they had, and that no register has now. */
export function formerRegisters(binder: Binder, editions: readonly Edition[]): FormerRegister[] {
  const now = new Set(binder.registers.map(({ slug }) => slug));
  const chapters = new Map(binder.registers.flatMap((register) => register.chapters.map((chapter) => [chapter.slug, chapter] as const)));
  // Renamed without a word: it is where most of its chapters are.
  const home = (slug: string): Register | undefined => {
    const numbers = editions
      .flatMap((edition) => edition.chapters.filter(({ address }) => address?.startsWith(`${slug}/`)))
      .flatMap((each) => chapterNow({ chapters }, each.slug)?.register ?? []);
    const count = (number: string): number => numbers.filter((other) => other === number).length;
    const most = [...new Set(numbers)].sort((a, b) => count(b) - count(a))[0];
    return binder.registers.find(({ number }) => number === most);
  };
  const said = binder.registers.flatMap((register) => register.head.frueher.map((slug) => [slug, register] as const));
  const known = editions
    .flatMap(({ chapters }) => chapters)
    .flatMap(({ address, former = [] }) => [address, ...former].flatMap((each) => (each === undefined ? [] : [[each.split('/')[0]!, undefined] as const])));
  return [...new Map([...known, ...said].filter(([slug]) => !now.has(slug)))].map(([slug, register]) => ({ slug, register: register ?? home(slug) }));
}

/**
 * Where the website shows a chapter of an edition. Editions before 2026-4 have not written it down: the register of the
 * same number stands where it stood, or says where that was.
 */
export function addressesIn({ slug, address, register }: EditionChapter, { registers }: Pick<Binder, 'registers'>): string[] {
  if (address !== undefined) return [address];
  return registers.filter(({ number }) => number === register).flatMap((each) => [each.slug, ...each.head.frueher].map((home) => `${home}/${slug}`));
}

/** The chapter that an earlier slug leads to. */
export function chapterNow({ chapters }: { readonly chapters: ReadonlyMap<string, Chapter> }, slug: string): Chapter | undefined {
  return chapters.get(slug) ?? [...chapters.values()].find(({ head }) => head.frueher.some((address) => slugIn(address) === slug));
}

const bears = ({ slug, former = [] }: EditionChapter, name: string): boolean => slug === name || former.some((address) => slugIn(address) === name);
