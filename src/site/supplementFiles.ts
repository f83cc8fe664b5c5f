import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rangeOf, sheetKey } from '../editions/compareEditions.ts';
import { addressFile } from '../editions/editionProblems.ts';
import type { ChapterPlan, PlanSheet } from '../print/chapter/planChapter.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';

export const supplementFile = (from: string, to: string): string => `nachlieferung-${from}-${to}.pdf`;
/** The file of an edition for binders of every edition before the last new base: one for all. */
export const newBaseFile = 'neuauflage.pdf';
export const controlSheetName = 'kontrollblatt.pdf';

/** A frozen print file as it went out, whatever address it carries; undefined if there is none. */
export function frozenAsItWas(current: CurrentBinder, edition: string, name: string): Buffer | undefined {
  const path = join(current.folders.content, 'ausgaben', edition, name);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/**
 * A frozen print file; undefined if the edition has none (it was frozen before each edition kept its own) or carries the
 * address of another website. That none is altered or lost is `editionProblems`' affair, before anything is made.
 */
export function frozenFile(current: CurrentBinder, edition: string, name: string): Buffer | undefined {
  const folder = join(current.folders.content, 'ausgaben', edition);
  const address = join(folder, addressFile);
  if (!existsSync(address) || readFileSync(address, 'utf8').trim() !== current.binder.head.website) return undefined;
  return frozenAsItWas(current, edition, name);
}

export const keyOfPlanned = (plan: ChapterPlan, { sheet }: PlanSheet): string => sheetKey(rangeOf(plan.record, sheet));
