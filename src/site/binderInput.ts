import type { BinderPdfInput } from '../print/documents/binderPdf.ts';
import { draftName } from '../text/printedState.ts';
import type { Site } from './site.ts';

/** What the PDFs of registers and of the whole binder are made from. */
export function binderInput({ current, plans, latest, draft }: Site): BinderPdfInput {
  const newest =
    [...current.chapters.values()]
      .map(({ head }) => head.stand)
      .sort()
      .at(-1) ?? '2026-01';
  const edition = latest && !draft ? { name: latest.name, state: latest.state } : { name: draftName, state: newest };
  return { binder: current.binder, plans, edition };
}
