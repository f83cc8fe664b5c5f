import type { APIRoute, GetStaticPaths } from 'astro';
import { leafOf } from '../../site/leaves.ts';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { workshop } from '../../site/handle.ts';

export const getStaticPaths = (() =>
  [...workshop().current().chapters.values()].map(({ slug, registerSlug }) => ({
    params: { register: registerSlug, chapter: slug },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => pdfResponse(await leafOf(await workshop().site(), params['chapter']!));
