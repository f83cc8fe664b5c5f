import { isBinderSheet, type Exchange } from '../editions/compareEditions.ts';
import { filingMinutes, insertionText, removalText } from '../editions/supplement.ts';
import type { ChangeReason, Edition, EditionChapter } from '../model/Edition.ts';
import { reasonText } from '../text/noteDraft.ts';

interface Further {
  /** To count paper for. */
  readonly binders: number;
  readonly records: readonly EditionChapter[];
  readonly latest: Edition | undefined;
  /** By slug. */
  readonly reasons: ReadonlyMap<string, ChangeReason>;
}

/** Which sheets an edition swaps, why, and how much paper that is. */
export function editionReport(name: string, exchanges: readonly Exchange[], { binders, records, latest, reasons }: Further): string {
  const slugs = new Map([...(latest?.chapters ?? []), ...records].map(({ number, slug }) => [number, slug]));
  const chapters = exchanges.filter((exchange) => !isBinderSheet(exchange));
  const sheets = chapters.reduce((sum, { insert }) => sum + insert.length, 0);
  const others = exchanges.filter((exchange) => isBinderSheet(exchange)).map(({ chapter, kind }) => `${chapter}${kind === 'entfällt' ? ' (entfällt)' : ''}`);
  const lines = chapters.map((exchange) => {
    const { chapter, title, kind } = exchange;
    const reason = reasons.get(slugs.get(chapter) ?? '');
    const why = reason === undefined || reason === 'neu' || reason === 'entfallen' ? '' : ` (${reasonText[reason]})`;
    return `  ${chapter.padEnd(5)} ${kind.padEnd(10)} heraus ${removalText(exchange).padEnd(24)} hinein ${insertionText(exchange).padEnd(24)} ${title}${why}`;
  });
  const packs = Math.ceil((sheets * binders) / 500);
  const paper = binders > 1 ? ` Für ${binders} Ordner: ${sheets * binders} Blatt (${packs} ${packs === 1 ? 'Paket' : 'Pakete'} zu 500).` : '';
  return `Ausgabe ${name}\n${[...lines, ...(others.length > 0 ? [`  dazu  ${others.join(', ')}`] : [])].join('\n')}\n\n${chapters.length} Kapitel, ${sheets} ${sheets === 1 ? 'neues Blatt' : 'neue Blätter'} je Ordner, etwa ${filingMinutes(exchanges)} Minuten zum Einordnen.${paper}`;
}
