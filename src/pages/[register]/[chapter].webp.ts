import { workshop } from '../../site/handle.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { previewOf } from '../../site/leaves.ts';

export const getStaticPaths = (() =>
  [...workshop().current().chapters.values()].map(({ slug, registerSlug }) => ({
    params: { register: registerSlug, chapter: slug },
  }))) satisfies GetStaticPaths;

/** Picture of the first sheet. */
export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array((await previewOf(await workshop().site(), params['chapter']!)).read()), { headers: { 'Content-Type': 'image/webp' } });
