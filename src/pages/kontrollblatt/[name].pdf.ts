import type { APIRoute, GetStaticPaths } from 'astro';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { controlSheetFile } from '../../site/printFiles.ts';
import { workshop } from '../../site/handle.ts';

export const getStaticPaths = (async () => (await workshop().site()).editions.map(({ name }) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => pdfResponse(await controlSheetFile(await workshop().site(), params['name']!));
