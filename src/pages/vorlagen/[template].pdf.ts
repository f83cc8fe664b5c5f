import type { APIRoute, GetStaticPaths } from 'astro';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { workshop } from '../../site/handle.ts';
import { templatePdf } from '../../print/documents/templatePdf.ts';

export const getStaticPaths = (() => [...workshop().current().templates.keys()].map((template) => ({ params: { template } }))) satisfies GetStaticPaths;

/** The template to fill in by hand. */
export const GET: APIRoute = async ({ params, locals: { current } }) => {
  const { typesetter } = await workshop().site();
  return pdfResponse(await templatePdf(typesetter, current.templates.get(params['template']!)!, current.binder, current));
};
