import { isDeepStrictEqual } from 'node:util';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { outsideOf } from '../blocks/outsideOf.ts';
import { plainText } from '../blocks/plainText.ts';
import { addressFile, checksumOf } from '../editions/editionProblems.ts';
import { checksumFile, notesFolder, type EditionParcel } from '../editions/EditionStore.ts';
import { newBaseBetween, newBaseSupplement } from '../editions/newBaseEdition.ts';
import { parseEdition, writeEdition } from '../editions/editionYaml.ts';
import { wordingFile } from '../editions/readEditions.ts';
import { controlLines, supplementOf } from '../editions/supplement.ts';
import type { Edition } from '../model/Edition.ts';
import type { ChapterPlan } from '../print/chapter/planChapter.ts';
import { stillInForce } from '../model/urgentNotices.ts';
import { controlSheetPdf, newBasePdf, supplementPdf } from '../print/documents/supplementPdf.ts';
import type { Typesetter } from '../print/typst/Typesetter.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { limits, readFile } from '../source/readFile.ts';
import { registerTitles } from './editionData.ts';
import { controlSheetName, keyOfPlanned, newBaseFile, supplementFile } from './supplementFiles.ts';

export interface ParcelInput {
  readonly typesetter: Typesetter;
  readonly current: CurrentBinder;
  /** To be written down. */
  readonly edition: Edition;
  /** Those before it, oldest first. */
  readonly older: readonly Edition[];
  readonly plans: ReadonlyMap<string, ChapterPlan>;
  /** Blocks whose wording an older edition keeps. */
  readonly wordings: ReadonlyMap<string, string>;
  /** What is being made: it takes seconds. */
  readonly tell: (words: string) => void;
}

/**
 * Makes all files of an edition in memory: its record, a supplement from each older edition (from all those before a new base
 * edition a single one), the control sheet, the
 * wording of its new blocks (to show old beside new), the notes that went into it, and the checksums of all of them.
 * They are kept for ever: whatever becomes of engine, fonts or text, this edition's supplements stay as they went out.
 * @throws if what was written down can't be read again
 */
export async function editionParcel(input: ParcelInput): Promise<EditionParcel> {
  const { current, edition } = input;
  const record = writeEdition(edition);
  if (!isDeepStrictEqual(parseEdition(record), edition)) throw new Error(`Die Ausgabe ${edition.name} liest sich nicht zurück, wie sie ist.`);
  const files = new Map<string, Uint8Array>([
    ...(await printFiles(input)),
    // The address is printed on every sheet: whoever serves the binder under another one gets these files made anew.
    [addressFile, Buffer.from(`${current.binder.head.website}\n`)],
    ...freshWordings(input),
    ...noteFiles(current),
  ]);
  const sums = [...files, [`../${edition.name}.yaml`, Buffer.from(record)] as const].map(([path, bytes]) => `${checksumOf(path, bytes)}  ${path}\n`);
  return { name: edition.name, record, files: files.set(checksumFile, Buffer.from(sums.join(''))) };
}

async function printFiles({ typesetter, current: { binder }, edition, older, plans, tell }: ParcelInput): Promise<[string, Uint8Array][]> {
  const input = {
    binder,
    plans,
    edition,
    binderSheets: edition.binderSheets ?? [],
    editions: [...older, edition],
    urgentNotices: stillInForce(edition),
    control: controlLines(edition),
  };
  const files: [string, Uint8Array][] = [];
  const overBase = newBaseSupplement(input.editions, registerTitles(binder));
  if (overBase) {
    tell('Die Neuauflage wird gesetzt');
    files.push([newBaseFile, (await newBasePdf(typesetter, { ...input, supplement: overBase, keyOf: keyOfPlanned })).read()]);
  }
  for (const [index, from] of older.entries()) {
    // From before a new base edition the way is the same for all.
    if (newBaseBetween(input.editions, from.name, edition.name) !== undefined) continue;
    const supplement = supplementOf(from, edition, [...older.slice(index + 1), edition]);
    if (!supplement) continue;
    tell(`Die Nachlieferung von ${from.name} wird gesetzt`);
    const pdf = await supplementPdf(typesetter, { ...input, supplement, keyOf: keyOfPlanned });
    files.push([supplementFile(from.name, edition.name), pdf.read()]);
  }
  return [...files, [controlSheetName, (await controlSheetPdf(typesetter, input)).read()]];
}

function freshWordings({ current, edition, plans, wordings }: ParcelInput): [string, Uint8Array][] {
  const fresh = new Map<string, string>();
  const frozen = new Set(edition.chapters.map(({ slug }) => slug));
  for (const { chapter, flat } of plans.values()) {
    if (!frozen.has(chapter.slug)) continue;
    const outside = outsideOf(current.binder, current, chapter.path);
    for (const { hash, piece } of flat) {
      const text = wordings.has(hash) ? '' : plainText(piece.nodes, outside);
      if (text !== '') fresh.set(hash, text);
    }
  }
  if (fresh.size === 0) return [];
  const yaml = stringify(Object.fromEntries(fresh), { lineWidth: 0, defaultKeyType: 'QUOTE_DOUBLE', defaultStringType: 'QUOTE_DOUBLE' });
  return [[wordingFile, Buffer.from(`# Wortlaut der Bausteine, die mit dieser Ausgabe neu sind, nach Prüfzahl.\n${yaml}`)]];
}

/** The notes as they were typed, so that they can be given back. */
function noteFiles({ folders: { content }, binder: { changes } }: CurrentBinder): [string, Uint8Array][] {
  const names = [...new Set(changes.map(({ file }) => basename(file)))];
  return names.map((name) => [`${notesFolder}/${name}`, readFile(join(content, notesFolder, name), content, limits.data)!]);
}
