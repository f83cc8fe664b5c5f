import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';

/** The notices of what ships with the site; their licences want them to go along. */
export const GET: APIRoute = () => {
  const read = (name: string): string => readFileSync(join(process.cwd(), name), 'utf8');
  return new Response(`${read('THIRD-PARTY-NOTICES.md')}\n${read('src/web/fonts/OFL.txt')}`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
