import type { PublishedBinder, SheetData } from './PublishedBinder.ts';

/** A sheet by what stands at its foot. */
export interface Held {
  /** Number of a chapter, or name of a sheet that belongs to none. */
  readonly place: string;
  /** Label of its front page; empty for a sheet that belongs to no chapter. */
  readonly front: string;
  readonly edition: string;
}

export const keyOf = ({ place, front, edition }: Held): string => `${place} ${front} ${edition}`;

/** Looks things up in what is published of a binder. */
export class BinderIndex {
  readonly data: PublishedBinder;
  /** Names of the editions, oldest first. */
  readonly editions: readonly string[];

  constructor(data: PublishedBinder) {
    this.data = data;
    this.editions = data.ausgaben.map(({ name }) => name);
  }

  /** All places that chapter or sheet ever had, in the order of the binder. */
  at(place: string): readonly SheetData[] {
    return this.data.blaetter.filter(({ stelle }) => stelle === place);
  }

  /** The sheet on which a page stands: »3« and »4« both stand on 3/4. */
  sheetOf(place: string, page: string): SheetData | undefined {
    return this.at(place).find(({ seiten = '' }) => seiten.split('/').includes(page));
  }

  /** The sheets of some places as an edition had them. */
  asOf(edition: string, isMeant: (sheet: SheetData) => boolean): Held[] {
    const at = this.editions.indexOf(edition);
    const within = (from: string, to: string | undefined): boolean => this.editions.indexOf(from) <= at && (to === undefined || this.editions.indexOf(to) > at);
    return this.data.blaetter
      .filter(isMeant)
      .flatMap((sheet) =>
        sheet.drucke
          .filter(({ ausgabe, bis }) => within(ausgabe, bis))
          .map(({ ausgabe }): Held => ({ place: sheet.stelle, front: frontOf(sheet), edition: ausgabe })),
      );
  }

  /** What a binder of the newest edition holds. */
  newest(): Held[] {
    const newest = this.editions.at(-1);
    return newest === undefined ? [] : this.asOf(newest, () => true);
  }
}

export const frontOf = ({ seiten }: Pick<SheetData, 'seiten'>): string => seiten?.split('/')[0] ?? '';
