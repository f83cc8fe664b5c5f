import type { APIRoute, GetStaticPaths } from 'astro';
import { workshop } from '../../site/handle.ts';
import { ogPicture } from '../../web/pictures/ogPicture.ts';
import { ogText } from '../../web/pictures/ogText.ts';

export const getStaticPaths = (() => ['ordner', ...workshop().current().chapters.keys()].map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, locals }) => {
  const picture = await ogPicture(workshop().store, ogText(locals.current, params['name']!));
  return new Response(new Uint8Array(picture.read()), { headers: { 'Content-Type': 'image/png' } });
};
