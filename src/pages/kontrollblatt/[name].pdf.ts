import type { APIRoute, GetStaticPaths } from 'astro';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { controlSheetFile } from '../../site/printFiles.ts';
import { currentSite } from '../../site/site.ts';

export const getStaticPaths = (async () => (await currentSite()).editions.map(({ name }) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => pdfResponse(await controlSheetFile(params['name']!));
