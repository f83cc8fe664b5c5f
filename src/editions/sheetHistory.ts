import type { Edition, Replaced } from '../model/Edition.ts';

/** One print of a sheet. */
export interface SheetPrint {
  readonly edition: string;
  readonly state: string;
  /** As its foot says it. */
  readonly replaces?: Replaced;
  readonly replacedBy: string | undefined;
  /** The chapter that it belonged to: another may stand here now. */
  readonly slug: string;
  readonly title: string;
}

/** What became of one sheet place (chapter number and front page label) over the editions. */
export interface SheetPlace {
  readonly chapter: string;
  readonly title: string;
  readonly slug: string;
  readonly front: string;
  readonly back: string;
  /** Valid sheet: edition and Stand printed on it; undefined if the place is empty now. */
  readonly valid: { readonly edition: string; readonly state: string; readonly replaces?: Replaced } | undefined;
  /** Every print that ever lay here, oldest first, with the edition that replaced it. */
  readonly prints: readonly SheetPrint[];
}

/** All sheet places that ever existed, by chapter and label, for the pages »Ist mein Blatt noch gültig?«. */
export function sheetHistory(editions: readonly Edition[]): SheetPlace[] {
  const places = new Map<
    string,
    {
      chapter: string;
      title: string;
      slug: string;
      front: string;
      back: string;
      prints: { edition: string; state: string; replaces?: Replaced; slug: string; title: string; seenIn: string[] }[];
    }
  >();
  for (const edition of editions) {
    for (const { number, title, slug, sheets } of edition.chapters) {
      for (const { edition: printed, state, replaces, pages } of sheets) {
        const key = `${number}-${pages[0].label}`;
        const place = places.get(key) ?? { chapter: number, title, slug, front: pages[0].label, back: pages[1].label, prints: [] };
        Object.assign(place, { title, slug });
        const print = place.prints.find((known) => known.edition === printed);
        if (print) print.seenIn.push(edition.name);
        else place.prints.push({ edition: printed, state, ...(replaces ? { replaces } : {}), slug, title, seenIn: [edition.name] });
        places.set(key, place);
      }
    }
  }
  const newest = editions.at(-1)?.name;
  const names = editions.map(({ name }) => name);
  return [...places.values()].map(({ prints, ...place }) => {
    const current = prints.find(({ seenIn }) => newest !== undefined && seenIn.includes(newest));
    return {
      ...place,
      valid: current && { edition: current.edition, state: current.state, ...(current.replaces ? { replaces: current.replaces } : {}) },
      prints: prints.map(({ edition, state, replaces, slug, title, seenIn }) => ({
        edition,
        state,
        ...(replaces ? { replaces } : {}),
        slug,
        title,
        replacedBy: seenIn.includes(newest ?? '') ? undefined : names[names.indexOf(seenIn.at(-1)!) + 1],
      })),
    };
  });
}
