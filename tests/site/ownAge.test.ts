import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { chapterAddress } from '../../src/addresses.ts';
import { formatMonth } from '../../src/text/dates.ts';
import { distFolder } from '../support/distFolder.ts';
import { fixtureBase as base } from '../support/fixtureSite.ts';
import { fileOf, pagesOf } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';

const site = useSite();
const { binder, chapters } = openBinder(contentFolders());
const chapter = [...chapters.values()].find(({ own, head }) => !own && head.pruefen_bis !== undefined)!;
const address = chapterAddress(chapter);

const mailOf = (html: string): URL => new URL(/href="(mailto:[^"]*)"[^>]*>Fehler melden</.exec(html)![1]!.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
const field = (mail: URL, name: string): string => decodeURIComponent(new RegExp(`[?&]${name}=([^&]*)`).exec(mail.search)![1]!);

describe('»Fehler melden«', () => {
  it('steht auf jeder Seite und nennt Titel und Adresse', () => {
    for (const page of pagesOf()) {
      const html = readFileSync(join(distFolder, fileOf(page)), 'utf8');
      const mail = mailOf(html);
      expect(decodeURIComponent(mail.pathname), page).toBe(binder.head.betreiber.email);
      expect(field(mail, 'subject'), page).toMatch(/^Fehler: .+/);
      expect(field(mail, 'body').split('\r\n')[0], page).toBe(`${binder.head.website}${page === '/404.html' ? '/404/' : page}`);
    }
  });

  it('nennt bei einem Kapitel Nummer, Stand und Ausgabe', () => {
    const mail = mailOf(readFileSync(join(distFolder, fileOf(address)), 'utf8'));
    expect(field(mail, 'subject')).toBe(`Fehler: ${chapter.number} ${chapter.head.titel}`);
    expect(field(mail, 'body')).toMatch(new RegExp(`\\r\\nStand ${formatMonth(chapter.head.stand)}, (Ausgabe \\d{4}-\\d+|Entwurf)\\r\\n`));
  });
});

describe('»Zitieren«', () => {
  it('kopiert die Quellenangabe mit dem Tag des Abrufs', async () => {
    await using page = await site.open(address, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('Zitieren', { exact: true }).click();
    const words = page.locator('.cite p').first();
    await page.getByRole('button', { name: 'Kopieren' }).click();
    await page.getByRole('status').filter({ hasText: 'Kopiert' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await words.innerText());
    expect(copied).toMatch(/\(abgerufen am \d{1,2}\. \p{L}+ \d{4}\)$/u);
    for (const part of [`Kapitel ${chapter.number}: ${chapter.head.titel}`, formatMonth(chapter.head.stand), `${binder.head.website}${address}`])
      expect(copied).toContain(part);
  });

  it('steht ohne JavaScript zum Markieren da, ohne Knopf', async () => {
    await using page = await site.open(address, { javaScriptEnabled: false });
    await page.getByText('Zitieren', { exact: true }).click();
    expect(await page.locator('.cite p').first().innerText()).toContain(`${binder.head.website}${address}`);
    expect(await page.locator('.cite button').count()).toBe(0);
  });
});

describe('die nächste Prüfung', () => {
  const due = formatMonth(chapter.head.pruefen_bis!);
  const on = (day: string): string =>
    `{ const Real = Date; globalThis.Date = class extends Real { constructor(...a) { super(...(a.length ? a : ['${day}T12:00:00'])); } }; }`;

  it('steht als Monat da, solange er nicht vorbei ist, auch ohne JavaScript', async () => {
    for (const options of [{ init: on(`${chapter.head.pruefen_bis!}-28`) }, { javaScriptEnabled: false }]) {
      await using page = await site.open(address, options);
      await page.waitForLoadState('networkidle');
      expect((await page.locator('.facts').innerText()).replace(/\s+/g, ' ')).toContain(`Nächste Prüfung ${due}`);
      expect(await page.getByText('sollte bis').count()).toBe(0);
    }
  });

  it('ist danach überfällig, und die Seite sagt es', async () => {
    await using page = await site.open(address, { init: on('2099-01-15') });
    await page.getByText(`Dieser Text sollte bis ${due} geprüft werden.`).waitFor();
  });
});

describe('ein eigenes Blatt, das abweicht', () => {
  const { folder } = inject('fixture');
  const html = (name: string): string => readFileSync(join(folder, name, 'index.html'), 'utf8').replace(/\s+/g, ' ');

  it('steht bei der Stelle, mit Link, und nur dort', () => {
    const link = `Bei uns anders: <a href="${base}/eigene-unterlagen/unser-weg/"> E.2 Unser Weg </a>`.replace(/> | </g, (sign) => sign.trim());
    const text = html('gremiengruendung/aufbau').replace(/> | </g, (sign) => sign.trim());
    expect(text.split(link).length - 1).toBe(1);
    expect(text.indexOf('id="entscheiden"')).toBeLessThan(text.indexOf(link));
    expect(html('gremiengruendung/sitzung')).not.toContain('Bei uns anders');
  });

  it('sagt selbst, wovon es abweicht, auch wenn das Kapitel entfallen ist', () => {
    const text = html('eigene-unterlagen/unser-weg');
    expect(text).toContain(`href="${base}/gremiengruendung/aufbau/#entscheiden"`);
    expect(text).toMatch(/Weicht ab von.*1\.1 Aufbau, Abschnitt Wer entscheidet.*8\.4 Gestrichen \(entfallen\)/);
  });

  it('ist mit der Ausgabe zu prüfen, die seine Stelle ändert: auf »Aktuell« und auf ihrer Seite', () => {
    const notice = 'Ihr eigenes Blatt E.2 Unser Weg weicht von 8.4 Gestrichen (entfallen) ab: Prüfen Sie es.';
    expect(html('aktuell').replaceAll('\u00a0', ' ')).toContain(notice);
    expect(html('ausgabe/2026-2').replaceAll('\u00a0', ' ')).toContain(notice);
    expect(html('ausgabe/2026-1')).not.toContain('Ihr eigenes Blatt');
  });
});
