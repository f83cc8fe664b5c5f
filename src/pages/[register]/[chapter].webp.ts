import { workshop } from '../../site/handle.ts';
import type { APIRoute } from 'astro';
import { previewOf } from '../../site/leaves.ts';

export { getStaticPaths } from './[chapter].pdf.ts';

/** Picture of the first sheet. */
export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await previewOf(await workshop().site(), params['chapter']!)), { headers: { 'Content-Type': 'image/webp' } });
