import { workshop } from '../../site/handle.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { frozenWays, supplementFileOf } from '../../site/printFiles.ts';
import { waysToNewest } from '../../site/editionData.ts';

/** To the newest edition from each older one; those to older editions as they were frozen: their addresses are printed, too. */
export const getStaticPaths = (async () => {
  const site = await workshop().site();
  const ways = waysToNewest(site).flatMap(({ supplement }) => (supplement ? [supplement] : []));
  return [...ways, ...frozenWays(site)].map(({ from, to }) => ({ params: { way: `${from}-${to}` }, props: { from, to } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ from: string; to: string }> = async ({ props }) =>
  pdfResponse(await supplementFileOf(await workshop().site(), props.from, props.to));
