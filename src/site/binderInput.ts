import { controlLines } from '../editions/supplement.ts';
import type { BinderPdfInput } from '../print/documents/binderPdf.ts';
import { stillInForce } from '../model/urgentNotices.ts';
import { draftName } from '../text/printedState.ts';
import { newestState, recordsOf, type Site } from './site.ts';

/** What the PDFs of registers and of the whole binder are made from. */
export function binderInput({ current, plans, latest, draft, binderSheets, editions }: Site): BinderPdfInput {
  const edition = latest && !draft ? { name: latest.name, state: latest.state } : { name: draftName, state: newestState(current) };
  return {
    binder: current.binder,
    plans,
    edition,
    binderSheets,
    editions,
    urgentNotices: latest ? stillInForce(latest) : [],
    control: controlLines({ chapters: recordsOf(plans), binderSheets }),
  };
}
