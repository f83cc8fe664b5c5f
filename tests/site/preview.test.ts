import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { haveProject } from '../support/haveProject.ts';
import { minimalBinder } from '../support/minimalBinder.ts';
import { temporaryBinder } from '../support/temporaryBinder.ts';

// `npm run dev` on a small binder: what an editor sees who saves a file with a fault, and mends it.

const binder = temporaryBinder();
const chapter = '1-gremiengruendung/1-aufbau.mdx';
const page = '/gremiengruendung/aufbau/';
let server: ChildProcess;
let url = '';
let terminal = '';
let leave = (): void => undefined;

beforeAll(async () => {
  leave = await haveProject();
  const port = await freePort();
  const { NODE_ENV: _mode, VITEST: _vitest, DEV: _dev, PROD: _prod, MODE: _name, BASE_URL: _base, ...env } = process.env;
  server = spawn(process.execPath, ['src/cli/dev.ts', '--port', String(port)], {
    env: { ...env, ORDNER_INHALT: binder.content, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const stream of [server.stdout!, server.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => (terminal += text));
  url = `http://localhost:${port}`;
  await until(async () => (await look(page)).status === 200);
});

afterAll(() => {
  server.kill();
  leave();
  binder.remove();
});

it('zeigt Fehler nach dem Speichern auf Deutsch, in der Seite und im Terminal, und nach der Berichtigung wieder die Seite', async () => {
  const text = minimalBinder[chapter]!;
  binder.write({ [chapter]: text.replace('entscheidet gemeinsam.', 'entscheidet {1 + 1} ✅ gemeinsam.') });
  await until(async () => (await look(page)).status === 500);
  const { html } = await look(page);
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('2 Fehler im Inhalt');
  expect(html).toMatch(/content\/1-gremiengruendung\/1-aufbau\.mdx:12:\d+/);
  expect(html).toContain('Hier steht ein Programmausdruck in geschweiften Klammern.');
  expect(html).toContain('(U+2705)');
  expect(html).toContain('Abhilfe: ');
  await until(() => Promise.resolve(terminal.includes('1-aufbau.mdx:12:')));

  binder.write({ [chapter]: text });
  await until(async () => (await look(page)).status === 200);
  expect((await look(page)).html).toContain('entscheidet gemeinsam.');
  await until(() => Promise.resolve(terminal.includes('Kein Fehler mehr.')));
});

it('bemerkt Fehler in Suchwörtern und Dateien, die kommen und gehen', async () => {
  binder.write({ 'suchwoerter.yaml': 'synonyme:\n  - [Gremium]\nfalsch: 1\n' });
  await until(async () => (await look('/')).html.includes('content/suchwoerter.yaml:'));
  binder.write({ 'suchwoerter.yaml': undefined });
  await until(async () => (await look('/')).status === 200);
});

async function look(address: string): Promise<{ status: number; html: string }> {
  try {
    const response = await fetch(url + address, { headers: { Accept: 'text/html' } });
    return { status: response.status, html: await response.text() };
  } catch {
    // Not listening yet.
    return { status: 0, html: '' };
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Es kam nicht dazu. Terminal:\n${terminal}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
