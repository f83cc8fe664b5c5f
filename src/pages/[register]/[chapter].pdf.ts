import type { APIRoute, GetStaticPaths } from 'astro';
import { leafOf } from '../../site/leaves.ts';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { currentBinder } from '../../source/currentBinder.ts';

export const getStaticPaths = (() =>
  [...currentBinder().chapters.values()].map(({ slug, registerSlug }) => ({ params: { register: registerSlug, chapter: slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => pdfResponse(await leafOf(params['chapter']!));
