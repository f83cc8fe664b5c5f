import type { APIRoute, GetStaticPaths } from 'astro';
import type { FormerAddress } from '../../editions/formerAddresses.ts';
import { goneLeaf, leafOf } from '../../site/leaves.ts';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { workshop } from '../../site/handle.ts';
import { formerChapterPaths } from '../_former.ts';

export const getStaticPaths = (async () => [
  ...[...workshop().current().chapters.values()].map(({ slug, registerSlug }) => ({
    params: { register: registerSlug, chapter: slug },
    props: { slug, former: undefined },
  })),
  ...(await formerChapterPaths()),
]) satisfies GetStaticPaths;

/** A file can't lead on: a former address has the leaf as it is now, or one that says that it is gone. */
export const GET: APIRoute<{ slug?: string; former?: FormerAddress }> = async ({ props: { slug, former } }) => {
  const site = await workshop().site();
  const now = slug ?? former?.chapter?.slug;
  return pdfResponse(await (now === undefined ? goneLeaf(site, former!) : leafOf(site, now)));
};
