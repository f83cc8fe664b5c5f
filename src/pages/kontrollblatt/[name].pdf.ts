import type { APIRoute, GetStaticPaths } from 'astro';
import { pdfResponse } from '../../build/pdfResponse.ts';
import { controlSheetFile } from '../../build/printFiles.ts';
import { currentSite } from '../../build/site.ts';

export const getStaticPaths = (async () => (await currentSite()).editions.map(({ name }) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => pdfResponse(await controlSheetFile(params['name']!));
