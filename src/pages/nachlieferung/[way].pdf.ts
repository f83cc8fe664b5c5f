import { workshop } from '../../site/handle.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { supplementFileOf } from '../../site/printFiles.ts';
import { waysToNewest } from '../../site/editionData.ts';

export const getStaticPaths = (async () =>
  waysToNewest(await workshop().site()).flatMap(({ supplement }) =>
    supplement ? [{ params: { way: `${supplement.from}-${supplement.to}` }, props: { from: supplement.from } }] : [],
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ from: string }> = async ({ props }) => pdfResponse(await supplementFileOf(await workshop().site(), props.from));
