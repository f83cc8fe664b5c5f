import type { APIRoute, GetStaticPaths } from 'astro';
import { currentBinder } from '../../source/currentBinder.ts';
import { ogPicture } from '../../web/pictures/ogPicture.ts';
import { ogText } from '../../web/pictures/ogText.ts';

export const getStaticPaths = (() => ['ordner', ...currentBinder().chapters.keys()].map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await ogPicture(ogText(currentBinder(), params['name']!))), { headers: { 'Content-Type': 'image/png' } });
