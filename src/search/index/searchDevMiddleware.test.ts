import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NO_SEARCH_WORDS } from '../words/SearchWords.ts';
import { searchDevMiddleware } from './searchDevMiddleware.ts';

let server: Server;
let origin = '';
let version = 1;
let word = 'Begehung';
let rendered = 0;

beforeAll(async () => {
  const middleware = searchDevMiddleware({
    base: '/ordner/',
    origin: () => origin,
    addresses: () => ['/eins/', '/fehlt/'],
    records: () => [],
    synonyms: () => NO_SEARCH_WORDS,
    version: () => version,
  });
  server = createServer((request, response) => {
    middleware(request, response, () => {
      if (request.url === '/ordner/eins/') {
        rendered += 1;
        response.end(`<html lang="de"><body><main data-pagefind-body><h1>${word}</h1></main></body></html>`);
        return;
      }
      response.statusCode = 404;
      response.end();
    });
  }).listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => server.close());

const lexicon = async (): Promise<string> => (await fetch(`${origin}/ordner/pagefind/lexikon.txt`)).text();

it('serves an index of the running site and builds it anew after a change', async () => {
  expect(rendered).toBe(0);
  expect(await lexicon()).toContain('Begehung');
  const script = await fetch(`${origin}/ordner/pagefind/pagefind.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript');
  expect((await fetch(`${origin}/ordner/pagefind/nichts.js`)).status).toBe(404);
  expect((await fetch(`${origin}/ordner/zwei/`)).status).toBe(404);
  expect(rendered).toBe(1);
  word = 'Lagebild';
  version = 2;
  expect(await lexicon()).toContain('Lagebild');
  expect(rendered).toBe(2);
});
