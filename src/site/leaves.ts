import { sheetPdf } from '../print/chapter/sheetPdf.ts';
import { leafPdf, leafPreview } from '../print/chapter/leafOf.ts';
import type { FormerAddress } from '../editions/formerAddresses.ts';
import { noticePdf } from '../print/documents/noticePdf.ts';
import type { ChapterPlan } from '../print/chapter/planChapter.ts';
import type { KeptFile } from '../store/Store.ts';
import { sideBySide } from './sideBySide.ts';
import { newestState, type Site } from './site.ts';

/** Every sheet as it is printed today: of chapters, own leaves and drafts. @see sheetOf */
export const printedSheets = ({ plans }: Site): { slug: string; number: string; front: string }[] =>
  [...plans.values()].flatMap(({ chapter, sheets }) => sheets.map(({ pages }) => ({ slug: chapter.slug, number: chapter.number, front: pages[0].label })));

/** The PDF leaf of a chapter. */
export const leafOf = (site: Site, slug: string): Promise<KeptFile> =>
  site.file(`blatt:${slug}`, () => {
    const { plan, website } = planOf(site, slug);
    return leafPdf(site.typesetter, plan, website);
  });

/** One sheet of a chapter as a PDF. @param front label of its front page */
export const sheetOf = (site: Site, slug: string, front: string): Promise<KeptFile> =>
  site.file(`blatt:${slug}:${front}`, () => {
    const { plan, website } = planOf(site, slug);
    return sheetPdf(
      site.typesetter,
      plan,
      plan.sheets.find(({ pages }) => pages[0].label === front)!,
      website,
    );
  });

/** Picture of the first page of a chapter's leaf, WebP. */
export const previewOf = (site: Site, slug: string): Promise<KeptFile> =>
  site.file(`vorschau:${slug}`, async () => {
    const { plan, website } = planOf(site, slug);
    return leafPreview(site.typesetter, plan, website);
  });

/**
 * Has the threads make all leaves and their pictures while Astro bundles the pages that will ask for them; a few at a time,
 * so that nobody who asks for something has to stand in line behind all of them. What fails is told to whoever asks.
 */
export async function beginLeaves(site: Site): Promise<void> {
  for (const make of [leafOf, previewOf]) await sideBySide([...site.plans.keys()], (slug) => make(site, slug).catch(() => undefined), 4);
  await sideBySide(printedSheets(site), ({ slug, front }) => sheetOf(site, slug, front).catch(() => undefined), 4);
}

/** A leaf at the address of a chapter or register that is gone: it says so. */
export const goneLeaf = (site: Site, { address, last, goneWith }: Pick<FormerAddress, 'address'> & Partial<FormerAddress>): Promise<KeptFile> =>
  site.file(`entfallen:${address}`, () =>
    noticePdf(site.typesetter, site.current.binder.head, {
      title: last ? `${last.number} ${last.title}` : `Register »${address}«`,
      words:
        goneWith === undefined
          ? 'Das gibt es in diesem Ordner nicht mehr.'
          : `Dieses Kapitel ist mit der Ausgabe ${goneWith} entfallen. Nehmen Sie seine Blätter aus dem Ordner.`,
      state: site.latest?.state ?? newestState(site.current),
    }),
  );

function planOf({ plans, current }: Site, slug: string): { plan: ChapterPlan; website: string } {
  const plan = plans.get(slug);
  if (!plan) throw new Error(`Kein Kapitel »${slug}«.`);
  return { plan, website: current.binder.head.website.replace(/\/$/, '') };
}
