import { isBinderSheet, type Exchange } from '../editions/compareEditions.ts';
import { isWorthNewBase, newBaseFrom, newSheetsOf } from '../editions/newBaseEdition.ts';
import type { EditionChapter } from '../model/Edition.ts';
import type { NewBaseSupplement } from '../model/Supplement.ts';

interface Further {
  /** Name of the edition to come. */
  readonly name: string;
  /** To count paper for. */
  readonly binders: number;
  /** Chapters laid out against the latest edition. */
  readonly against: readonly EditionChapter[];
  /** Chapters laid out as if there was none. */
  readonly anew: readonly EditionChapter[];
}

/** Proposes a new base edition: figures, what it means for paper and for the clerk, the call. @param exchanges of the edition without it */
export function newBaseProposal(exchanges: readonly Exchange[], { name, binders, against, anew }: Further): string {
  const { fresh, all } = newSheetsOf(against, name);
  const whole = newSheetsOf(anew, name).all;
  const places = exchanges.filter(({ remove }) => remove.length > 0).length;
  const inserted = against.flatMap(({ sheets }) => sheets).filter(({ pages }) => /[a-z]/.test(pages[0].label)).length;
  const many = binders > 1 ? `, für ${binders} Ordner ${number(whole * binders)} statt ${number(fresh * binders)}` : '';
  const labels = inserted === 0 ? '' : ` (jetzt ${inserted === 1 ? 'ein Einschub' : `${inserted} Einschübe`} wie 4a/4b)`;
  return `Vorschlag: eine Neuauflage. Von ${all} Blättern sind ${fresh} neu (${percent(fresh, all)} %); über ${newBaseFrom * 100} % ist sie für alle einfacher.
  Papier:           ${whole} statt ${fresh} Blätter je Ordner${many}.
  Geschäftsstelle:  tauscht den ganzen Bestand, Register für Register, statt an ${places} Stellen; Nachweis und eigene Unterlagen bleiben.
  Blätter:          neu umbrochen und durchgehend gezählt${labels}, ohne Änderungsbalken; Anmerkungen zählen von 1.
  Aufruf:           npm run ausgabe -- ${name} --neuauflage`;
}

/** Whether the edition to come is one that a new base edition is proposed for. */
export const isToBeProposed = (against: readonly EditionChapter[], name: string): boolean => isWorthNewBase(newSheetsOf(against, name));

/** What a new base edition is: all sheets by register, paper, and how few would have sufficed. @param exchanges of the new base edition */
export function newBaseReport(supplement: NewBaseSupplement, exchanges: readonly Exchange[], { name, binders, against }: Further): string {
  const { sheetCount, filing } = supplement;
  const chapters = exchanges.filter((exchange) => !isBinderSheet(exchange) && exchange.insert.length > 0).length;
  const rows = filing.map(({ chapter, title, remove, insert, remark }) =>
    `  ${chapter.padEnd(20)} heraus ${remove.padEnd(26)} hinein ${insert.padEnd(42)} ${[title, remark].filter(Boolean).join(' – ')}`.trimEnd(),
  );
  const { fresh, all } = newSheetsOf(against, name);
  const paper = binders > 1 ? ` Für ${binders} Ordner: ${number(sheetCount * binders)} Blatt (${packs(sheetCount * binders)}).` : '';
  const enough = isWorthNewBase({ fresh, all })
    ? `Ohne --neuauflage wären ${fresh} von ${all} Blättern neu (${percent(fresh, all)} %).`
    : `Nötig ist die Neuauflage nicht: Ohne --neuauflage ${fresh === 1 ? 'genügt ein Blatt' : `genügen ${fresh} Blätter`} von ${all} (${percent(fresh, all)} %). Vorgeschlagen wird sie erst über ${newBaseFrom * 100} %.`;
  return `Neuauflage ${name}\n${rows.join('\n')}\n\nAlle Blätter sind neu: ${chapters} Kapitel, ${sheetCount} Blätter je Ordner.${paper}\n${enough}`;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));
const number = (value: number): string => value.toLocaleString('de-DE');
function packs(sheets: number): string {
  const count = Math.ceil(sheets / 500);
  return `${count} ${count === 1 ? 'Paket' : 'Pakete'} zu 500`;
}
