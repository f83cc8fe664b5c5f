import type { APIRoute } from 'astro';
import { href } from '../blocks/href.ts';
import { workshop } from '../site/handle.ts';
import { listedAddresses } from '../web/listedAddresses.ts';

export const GET: APIRoute = async ({ site }) => {
  const { current, editions } = await workshop().site();
  const names = editions.map(({ name }) => name);
  const urls = listedAddresses(current.binder, names).map(({ address, state }) => {
    const modified = state === undefined ? '' : `<lastmod>${state}</lastmod>`;
    return `<url><loc>${new URL(href(address), site).href}</loc>${modified}</url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
