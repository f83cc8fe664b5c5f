import { dividersPdf, recordPdf, titlePdf } from '../print/documents/binderPdf.ts';
import { blankSheetsPdf, spineLabelsPdf } from '../print/documents/stationery.ts';
import { subjectIndexPdf } from '../print/documents/subjectIndexPdf.ts';
import { controlSheetPdf, newBasePdf, supplementPdf } from '../print/documents/supplementPdf.ts';
import type { Edition } from '../model/Edition.ts';
import type { BinderPdfInput } from '../print/documents/binderPdf.ts';
import { stillInForce } from '../model/urgentNotices.ts';
import { controlLines } from '../editions/supplement.ts';
import { binderInput } from './binderInput.ts';
import { newBaseBetween } from '../editions/newBaseEdition.ts';
import { overNewBase, waysToNewest } from './editionData.ts';
import type { Site } from './site.ts';
import { inMemory, type KeptFile } from '../store/Store.ts';
import { controlSheetName, frozenAsItWas, frozenFile, keyOfPlanned, newBaseFile, supplementFile } from './supplementFiles.ts';

/** Files to print that belong to no chapter: name under /druck/ → how it is made. */
export const stationery = {
  'titelblatt.pdf': (site) => titlePdf(site.typesetter, binderInput(site)),
  'nachweis.pdf': (site) => recordPdf(site.typesetter, binderInput(site)),
  'registerblaetter.pdf': (site) => dividersPdf(site.typesetter, binderInput(site)),
  'stichwortverzeichnis.pdf': (site) => subjectIndexPdf(site.typesetter, binderInput(site)),
  'rueckenschilder.pdf': (site) => spineLabelsPdf(site.typesetter, binderInput(site)),
  'eigene-blaetter-liniert.pdf': (site) => blankSheetsPdf(site.typesetter, binderInput(site), true),
  'eigene-blaetter-frei.pdf': (site) => blankSheetsPdf(site.typesetter, binderInput(site), false),
} as const satisfies Record<string, (site: Site) => Promise<KeptFile>>;

export type StationeryName = keyof typeof stationery;

export const stationeryFile = (site: Site, name: StationeryName): Promise<KeptFile> => site.file(name, () => stationery[name](site));

/**
 * The supplement from one edition to a later one: as it was frozen, or made now if it wasn't; only to the newest it can be. Over
 * a new base edition it is the same file for all editions before that.
 */
export function supplementFileOf(site: Site, from: string, to: string): Promise<KeptFile> {
  if (newBaseBetween(site.editions, from, to) !== undefined) return newBaseFileOf(site, to);
  return site.file(`nachlieferung-${from}-${to}`, () => {
    const isNewest = to === site.latest?.name;
    const frozen = (isNewest ? frozenFile : frozenAsItWas)(site.current, to, supplementFile(from, to));
    if (frozen) return inMemory(frozen);
    const way = waysToNewest(site).find(({ edition }) => edition.name === from);
    if (!isNewest || !way?.supplement) throw new Error(`Keine Nachlieferung von ${from} auf ${to}.`);
    return supplementPdf(site.typesetter, {
      ...editionInput(site, site.latest),
      supplement: way.supplement,
      keyOf: keyOfPlanned,
      ownLeaves: way.ownLeaves.map(({ words }) => words),
    });
  });
}

function newBaseFileOf(site: Site, to: string): Promise<KeptFile> {
  return site.file(`neuauflage-${to}`, () => {
    const isNewest = to === site.latest?.name;
    const frozen = (isNewest ? frozenFile : frozenAsItWas)(site.current, to, newBaseFile);
    if (frozen) return inMemory(frozen);
    const supplement = isNewest ? overNewBase(site, site.latest) : undefined;
    if (!supplement) throw new Error(`Keine Neuauflage vor ${to}.`);
    return newBasePdf(site.typesetter, { ...editionInput(site, site.latest!), supplement, keyOf: keyOfPlanned });
  });
}

/** The supplements to editions before the newest whose files are still there as they went out. */
export function frozenWays({ current, editions }: Site): { from: string; to: string }[] {
  const names = editions.map(({ name }) => name);
  return names
    .slice(0, -1)
    .flatMap((to, index) => names.slice(0, index).map((from) => ({ from, to })))
    .filter(({ from, to }) => {
      const isOver = newBaseBetween(editions, from, to) !== undefined;
      return frozenAsItWas(current, to, isOver ? newBaseFile : supplementFile(from, to)) !== undefined;
    });
}

/** The control sheet of an edition. */
export function controlSheetFile(site: Site, name: string): Promise<KeptFile> {
  return site.file(`kontrollblatt-${name}`, () => {
    const { editions, current } = site;
    const edition = editions.find((candidate) => candidate.name === name);
    if (!edition) throw new Error(`Keine Ausgabe ${name}.`);
    const frozen = frozenFile(current, name, controlSheetName);
    return frozen ? inMemory(frozen) : controlSheetPdf(site.typesetter, editionInput(site, edition));
  });
}

/** What the PDFs of a frozen edition are made from. */
function editionInput({ current, plans, editions }: Site, edition: Edition): BinderPdfInput {
  const upTo = editions.slice(0, editions.indexOf(edition) + 1);
  return {
    binder: current.binder,
    plans,
    edition,
    binderSheets: edition.binderSheets ?? [],
    editions: upTo,
    urgentNotices: stillInForce(edition),
    control: controlLines(edition),
  };
}
