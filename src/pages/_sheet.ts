import { sheetFileName, sheetPdfAddress } from '../addresses.ts';
import { printedSheets, sheetOf } from '../site/leaves.ts';
import { sideBySide } from '../site/sideBySide.ts';
import type { Site } from '../site/site.ts';
import type { SheetFile } from '../web/editions/SheetFile.ts';

/** The PDF of every sheet as it is printed today, by »number-front«. Sizes are not told in the preview: it sets a sheet only for whoever asks. */
export async function sheetInfos(site: Site): Promise<ReadonlyMap<string, SheetFile>> {
  const files = await sideBySide(printedSheets(site), async ({ slug, number, front }) => {
    const { chapter, sheets } = site.plans.get(slug)!;
    const { edition } = sheets.find(({ pages }) => pages[0].label === front)!.sheet;
    const bytes = import.meta.env.DEV ? undefined : (await sheetOf(site, slug, front)).bytes;
    return [`${number}-${front}`, { address: sheetPdfAddress(number, front), fileName: sheetFileName(chapter, front, edition), edition, bytes }] as const;
  });
  return new Map(files);
}
