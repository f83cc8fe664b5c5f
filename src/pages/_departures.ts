import { chapterAddress } from '../addresses.ts';
import { placeWords } from '../editions/departureWords.ts';
import type { Chapter } from '../model/Binder.ts';
import { remarksOf } from '../site/departures.ts';
import { workshop } from '../site/handle.ts';
import type { ChapterDepartures } from '../web/chapter/remarks.ts';

/** What a chapter's page says of own leaves: those that depart from its passages, and what it departs from itself. */
export async function chapterDepartures(chapter: Chapter): Promise<ChapterDepartures> {
  const { departures } = await workshop().site();
  return {
    remarks: remarksOf(departures, chapter.slug),
    from: departures
      .filter(({ leaf }) => leaf.slug === chapter.slug)
      .flatMap((departure) => {
        const words = placeWords(departure);
        if (words === undefined) return [];
        const { place } = departure;
        const stands = place.kind === 'steht' || place.kind === 'abschnitt-fehlt' ? place.chapter : undefined;
        const section = place.kind === 'steht' && place.section ? `#${place.section.id}` : '';
        return [{ words, address: stands && `${chapterAddress(stands)}${section}` }];
      }),
  };
}
