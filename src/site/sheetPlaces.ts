import type { ChapterPlan } from '../print/chapter/planChapter.ts';
import { sheetHistory, type SheetPlace } from '../editions/sheetHistory.ts';
import type { Site } from './site.ts';

/**
 * Every place whose address is printed on a sheet: those of all editions, and sheets that no edition holds
 * yet (drafts) or ever will (own leaves). No QR code leads into the void.
 */
export function sheetPlaces({ editions, plans }: Site): SheetPlace[] {
  const frozen = sheetHistory(editions);
  const known = new Set(frozen.map(({ chapter, front }) => `${chapter}-${front}`));
  const others = [...plans.values()].flatMap(placesOf).filter(({ chapter, front }) => !known.has(`${chapter}-${front}`));
  return [...frozen, ...others];
}

function placesOf({ chapter, sheets }: ChapterPlan): SheetPlace[] {
  return sheets.map(({ sheet: { edition, state, replaces, pages } }) => ({
    chapter: chapter.number,
    title: chapter.head.titel,
    slug: chapter.slug,
    front: pages[0].label,
    back: pages[1].label,
    valid: { edition, state, ...(replaces ? { replaces } : {}) },
    prints: [{ edition, state, ...(replaces ? { replaces } : {}), replacedBy: undefined, slug: chapter.slug, title: chapter.head.titel }],
  }));
}
