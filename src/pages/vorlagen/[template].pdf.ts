import type { APIRoute, GetStaticPaths } from 'astro';
import { currentTypesetter } from '../../site/currentTypesetter.ts';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { currentBinder } from '../../source/currentBinder.ts';
import { templatePdf } from '../../print/documents/templatePdf.ts';

export const getStaticPaths = (() => [...currentBinder().templates.keys()].map((template) => ({ params: { template } }))) satisfies GetStaticPaths;

/** The template to fill in by hand. */
export const GET: APIRoute = async ({ params }) => {
  const current = currentBinder();
  return pdfResponse(await templatePdf(currentTypesetter(), current.templates.get(params['template']!)!, current.binder, current));
};
