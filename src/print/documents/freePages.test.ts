import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { call } from '../../blocks/Printed.ts';
import { probeTypesetter } from '../../../tests/support/printText.ts';

const free = 'Diese Seite bleibt frei.';

/** A supplement whose letter brings so many notes, page by page as text. */
async function supplement(notes: number, sheets = 1): Promise<string[]> {
  const letter = {
    website: 'w.test',
    blaetter: sheets,
    minuten: 20,
    stellen: sheets,
    notizen: Array.from({ length: notes }, (_, index) => ({
      kapitel: `2.${index}`,
      art: 'neu',
      satz: 'Ein Satz über das, was in diesem Kapitel anders ist. '.repeat(3),
    })),
  };
  const content = call('nachlieferung', {
    von: 'A',
    auf: 'B',
    stand: 'S',
    ordner: 'O',
    'anschreiben-angaben': letter,
    teile: [call('ordnerblaetter', [[['Ausgabe B', 'Ein Blatt.']]])],
  });
  const document = await getDocument({ data: new Uint8Array((await probeTypesetter.pdf({ title: 'T', content }, 0)).read()), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
}

it.each([1, 14, 30])('»bleibt frei« steht nur auf Seiten, auf denen sonst nichts steht: Anschreiben mit %i Notizen', async (notes) => {
  const pages = await supplement(notes);
  const withText = pages.filter(
    (text) =>
      text.includes(free) &&
      text
        .replace(free, '')
        .replace(/O · Nachlieferung A → B|Ausgabe B/, '')
        .trim() !== '',
  );
  expect(withText).toEqual([]);
  // Every part begins on a front side, so some pages are free.
  expect(pages.some((text) => text.includes(free))).toBe(true);
});

it('das Anschreiben nennt die Zeit, die das Einordnen braucht, und wo es Hilfe gibt', async () => {
  const [letter = ''] = await supplement(1, 12);
  expect(letter).toContain('etwa 20 Minuten');
  expect(letter).toContain('w.test/aktuell/');
});
