import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { exportSvg, queryMetadata, TypstError } from './compile.ts';

describe('Bild einer Seite', () => {
  it('lässt sich lesen, auch wenn ein Link ein & in der Adresse hat', async () => {
    const svg = exportSvg('#set page(width: 40mm, height: 20mm)\n#link("https://a.test/?a=1&b=2&amp;c=3")["A & B"]');
    const { width } = await sharp(Buffer.from(svg)).metadata();
    expect(width).toBeGreaterThan(10);
  });
});

describe('ein Fehler im Typst', () => {
  it('nennt Meldung und Stelle', () => {
    expect(() => queryMetadata('#panic("hier")', 'x')).toThrow(TypstError);
    expect(() => queryMetadata('#panic("hier")', 'x')).toThrow('hier');
  });
});
