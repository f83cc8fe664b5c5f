import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../model/Edition.ts';
import { rangeOf, sheetKey } from '../editions/compareEditions.ts';
import { readEditions } from '../editions/readEditions.ts';
import { controlLines, supplementOf } from '../editions/supplement.ts';
import { controlSheetPdf, supplementPdf } from '../print/documents/supplementPdf.ts';
import type { ChapterPlan, PlanSheet } from '../print/chapter/planChapter.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import type { Typesetter } from '../print/typst/Typesetter.ts';

/** Folder of the print files of a frozen edition. */
export const editionFolder = ({ folders }: CurrentBinder, name: string): string => join(folders.content, 'ausgaben', name);

export const supplementFile = (from: string, to: string): string => `nachlieferung-${from}-${to}.pdf`;

/**
 * Writes the print files of a newly frozen edition beside its record: one supplement from each older
 * edition, the control sheet, their checksums. They are committed (some hundred kB): whatever becomes of
 * engine, fonts or text, this edition's supplement stays as it went out. Supplements to the edition before
 * are removed: a binder is always brought to the newest one.
 * @returns paths below ausgaben/
 */
export function makeSupplementFiles(typesetter: Typesetter, current: CurrentBinder, edition: Edition, plans: ReadonlyMap<string, ChapterPlan>): string[] {
  const { binder, folders } = current;
  const editions = readEditions(folders.content);
  const older = editions.filter(({ name }) => name !== edition.name);
  const folder = editionFolder(current, edition.name);
  mkdirSync(folder, { recursive: true });
  for (const { name } of older) rmSync(editionFolder(current, name), { recursive: true, force: true });
  const control = controlLines(edition);
  const written: string[] = [];
  const write = (name: string, content: Buffer): void => {
    writeFileSync(join(folder, name), content);
    written.push(name);
  };
  for (const [index, from] of older.entries()) {
    const supplement = supplementOf(from, edition, editions.slice(index + 1));
    if (supplement)
      write(supplementFile(from.name, edition.name), supplementPdf(typesetter, { binder, plans, edition, supplement, control, keyOf: keyOfPlanned }));
  }
  write('kontrollblatt.pdf', controlSheetPdf(typesetter, binder, control, edition));
  // The address is printed on every sheet: whoever serves the binder under another one gets these files made anew.
  writeFileSync(join(folder, addressFile), `${binder.head.website}\n`);
  const sums = written.map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}  ${name}\n`,
  );
  writeFileSync(join(folder, 'pruefsummen.txt'), sums.join(''));
  return [...written, 'pruefsummen.txt'].map((name) => `${edition.name}/${name}`);
}

/** Names the website whose address the frozen files carry. */
const addressFile = 'website.txt';

/** A frozen print file; undefined if the edition has none (a fixture) or it carries the address of another website. */
export function frozenFile(current: CurrentBinder, edition: string, name: string): Buffer | undefined {
  const folder = editionFolder(current, edition);
  const [path, address] = [join(folder, name), join(folder, addressFile)];
  if (!existsSync(path) || !existsSync(address)) return undefined;
  if (readFileSync(address, 'utf8').trim() !== current.binder.head.website) return undefined;
  return readFileSync(path);
}

export const keyOfPlanned = (plan: ChapterPlan, { sheet }: PlanSheet): string => sheetKey(rangeOf(plan.record, sheet));
