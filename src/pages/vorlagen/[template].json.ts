import type { APIRoute, GetStaticPaths } from 'astro';
import { workshop } from '../../site/handle.ts';
import { templateFile } from '../../office/templateFiles.ts';

export const getStaticPaths = (() =>
  workshop()
    .current()
    .binder.templates.map(({ slug }) => ({ params: { template: slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, locals: { current } }) => {
  const { bytes, type } = templateFile(current.templates.get(params['template'] ?? '')!, current, 'json');
  return new Response(bytes, { headers: { 'content-type': type } });
};
