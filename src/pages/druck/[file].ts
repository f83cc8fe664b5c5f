import { workshop } from '../../site/handle.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { stationery, stationeryFile, type StationeryName } from '../../site/printFiles.ts';

export const getStaticPaths = (() => Object.keys(stationery).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => pdfResponse(await stationeryFile(await workshop().site(), params['file'] as StationeryName));
