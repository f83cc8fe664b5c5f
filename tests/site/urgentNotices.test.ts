import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { fixtureBase as base } from '../support/fixtureSite.ts';
import { leafText } from '../support/leafText.ts';
import { readPdf } from '../support/readPdf.ts';
import { axeSource, runAxe } from '../support/runAxe.ts';
import { useSite } from '../support/useSite.ts';

/* The small binder has a notice that its newest edition has ended (1/2026) and one in force (2/2026). */

const { folder } = inject('fixture');
const site = useSite(() => folder, base);
const html = (address: string): string => readFileSync(join(folder, address, 'index.html'), 'utf8');
const words = (address: string): string => leafText(html(address)).replace(/\s+/g, ' ');
const link = `href="${base}/eilmitteilungen/2026-2/"`;

describe('eine Eilmitteilung in Kraft', () => {
  it.each(['', 'aktuell', 'eilmitteilungen', 'kontrollblatt/2026-2', 'gremiengruendung/sitzung', 'technik/strom', 'eigene-unterlagen/unser-blatt'])(
    'steht auf /%s',
    (address) => {
      expect(html(address)).toContain(link);
      expect(html(address)).not.toContain('"Eilmitteilung 1/2026"');
    },
  );

  it('steht im Kapitel unter der Überschrift des Abschnitts, beim ganzen Kapitel vor dem Text, sonst in keinem', () => {
    const sitting = html('gremiengruendung/sitzung');
    expect(sitting.indexOf(link)).toBeGreaterThan(sitting.indexOf('id="vorher"'));
    expect(sitting.indexOf(link)).toBeLessThan(sitting.indexOf('Die Tagesordnung liegt bei.'));
    const power = html('technik/strom');
    expect(power.indexOf(link)).toBeLessThan(power.indexOf('Das Aggregat steht bereit.'));
    expect(html('gremiengruendung/aufbau')).not.toContain('eilmitteilungen/2026-2');
    expect(html('kontrollblatt/2026-1')).not.toContain(link);
  });

  it.each(['blatt/1.2-1', 'blatt/1.2-2', 'blatt/12.1-1', 'blatt/E.1-1'])('die Antwort /%s/ sagt »gültig, mit Eilmitteilung 2/2026«', (address) => {
    expect(words(address)).toMatch(/Gültig, mit Eilmitteilung 2\/2026\./);
  });

  it('ein Blatt, das die Stelle nicht trägt, sagt nichts davon', () => {
    expect(words('blatt/1.1-1')).toContain('Gültig. ');
    expect(html('blatt/1.1-1')).not.toContain('Eilmitteilung');
  });

  it('steht im Feed und in der Sitemap', () => {
    const feed = readFileSync(join(folder, 'ausgaben.xml'), 'utf8');
    expect(feed).toContain('<title>Eilmitteilung 2/2026: Neue Rufnummer</title>');
    expect(feed).toContain('<updated>2026-06-08T00:00:00Z</updated>');
    expect(readFileSync(join(folder, 'sitemap.xml'), 'utf8')).toContain('/eilmitteilungen/2026-2/');
  });

  it('ist ein Blatt: zwei Seiten, barrierefrei, mit Frist und betroffenen Blättern', async () => {
    const pdf = await readPdf(join(folder, 'eilmitteilungen/2026-2.pdf'));
    expect([pdf.pages, pdf.ua, pdf.title]).toEqual([2, '1', 'Eilmitteilung 2/2026: Neue Rufnummer']);
    const text = pdf.text.join(' ').replace(/\s+/g, ' ');
    for (const part of [
      'Gültig bis 31. Dezember 2099',
      '1.2 Sitzung, Abschnitt »Vor der Sitzung« (Blatt 1/2)',
      '12.1 Notstrom, alle Blätter',
      'Vorn einheften',
    ])
      expect(text).toContain(part);
  });

  it('wird gefunden', async () => {
    await using page = await site.open('/suche/?q=Rufnummer');
    await page.locator('.search-hit a', { hasText: 'Neue Rufnummer' }).first().waitFor();
  });
});

describe('das Ende', () => {
  it('eine erledigte nennt die Ausgabe; Seite und Blatt bleiben', () => {
    expect(words('eilmitteilungen/2026-1')).toContain('Erledigt mit der Ausgabe 2026-2');
    expect(existsSync(join(folder, 'eilmitteilungen/2026-1.pdf'))).toBe(true);
    expect(words('eilmitteilungen')).toMatch(/1\/2026 Raum geschlossen ?, 4\. Mai 2026: erledigt mit der Ausgabe 2026-2/);
    expect(words('ausgabe/2026-2')).toMatch(/Eilmitteilung 1\/2026 Raum geschlossen herausnehmen/);
  });

  it.each(['/', '/gremiengruendung/sitzung/', '/eilmitteilungen/2026-2/', '/blatt/1.2-1/'])(
    'nach ihrem letzten Tag sagt %s, dass sie nicht mehr gilt',
    async (address) => {
      await using page = await site.open(address, { before: (opened) => void opened.clock.setFixedTime(new Date(2100, 0, 1)) });
      const term = page.locator('[data-until]').first();
      await term.scrollIntoViewIfNeeded();
      await term.filter({ hasText: /abgelaufen am 31\.\s?Dezember 2099, gilt nicht mehr/ }).waitFor();
      expect(await page.locator('.notice-expired').count()).toBeGreaterThan(0);
    },
  );

  it('ohne Skript steht da, bis wann sie gilt', async () => {
    await using page = await site.open('/gremiengruendung/sitzung/', { javaScriptEnabled: false });
    expect((await page.locator('[data-until]').first().textContent())?.replace(/\s/g, ' ')).toBe('gültig bis 31. Dezember 2099');
  });
});

it.each(['/eilmitteilungen/', '/eilmitteilungen/2026-2/', '/eilmitteilungen/2026-1/', '/gremiengruendung/sitzung/', '/blatt/1.2-1/', '/'])(
  '%s ist barrierefrei',
  async (address) => {
    await using page = await site.open(address, { init: axeSource });
    expect(await runAxe(page)).toEqual([]);
  },
);
