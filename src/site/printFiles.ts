import { dividersPdf, recordPdf, titlePdf } from '../print/documents/binderPdf.ts';
import { blankSheetsPdf, spineLabelsPdf } from '../print/documents/stationery.ts';
import { subjectIndexPdf } from '../print/documents/subjectIndexPdf.ts';
import { controlSheetPdf, supplementPdf } from '../print/documents/supplementPdf.ts';
import type { Edition } from '../model/Edition.ts';
import type { BinderPdfInput } from '../print/documents/binderPdf.ts';
import { controlLines } from '../editions/supplement.ts';
import { binderInput } from './binderInput.ts';
import { waysToNewest } from './editionData.ts';
import type { Site } from './site.ts';
import { controlSheetName, frozenFile, keyOfPlanned, supplementFile } from './supplementFiles.ts';

/** Files to print that belong to no chapter: name under /druck/ → how it is made. */
export const stationery = {
  'titelblatt.pdf': (site) => titlePdf(site.typesetter, binderInput(site)),
  'nachweis.pdf': (site) => recordPdf(site.typesetter, binderInput(site)),
  'registerblaetter.pdf': (site) => dividersPdf(site.typesetter, binderInput(site)),
  'stichwortverzeichnis.pdf': (site) => subjectIndexPdf(site.typesetter, binderInput(site)),
  'rueckenschilder.pdf': (site) => spineLabelsPdf(site.typesetter, binderInput(site)),
  'eigene-blaetter-liniert.pdf': (site) => blankSheetsPdf(site.typesetter, binderInput(site), true),
  'eigene-blaetter-frei.pdf': (site) => blankSheetsPdf(site.typesetter, binderInput(site), false),
} as const satisfies Record<string, (site: Site) => Buffer>;

export type StationeryName = keyof typeof stationery;

export const stationeryFile = (site: Site, name: StationeryName): Promise<Buffer> => site.file(name, () => stationery[name](site));

/** The supplement from an older edition to the newest: as it was frozen, or made now if it wasn't. */
export function supplementFileOf(site: Site, from: string): Promise<Buffer> {
  return site.file(`nachlieferung-${from}`, () => {
    const { latest, current } = site;
    const way = waysToNewest(site).find(({ edition }) => edition.name === from);
    if (!latest || !way?.supplement) throw new Error(`Keine Nachlieferung von ${from}.`);
    return (
      frozenFile(current, latest.name, supplementFile(from, latest.name)) ??
      supplementPdf(site.typesetter, { ...editionInput(site, latest), supplement: way.supplement, keyOf: keyOfPlanned })
    );
  });
}

/** The control sheet of an edition. */
export function controlSheetFile(site: Site, name: string): Promise<Buffer> {
  return site.file(`kontrollblatt-${name}`, () => {
    const { editions, current } = site;
    const edition = editions.find((candidate) => candidate.name === name);
    if (!edition) throw new Error(`Keine Ausgabe ${name}.`);
    return frozenFile(current, name, controlSheetName) ?? controlSheetPdf(site.typesetter, editionInput(site, edition));
  });
}

/** What the PDFs of a frozen edition are made from. */
function editionInput({ current, plans, editions }: Site, edition: Edition): BinderPdfInput {
  const upTo = editions.slice(0, editions.indexOf(edition) + 1);
  return { binder: current.binder, plans, edition, binderSheets: edition.binderSheets ?? [], editions: upTo, control: controlLines(edition) };
}
