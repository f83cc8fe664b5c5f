import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { binderPdf, registerPdf } from '../../../src/print/documents/binderPdf.ts';
import { leafPdf } from '../../../src/print/chapter/leafOf.ts';
import { binderInput } from '../../../src/site/binderInput.ts';
import { computeSite, type Site } from '../../../src/site/site.ts';
import { readPdfBytes } from '../../support/readPdfBytes.ts';
import { chapterFile, temporaryBinder, type TemporaryBinder } from '../../support/temporaryBinder.ts';
import { typesetter } from '../../support/typesetter.ts';

let folder: TemporaryBinder;
beforeEach(() => {
  folder = temporaryBinder();
});
afterEach(() => folder.remove());

const leaf = 'eigene/1-unser-weg.mdx';
const remark = 'Bei uns anders: E.1 Unser Weg';
const leafFile = (head: Readonly<Record<string, string>>): string => chapterFile('Unser Weg', 'Bei uns entscheidet der Rat.', head);
const siteWith = (head: Readonly<Record<string, string>>): Promise<Site> => computeSite(folder.write({ [leaf]: leafFile(head) }), typesetter);
const pdf = async (site: Site, slug: string): Promise<Buffer> => (await leafPdf(typesetter, site.plans.get(slug)!, 'https://ordner.test')).read();
const textOf = async (bytes: Buffer): Promise<string> => (await readPdfBytes(bytes)).all.join('\n');

describe('auf Papier', () => {
  it('steht die Bemerkung auf dem Blatt mit der Stelle, und nur dort; Umbruch und Blätter bleiben, wie sie sind', async () => {
    const without = await siteWith({});
    const site = await siteWith({ abweichung: 'aufbau#entscheiden' });
    const text = await textOf(await pdf(site, 'aufbau'));
    expect(text).toContain(remark);
    expect(text.replace(remark, '').replace(/\s+/g, ' ')).toBe((await textOf(await pdf(without, 'aufbau'))).replace(/\s+/g, ' '));
    expect(site.plans.get('aufbau')!.record).toEqual(without.plans.get('aufbau')!.record);
    expect(site.binderSheets).toEqual(without.binderSheets);
    expect((await pdf(site, 'sitzung')).equals(await pdf(without, 'sitzung'))).toBe(true);
  });

  it('ist sie Text, den Vorleseprogramme hinter der Überschrift finden', async () => {
    const { all } = await readPdfBytes(await pdf(await siteWith({ abweichung: 'aufbau#entscheiden' }), 'aufbau'));
    const [page = ''] = all.filter((each) => each.includes(remark));
    expect(page.indexOf('Wer entscheidet')).toBeLessThan(page.indexOf(remark));
    expect(page.indexOf(remark)).toBeLessThan(page.indexOf('Die Übersicht zeigt'));
  });

  it('steht sie auf Vorder- und Rückseite im Außenrand, auch am Fuß einer Seite und mit langem Titel', async () => {
    const long = Array.from({ length: 60 }, (_, index) => `## Abschnitt ${index} {#a-${index}}\n\nEin Absatz.`).join('\n\n');
    const all = Array.from({ length: 60 }, (_, index) => `"lang#a-${index}"`);
    folder.write({ '1-gremiengruendung/3-lang.mdx': chapterFile('Lang', long, { vorlagen: '[protokoll]' }) });
    const site = await computeSite(
      folder.write({
        [leaf]: chapterFile('Wie wir in unserer Verwaltungsgemeinschaft mit Anfragen, Beschwerden, Hinweisen und Lob umgehen, seit es sie gibt', 'Ein Satz.', {
          abweichung: `[${all.join(', ')}]`,
        }),
      }),
      typesetter,
    );
    const places = await placesOf(await pdf(site, 'lang'));
    expect(places.length).toBeGreaterThanOrEqual(60);
    // Between text and edge, clear of head and foot; in mm.
    for (const { page, x, y } of places) {
      expect(page % 2 === 1 ? [x > 190, x < 202] : [x > 8, x < 20], JSON.stringify({ page, x, y })).toEqual([true, true]);
      expect(y, JSON.stringify({ page, x, y })).toBeGreaterThan(23.9);
    }
  });

  it('steht sie auch im PDF des Registers und im ganzen Ordner; das eigene Blatt sagt, wovon es abweicht', async () => {
    const site = await siteWith({ abweichung: '["1.1#entscheiden", sitzung]' });
    const make = (plan: { chapter: { slug: string } }) => leafPdf(typesetter, site.plans.get(plan.chapter.slug)!, 'https://ordner.test');
    const input = binderInput(site);
    const register = await textOf((await registerPdf(typesetter, input, input.binder.registers[0]!, make)).read());
    expect(register.split(remark).length - 1).toBe(2);
    const whole = await textOf((await binderPdf(typesetter, input, make)).read());
    expect(whole.split(remark).length - 1).toBe(2);
    expect(whole).toContain('Weicht ab von 1.1 Aufbau, Abschnitt Wer entscheidet; 1.2 Sitzung');
  });

  it('kommt ohne eigene Blätter jede Datei heraus, wie sie war', async () => {
    const bare = await computeSite(folder.write({}), typesetter);
    const removed = await siteWith({ abweichung: 'aufbau' }).then((before) => computeSite(folder.write({ [leaf]: undefined }), typesetter, before));
    for (const slug of bare.plans.keys()) expect((await pdf(removed, slug)).equals(await pdf(bare, slug)), slug).toBe(true);
  });
});

/** Where letters of turned text stand on each page, mm from the left and from the lower edge. */
async function placesOf(bytes: Buffer): Promise<{ page: number; x: number; y: number }[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const places: { page: number; x: number; y: number }[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a = 1, b = 0, , , x = 0, y = 0] = item.transform as number[];
      const length = item.width;
      if (Math.abs(b) > Math.abs(a)) places.push(...[y, y + Math.sign(b) * length].map((at) => ({ page, x: (x * 25.4) / 72, y: (at * 25.4) / 72 })));
    }
  }
  await task.destroy();
  return places;
}
