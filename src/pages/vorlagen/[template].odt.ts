import type { APIRoute, GetStaticPaths } from 'astro';
import { currentBinder } from '../../source/currentBinder.ts';
import { templateFile } from '../../office/templateFiles.ts';

export const getStaticPaths = (() => currentBinder().binder.templates.map(({ slug }) => ({ params: { template: slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const current = currentBinder();
  const { bytes, type } = templateFile(current.templates.get(params['template'] ?? '')!, current, 'odt');
  return new Response(bytes, { headers: { 'content-type': type } });
};
