import { leafPdf, leafPreview } from '../print/chapter/leafOf.ts';
import type { ChapterPlan } from '../print/chapter/planChapter.ts';
import type { Site } from './site.ts';

/** The PDF leaf of a chapter. */
export const leafOf = (site: Site, slug: string): Promise<Buffer> =>
  site.file(`blatt:${slug}`, () => {
    const { plan, website } = planOf(site, slug);
    return leafPdf(site.typesetter, plan, website);
  });

/** Picture of the first page of a chapter's leaf, WebP. */
export const previewOf = (site: Site, slug: string): Promise<Buffer> =>
  site.file(`vorschau:${slug}`, async () => {
    const { plan, website } = planOf(site, slug);
    return leafPreview(site.typesetter, plan, website);
  });

function planOf({ plans, current }: Site, slug: string): { plan: ChapterPlan; website: string } {
  const plan = plans.get(slug);
  if (!plan) throw new Error(`Kein Kapitel »${slug}«.`);
  return { plan, website: current.binder.head.website.replace(/\/$/, '') };
}
