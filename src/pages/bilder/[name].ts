import type { APIRoute, GetStaticPaths } from 'astro';
import { renderRaster } from '../../blocks/rasterPicture.ts';
import { readPicture } from '../../source/readPicture.ts';
import { workshop } from '../../site/handle.ts';
import { rasterFiles, type RasterFile } from '../../web/pictures/rasterFiles.ts';

/** Photographs of the chapters in the sizes and formats that their pages name. */
export const getStaticPaths = (async () => {
  const files = await rasterFiles(workshop().current().binder);
  return files.map((file) => ({ params: { name: file.name }, props: file }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<RasterFile> = async ({ props }) =>
  new Response(new Uint8Array(await renderRaster(readPicture(props.folder, props.picture)!, props.format, props.width)), {
    headers: { 'Content-Type': `image/${props.format}` },
  });
