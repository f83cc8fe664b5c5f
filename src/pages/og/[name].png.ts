import type { APIRoute, GetStaticPaths } from 'astro';
import { workshop } from '../../site/handle.ts';
import { ogPicture } from '../../web/pictures/ogPicture.ts';
import { ogText } from '../../web/pictures/ogText.ts';

export const getStaticPaths = (() => ['ordner', ...workshop().current().chapters.keys()].map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, locals }) =>
  new Response(new Uint8Array(await ogPicture(ogText(locals.current, params['name']!))), { headers: { 'Content-Type': 'image/png' } });
