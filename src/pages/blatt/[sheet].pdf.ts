import type { APIRoute, GetStaticPaths } from 'astro';
import { workshop } from '../../site/handle.ts';
import { printedSheets, sheetOf } from '../../site/leaves.ts';
import { pdfResponse } from '../../site/pdfResponse.ts';

/** A sheet that is no longer valid has a page that says so, and no file. */
export const getStaticPaths = (async () =>
  printedSheets(await workshop().site()).map(({ slug, number, front }) => ({
    params: { sheet: `${number}-${front}` },
    props: { slug, front },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ slug: string; front: string }> = async ({ props: { slug, front } }) =>
  pdfResponse(await sheetOf(await workshop().site(), slug, front));
