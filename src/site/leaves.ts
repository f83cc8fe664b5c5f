import { leafPdf, leafPreview } from '../print/chapter/leafOf.ts';
import type { ChapterPlan } from '../print/chapter/planChapter.ts';
import { currentTypesetter } from './currentTypesetter.ts';
import { oncePerVersion } from './oncePerVersion.ts';
import { currentSite } from './site.ts';

/** The PDF leaf of a chapter. */
export const leafOf = (slug: string): Promise<Buffer> =>
  oncePerVersion(`blatt:${slug}`, async () => {
    const { plan, website } = await planOf(slug);
    return leafPdf(currentTypesetter(), plan, website);
  });

/** Picture of the first page of a chapter's leaf, WebP. */
export const previewOf = (slug: string): Promise<Buffer> =>
  oncePerVersion(`vorschau:${slug}`, async () => {
    const { plan, website } = await planOf(slug);
    return leafPreview(currentTypesetter(), plan, website);
  });

async function planOf(slug: string): Promise<{ plan: ChapterPlan; website: string }> {
  const { plans, current } = await currentSite();
  const plan = plans.get(slug);
  if (!plan) throw new Error(`Kein Kapitel »${slug}«.`);
  return { plan, website: current.binder.head.website.replace(/\/$/, '') };
}
