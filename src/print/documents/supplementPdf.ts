import { shortName, type Binder } from '../../model/Binder.ts';
import type { ControlLine, Supplement } from '../../model/Supplement.ts';
import { call, join, type Value } from '../../blocks/Printed.ts';
import { formatMonth } from '../../text/dates.ts';
import { shortAddress } from '../../text/sourceText.ts';
import { typography } from '../../text/typography.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import type { ChapterPlan, PlanSheet } from '../chapter/planChapter.ts';
import { chapterPages } from '../chapter/chapterPages.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import { contents, type BinderPdfInput } from './binderPdf.ts';

export interface SupplementPdfInput extends BinderPdfInput {
  readonly supplement: Supplement;
  readonly control: readonly ControlLine[];
  /** Identity of a sheet, in the form of `supplement.sheetKeys`. */
  readonly keyOf: (plan: ChapterPlan, sheet: PlanSheet) => string;
}

/**
 * A supplement as one file for duplex print: letter, filing instructions, the new sheets in filing order,
 * table of contents, control sheet. Every part begins on a front side.
 */
export function supplementPdf(typesetter: Typesetter, input: SupplementPdfInput): Buffer {
  const { binder, plans, supplement, control, keyOf } = input;
  const { from, to, state, notes, sheetCount, filing, sheetKeys } = supplement;
  const website = binder.head.website.replace(/\/$/, '');
  const sheets = [...plans.values()].map((plan) => chapterPages(typesetter, plan, { website, only: (sheet) => sheetKeys.has(keyOf(plan, sheet)) }));
  const content = call('nachlieferung', {
    von: from,
    auf: to,
    stand: formatMonth(state),
    ordner: typography(binder.head.titel),
    'anschreiben-angaben': {
      website: shortAddress(binder.head.website),
      blaetter: sheetCount,
      stellen: filing.filter(({ remove }) => remove !== '–').length,
      notizen: notes.map(({ nummer, titel, art, satz }) => ({ kapitel: typography(`${nummer} ${titel}`), art, satz: typography(satz) })),
    },
    einordnung: filing.map(({ chapter, title, remove, insert, remark }) => ({
      kapitel: typography(chapter),
      titel: typography(title),
      heraus: typography(remove),
      hinein: typography(insert),
      bemerkung: typography(remark),
    })),
    seiten: join(sheets),
    register: contents(input),
    kontrolle: controlRows(control),
  });
  const pdf = typesetter.pdf(
    { title: call('titel-nachlieferung', [from, to, binder.head.titel]), author: shortName(binder.head), content },
    timestampOf([state]),
  );
  typesetter.releaseMemory();
  return pdf;
}

/** The control sheet of an edition as a file of its own. */
export function controlSheetPdf(
  typesetter: Typesetter,
  binder: Binder,
  control: readonly ControlLine[],
  edition: { readonly name: string; readonly state: string },
): Buffer {
  const { titel } = binder.head;
  const content = call('kontrollblatt-allein', {
    ordner: typography(titel),
    ausgabe: edition.name,
    stand: formatMonth(edition.state),
    zeilen: controlRows(control),
  });
  return typesetter.pdf({ title: call('titel-kontrollblatt', [edition.name, titel]), author: shortName(binder.head), content }, timestampOf([edition.state]));
}

function controlRows(control: readonly ControlLine[]): Value[] {
  return control.map(({ chapter, title, sheets }) => {
    const list = sheets.map(({ pages, edition, state }) => `${pages} (${edition}, ${state.slice(5)}/${state.slice(0, 4)})`);
    return [typography(chapter), typography(title), typography(list.join(' · '))];
  });
}
