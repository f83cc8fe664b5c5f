import { dividersPdf, titlePdf } from '../print/documents/binderPdf.ts';
import { blankSheetsPdf, spineLabelsPdf } from '../print/documents/stationery.ts';
import { controlSheetPdf, supplementPdf } from '../print/documents/supplementPdf.ts';
import { controlLines } from '../editions/supplement.ts';
import { binderInput } from './binderInput.ts';
import { currentTypesetter } from './currentTypesetter.ts';
import { waysToNewest } from './editionData.ts';
import { oncePerVersion } from './oncePerVersion.ts';
import { currentSite } from './site.ts';
import { frozenFile, keyOfPlanned, supplementFile } from './supplementFiles.ts';

/** Files to print that belong to no chapter: name under /druck/ → how it is made. */
export const stationery = {
  'titelblatt.pdf': async () => titlePdf(currentTypesetter(), await binderInput()),
  'registerblaetter.pdf': async () => dividersPdf(currentTypesetter(), await binderInput()),
  'rueckenschilder.pdf': async () => spineLabelsPdf(currentTypesetter(), await binderInput()),
  'eigene-blaetter-liniert.pdf': async () => blankSheetsPdf(currentTypesetter(), await binderInput(), true),
  'eigene-blaetter-frei.pdf': async () => blankSheetsPdf(currentTypesetter(), await binderInput(), false),
} as const satisfies Record<string, () => Promise<Buffer>>;

export type StationeryName = keyof typeof stationery;

export const stationeryFile = (name: StationeryName): Promise<Buffer> => oncePerVersion(name, stationery[name]);

/** The supplement from an older edition to the newest: as it was frozen, or made now if it wasn't. */
export function supplementFileOf(from: string): Promise<Buffer> {
  return oncePerVersion(`nachlieferung-${from}`, async () => {
    const { latest, plans, current } = await currentSite();
    const way = (await waysToNewest()).find(({ edition }) => edition.name === from);
    if (!latest || !way?.supplement) throw new Error(`Keine Nachlieferung von ${from}.`);
    return (
      frozenFile(latest.name, supplementFile(from, latest.name)) ??
      supplementPdf(currentTypesetter(), {
        binder: current.binder,
        plans,
        edition: latest,
        supplement: way.supplement,
        control: controlLines(latest),
        keyOf: keyOfPlanned,
      })
    );
  });
}

/** The control sheet of an edition. */
export function controlSheetFile(name: string): Promise<Buffer> {
  return oncePerVersion(`kontrollblatt-${name}`, async () => {
    const { editions, current } = await currentSite();
    const edition = editions.find((candidate) => candidate.name === name);
    if (!edition) throw new Error(`Keine Ausgabe ${name}.`);
    return frozenFile(name, 'kontrollblatt.pdf') ?? controlSheetPdf(currentTypesetter(), current.binder, controlLines(edition), edition);
  });
}
