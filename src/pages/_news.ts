import { workshop } from '../site/handle.ts';
import { chapterNow } from '../editions/formerAddresses.ts';
import { previousOf } from '../model/sameChapter.ts';
import { changedPassages } from '../editions/passages.ts';
import { chapterAddress } from '../addresses.ts';
import type { Chapter } from '../model/Binder.ts';
import { allChapters } from '../site/site.ts';
import type { BinderNews, ChapterNews } from '../web/editions/news.ts';

/*
 * What the newest edition brought, for the start page and for chapters. The base edition is no news.
 */

/** The newest edition with its notes, each with the address of its chapter. */
export async function binderNews(): Promise<BinderNews | undefined> {
  const { latest, editions, current } = await workshop().site();
  if (!latest) return undefined;
  const notes = latest.notes.map(({ kapitel, nummer, titel, satz }) => {
    const chapter = chapterNow(current, kapitel);
    return { number: nummer, title: titel, sentence: satz, address: chapter && chapterAddress(chapter) };
  });
  return { edition: latest.name, state: latest.state, base: editions.length === 1, notes };
}

/** What the newest edition changed in a chapter; undefined if none of its sheets is new. */
export async function chapterNews(slug: string): Promise<ChapterNews | undefined> {
  const { latest, editions, wordings } = await workshop().site();
  const before = editions.at(-2);
  const chapter = latest?.chapters.find((candidate) => candidate.slug === slug);
  if (!latest || !before || !chapter?.sheets.some(({ edition }) => edition === latest.name)) return undefined;
  const passages = changedPassages(previousOf(before.chapters, chapter), chapter, wordings);
  const sentences = latest.notes.filter(({ kapitel }) => kapitel === slug).map(({ satz }) => satz);
  // A new base edition makes every sheet new; news is only what it says.
  if (latest.newBase && sentences.length === 0 && passages.length === 0) return undefined;
  return { edition: latest.name, sentences, anchor: passages.length > 0 ? `kapitel-${chapter.number.replace('.', '-')}` : undefined };
}

/** The newest edition, if it has a chapter as it is now; undefined for drafts and own leaves. */
export async function editionOf({ slug, own }: Chapter): Promise<string | undefined> {
  const { latest, plans } = await workshop().site();
  return own || plans.get(slug)?.sheets.some(({ isNew }) => isNew) !== false ? undefined : latest?.name;
}

/** Slugs of the chapters that the newest edition brought or changed, for »neu« in the lists. */
export async function renewedChapters(): Promise<ReadonlySet<string>> {
  const { latest, editions, current } = await workshop().site();
  if (!latest || editions.length < 2) return new Set();
  const renewed = latest.chapters.filter(({ sheets }) => sheets.some(({ edition }) => edition === latest.name));
  return new Set(
    allChapters(current)
      .filter(({ own, slug, head }) => !own && renewed.includes(previousOf(latest.chapters, { slug, former: head.frueher })!))
      .map(({ slug }) => slug),
  );
}
