import { shortName } from '../../model/Binder.ts';
import type { BinderPlace } from '../../model/Edition.ts';
import type { NewBaseSupplement, Supplement } from '../../model/Supplement.ts';
import { binderPdfAddress } from '../../addresses.ts';
import { call, join, type Content, type Fields } from '../../blocks/Printed.ts';
import { formatMonth } from '../../text/dates.ts';
import { shortAddress } from '../../text/sourceText.ts';
import { sharedNotes } from '../../text/sharedNotes.ts';
import { typography } from '../../text/typography.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import type { ChapterPlan, PlanSheet } from '../chapter/planChapter.ts';
import { chapterPages } from '../chapter/chapterPages.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import { divider, frontMatter, frontPlaces, type BinderPdfInput } from './binderPdf.ts';
import { noticeWords } from './noticeWords.ts';
import { subjectIndexPages } from './subjectIndexPdf.ts';

export interface SupplementPdfInput extends BinderPdfInput {
  readonly supplement: Supplement;
  /** Identity of a sheet, in the form of `supplement.sheetKeys`. */
  readonly keyOf: (plan: ChapterPlan, sheet: PlanSheet) => string;
  /** Own leaves to be checked, a sentence each; only where a municipality makes the supplement itself. */
  readonly ownLeaves?: readonly string[];
}

/** What the new sheets are chosen by. */
interface NewSheets extends Omit<SupplementPdfInput, 'supplement'> {
  readonly supplement: Pick<Supplement, 'sheetKeys' | 'newPlaces'>;
}

export interface NewBasePdfInput extends NewSheets {
  readonly supplement: NewBaseSupplement;
}

/**
 * A supplement as one file for duplex print: letter, filing instructions, the new sheets in filing order. Every part
 * begins on a front side.
 */
export function supplementPdf(typesetter: Typesetter, input: SupplementPdfInput): Promise<KeptFile> {
  const { binder, supplement, ownLeaves = [] } = input;
  const { from, to, state, notes, sheetCount, minutes, filing } = supplement;
  const content = call('nachlieferung', {
    von: from,
    auf: to,
    stand: formatMonth(state),
    ordner: typography(binder.head.titel),
    'anschreiben-angaben': {
      website: shortAddress(binder.head.website),
      email: binder.head.betreiber.email,
      blaetter: sheetCount,
      minuten: minutes,
      eilmitteilungen: supplement.urgentNotices.map(noticeWords),
      stellen: filing.filter(({ remove }) => remove !== '–').length,
      ...(ownLeaves.length > 0 ? { eigene: ownLeaves.map(typography) } : {}),
      notizen: noteRows(notes),
    },
    einordnung: filingRows(filing),
    teile: newParts(typesetter, input),
  });
  return typesetter.pdf({ title: call('titel-nachlieferung', [from, to, binder.head.titel]), author: shortName(binder.head), content }, timestampOf([state]));
}

/**
 * The supplement over a new base edition as one file for duplex print, for binders of every edition before it: letter, filing
 * instructions by register, all sheets in filing order.
 */
export function newBasePdf(typesetter: Typesetter, input: NewBasePdfInput): Promise<KeptFile> {
  const { binder, supplement, ownLeaves = [] } = input;
  const { base, to, state, notes, sheetCount, filing } = supplement;
  const content = call('neuauflage', {
    neu: base,
    auf: to,
    stand: formatMonth(state),
    ordner: typography(binder.head.titel),
    'anschreiben-angaben': {
      website: shortAddress(binder.head.website),
      email: binder.head.betreiber.email,
      'ganzer-ordner': shortAddress(binder.head.website.replace(/\/$/, '') + binderPdfAddress),
      blaetter: sheetCount,
      ...(ownLeaves.length > 0 ? { eigene: ownLeaves.map(typography) } : {}),
      notizen: noteRows(notes),
    },
    einordnung: filingRows(filing),
    teile: newParts(typesetter, input),
  });
  return typesetter.pdf({ title: call('titel-neuauflage', [base, to, binder.head.titel]), author: shortName(binder.head), content }, timestampOf([state]));
}

const filingRows = (filing: Supplement['filing']): Fields[] =>
  filing.map(({ chapter, title, remove, insert, remark }) => ({
    kapitel: typography(chapter),
    titel: typography(title),
    heraus: typography(remove),
    hinein: typography(insert),
    bemerkung: typography(remark),
  }));

const noteRows = (notes: Supplement['notes']): Fields[] =>
  sharedNotes(notes).map(({ chapters, art, satz }) => ({ kapitel: typography(chapters.join(', ')), art, satz: typography(satz) }));

/** The new sheets, as they lie one behind the other in the binder. */
function newParts(typesetter: Typesetter, input: NewSheets): Content[] {
  const { binder, plans, supplement, keyOf } = input;
  const website = binder.head.website.replace(/\/$/, '');
  const isNew = (place: BinderPlace): boolean => supplement.newPlaces.has(place);
  const fronts = frontPlaces.filter(isNew);
  const registers = binder.registers.flatMap((register) => {
    const sheets = [...plans.values()]
      .filter((plan) => plan.register === register)
      .map((plan) => chapterPages(typesetter, plan, { website, only: (sheet) => supplement.sheetKeys.has(keyOf(plan, sheet)) }));
    return [...(isNew(`Registerblatt ${register.number}`) ? [divider(input, register)] : []), call('unter-register', [join(sheets)])];
  });
  return [...(fronts.length > 0 ? [frontMatter(input, fronts)] : []), join(registers), ...(isNew('Stichwortverzeichnis') ? [subjectIndexPages(input)] : [])];
}

/** The control sheet of an edition as a file of its own. */
export function controlSheetPdf(typesetter: Typesetter, input: BinderPdfInput): Promise<KeptFile> {
  const { binder, edition } = input;
  const content = frontMatter(input, ['Kontrollblatt']);
  return typesetter.pdf(
    { title: call('titel-kontrollblatt', [edition.name, binder.head.titel]), author: shortName(binder.head), content },
    timestampOf([edition.state]),
  );
}
