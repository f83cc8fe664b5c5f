import type { BinderPdfInput } from '../print/documents/binderPdf.ts';
import { draftName } from '../text/printedState.ts';
import { currentSite } from './site.ts';

/** What the PDFs of registers and of the whole binder are made from. */
export async function binderInput(): Promise<BinderPdfInput> {
  const { current, plans, latest, draft } = await currentSite();
  const newest =
    [...current.chapters.values()]
      .map(({ head }) => head.stand)
      .sort()
      .at(-1) ?? '2026-01';
  const edition = latest && !draft ? { name: latest.name, state: latest.state } : { name: draftName, state: newest };
  return { binder: current.binder, plans, edition };
}
