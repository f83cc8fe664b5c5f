import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { printed, probeTypesetter } from '../../../tests/support/printText.ts';
import { call, join, placed } from '../../blocks/Printed.ts';
import { typstFiles } from '../../blocks/registry.ts';
import type { FlatPiece } from '../layout/flatten.ts';
import { measureHeights } from '../layout/heights.ts';
import { createTypesetter, TypstError } from './Typesetter.ts';

describe('Bild einer Seite', () => {
  it('lässt sich lesen, auch wenn ein Link ein & in der Adresse hat', async () => {
    const svg = await probeTypesetter.svg({ content: call('ausschnitt', [call('link', ['https://a.test/?a=1&b=2&amp;c=3', 'A & B'])]) });
    const { width } = await sharp(Buffer.from(svg)).metadata();
    expect(width).toBeGreaterThan(10);
  });
});

describe('ein QR-Code', () => {
  it('hat für jede Adresse einen Namen für sich, auch wenn sie sich erst weit vorn unterscheiden', () => {
    const { qrCode } = createTypesetter();
    const tail = 'a'.repeat(200);
    expect(qrCode(`https://eins.test/${tail}`)).not.toBe(qrCode(`https://zwei.test/${tail}`));
    expect(qrCode('https://eins.test/')).toBe(qrCode('https://eins.test/'));
  });
});

describe('ein Fehler im Typst', () => {
  const failing = call('kaputt', ['hier']);
  const text = ['Absatz eins.', 'Absatz zwei.', '- Punkt', '| A | B |\n| --- | --- |\n| c | d |\n| e | f |', 'Absatz drei.'].join('\n\n');

  /** The text with one piece, or one cell of its row, that can't be drawn. */
  const broken = (place: number): FlatPiece[] =>
    printed(text).map((flat, index) => {
      const { content } = flat.piece;
      return index === place ? { ...flat, piece: { ...flat.piece, content: Array.isArray(content) ? ['x', failing] : failing } } : flat;
    });

  it.each([
    [0, 1],
    [1, 3],
    [2, 5],
    [4, 10],
    [5, 12],
  ])('im Baustein %i nennt er Datei und Zeile %i, Meldung und Stelle im Typst', async (place, line) => {
    const attempt = (): Promise<unknown> => measureHeights(probeTypesetter, broken(place));
    await expect(attempt()).rejects.toThrow(TypstError);
    await expect(attempt()).rejects.toThrow(
      new RegExp(`^content/fall\\.mdx:${line}: Typst kann diesen Baustein nicht setzen: panicked with: "hier" \\(tests/support/probe\\.typ:\\d+\\)$`),
    );
  });

  it('ohne Stelle im Inhalt nennt er die Meldung', async () => {
    await expect(probeTypesetter.query({ content: failing }, 'x')).rejects.toThrow('Typst kann das Dokument nicht setzen: panicked with: "hier"');
  });

  it('macht den Setzer nicht unbrauchbar', async () => {
    await expect(probeTypesetter.query({ content: placed(failing, 'content/a.mdx:1') }, 'x')).rejects.toThrow('content/a.mdx:1');
    expect(await probeTypesetter.query({ content: join([call('merken', ['gut'])]) }, 'wert')).toEqual(['gut']);
  });
});

it('kein Baustein und kein Blatt nimmt einem anderen den Namen einer Funktion', () => {
  const own = ['dokument', 'basis', 'blatt', 'beilagen', 'nachlieferung'].map((name) => `/src/print/typst/${name}.typ`);
  const names = [...own, ...typstFiles].flatMap((path) => [...readFileSync(path.slice(1), 'utf8').matchAll(/^#let ([\w-]+)/gm)].map(([, name]) => name!));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
