import { workshop } from '../../site/handle.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { blocks } from '../../blocks/registry.ts';
import { exampleOf, hasExample } from '../../site/examples.ts';

export const getStaticPaths = (() =>
  [...blocks.keys()].filter(hasExample).map((tag) => ({ params: { tag: tag.toLowerCase() }, props: { block: tag } }))) satisfies GetStaticPaths;

/** Picture of a block's example on paper. */
export const GET: APIRoute<{ block: string }> = async ({ props }) =>
  new Response(new Uint8Array((await exampleOf(await workshop().site(), props.block))!.picture.read()), { headers: { 'Content-Type': 'image/webp' } });
