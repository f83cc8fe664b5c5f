import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PublishedBinder } from '../../src/editions/check/PublishedBinder.ts';
import { distFolder } from '../support/distFolder.ts';
import { axeSource, runAxe } from '../support/runAxe.ts';
import { pagesOf } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';
import { nothing, tracesOf, watchPage } from '../support/watchPage.ts';

const site = useSite();
const text = readFileSync(join(distFolder, 'ordner.json'), 'utf8');
const data = JSON.parse(text) as PublishedBinder;
const phone = { viewport: { width: 360, height: 740 } };
const newest = data.ausgaben.at(-1)!.name;
const oldest = data.ausgaben[0]!.name;
/** A sheet that was replaced, and one that still is what it was. */
const replaced = data.blaetter.find(({ seiten, pdf, drucke }) => seiten !== undefined && pdf !== undefined && drucke[0]?.bis !== undefined)!;
const kept = data.blaetter.find(({ seiten, pdf, drucke }) => seiten !== undefined && pdf !== undefined && drucke.length === 1 && drucke[0]?.bis === undefined)!;
const foot = ({ stelle, seiten = '', drucke }: PublishedBinder['blaetter'][number]): string => `${stelle}-${seiten.split('/')[0]} ${drucke[0]!.ausgabe}`;

describe('ordner.json', () => {
  it('hat die Form, die ordner.schema.json beschreibt, und ist klein', () => {
    const schema = JSON.parse(readFileSync(join(distFolder, 'ordner.schema.json'), 'utf8')) as Schema;
    expect(faults(data, schema, schema)).toEqual([]);
    expect(faults({ ...data, fassung: 2 }, schema, schema)).not.toEqual([]);
    expect(
      faults({ ...data, blaetter: [{ stelle: '2.4', drucke: [{ ausgabe: 'x', stand: '2026-10', pruefzahl: '0123456789ab' }] }] }, schema, schema),
    ).not.toEqual([]);
    expect(brotliCompressSync(text).length).toBeLessThan(12_000);
  });

  it('nennt Seiten und Ausgaben, die es auf der Website gibt', () => {
    const pages = new Set(pagesOf());
    expect([...data.kapitel, ...data.ausgaben].map(({ adresse }) => adresse).filter((address) => !pages.has(address ?? ''))).toEqual([]);
  });
});

describe('Blätter prüfen', () => {
  it('sagt mit der Tastatur allein, was mit gemischten Blättern zu tun ist, und behält nichts', async () => {
    const { page, complaints, foreign } = await watchPage(site, '/aktuell/', { ...phone, init: axeSource });
    await using _closing = page;
    await page.getByLabel('Was steht unten auf Ihren Blättern?').focus();
    await page.keyboard.type(`${foot(replaced)}\n${foot(kept)}\nUnsinn`);
    await page.getByRole('button', { name: 'Blätter prüfen' }).focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: 'An einer Stelle ist etwas zu tun.' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const rows = page.locator('[data-answer] tbody tr');
    expect(await rows.count()).toBe(1);
    expect(await rows.first().innerText()).toContain(`${replaced.seiten} (Ausgabe ${replaced.drucke[0]!.ausgabe})`);
    expect(await rows.first().locator('a').getAttribute('href')).toBe(replaced.pdf);
    expect(await page.locator('.check-unread').innerText()).toContain('»unsinn« ist nicht zu verstehen');
    expect(await runAxe(page)).toEqual([]);
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    expect(await tracesOf(page)).toEqual(nothing);
  });

  it('erkennt einen ganzen alten Ordner und rät zur Nachlieferung; der neueste ist aktuell', async () => {
    await using page = await site.open('/aktuell/', phone);
    const ask = async (words: string): Promise<void> => {
      await page.getByLabel('Was steht unten auf Ihren Blättern?').fill(words);
      await page.getByLabel('Ja, was nicht dasteht').check();
      await page.getByRole('button', { name: 'Blätter prüfen' }).click();
    };
    await ask(`alles ${oldest}`);
    await page
      .getByRole('link', { name: `Nachlieferung ${oldest} auf ${newest} (PDF)` })
      .last()
      .waitFor();
    await ask(`alles ${newest}`);
    await page.getByRole('heading', { name: `Ihr Ordner ist aktuell: Er hat genau die Blätter der Ausgabe ${newest}.` }).waitFor();
  });

  it.each([`${kept.stelle}-${kept.seiten!.split('/')[0]}`, `Blatt ${kept.stelle} – ${kept.seiten}`, kept.stelle])('das Feld versteht »%s«', async (words) => {
    await using page = await site.open('/aktuell/', phone);
    await page.getByLabel('Nur ein Blatt oder Kapitel nachschlagen').fill(words);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/suche\//);
    await page
      .locator('main')
      .getByRole('link', { name: new RegExp(kept.stelle.replace('.', '\\.')) })
      .first()
      .waitFor();
  });
});

interface Schema {
  readonly [key: string]: unknown;
}

/** What breaks the few words of JSON Schema that ours uses. */
function faults(value: unknown, schema: Schema, root: Schema, path = ''): string[] {
  const {
    $ref,
    type,
    required = [],
    properties = {},
    items,
    pattern,
    minItems,
    additionalProperties,
  } = schema as {
    $ref?: string;
    type?: string;
    required?: string[];
    properties?: Record<string, Schema>;
    items?: Schema;
    pattern?: string;
    minItems?: number;
    additionalProperties?: boolean;
  };
  const found: string[] = [];
  if ($ref !== undefined) found.push(...faults(value, (root['$defs'] as Record<string, Schema>)[$ref.replace('#/$defs/', '')]!, root, path));
  if ('const' in schema && value !== schema['const']) found.push(`${path}: nicht ${String(schema['const'])}`);
  if (type === 'string' && typeof value !== 'string') found.push(`${path}: kein Text`);
  if (pattern !== undefined && !(typeof value === 'string' && new RegExp(pattern).test(value))) found.push(`${path}: nicht ${pattern}`);
  if (type === 'array') {
    if (!Array.isArray(value)) return [...found, `${path}: keine Liste`];
    if (value.length < (minItems ?? 0)) found.push(`${path}: zu kurz`);
    found.push(...value.flatMap((each, index) => faults(each, items ?? {}, root, `${path}/${index}`)));
  }
  if (type === 'object') {
    const entries = value as Record<string, unknown>;
    found.push(...required.filter((key) => !(key in entries)).map((key) => `${path}/${key} fehlt`));
    if (additionalProperties === false)
      found.push(...Object.keys(entries).flatMap((key) => (key in properties ? [] : [`${path}/${key} ist nicht vorgesehen`])));
    found.push(...Object.entries(properties).flatMap(([key, part]) => (key in entries ? faults(entries[key], part, root, `${path}/${key}`) : [])));
  }
  return found;
}
