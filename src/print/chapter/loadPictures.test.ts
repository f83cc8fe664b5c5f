import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderRaster, rasterPicture } from '../../blocks/rasterPicture.ts';
import { parseDocument } from '../../source/parseDocument.ts';
import { call } from '../../blocks/Printed.ts';
import { probeTypesetter } from '../../../tests/support/printText.ts';
import type { Picture, Typesetter } from '../typst/Typesetter.ts';
import { loadPictures } from './loadPictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'bilder-'));
const red = { r: 255, g: 0, b: 0 };
const blue = { r: 0, g: 0, b: 255 };

/** 60 × 40, left half red; then as a camera stores it that was turned. */
beforeAll(async () => {
  const half = await sharp({ create: { width: 30, height: 40, channels: 3, background: red } })
    .png()
    .toBuffer();
  const photo = sharp({ create: { width: 60, height: 40, channels: 3, background: blue } }).composite([{ input: half, left: 0, top: 0 }]);
  for (const orientation of [1, 3, 6, 8])
    await photo
      .clone()
      .withMetadata({ orientation })
      .jpeg()
      .toFile(join(folder, `foto-${orientation}.jpg`));
  const clear = { create: { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const;
  await sharp(clear).png().toFile(join(folder, 'logo.png'));
  await sharp(clear).webp({ lossless: true }).toFile(join(folder, 'logo.webp'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A picture as Typst gets it. */
async function onPaper(name: string): Promise<{ picture: Picture; file: Buffer }> {
  const { tree, notes } = parseDocument('a.mdx', `<Abbildung datei="${name}" titel="T" alt="A" />`);
  const files = new Map<string, () => Uint8Array | Promise<Uint8Array>>();
  const typesetter = { picture: (_hash, make) => make(), addFile: (path, content) => void files.set(path, content) } as Pick<Typesetter, 'picture' | 'addFile'>;
  const pictures = await loadPictures(typesetter as Typesetter, { path: join(folder, 'a.mdx'), file: 'a.mdx', tree, notes, sections: [] } as never);
  const picture = pictures.get(name)!;
  return { picture, file: Buffer.from(await files.get(picture.path)!()) };
}

/** Colour of a place, given as a share of width and height. */
async function colourAt(file: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return data[at]! > 128 ? 'rot' : data[at + 2]! > 128 ? 'blau' : 'schwarz';
}

describe('ein Foto steht auf Papier so herum wie am Bildschirm', () => {
  // Where the red half, stored at the left, belongs.
  it.each([
    [1, 0.1, 0.5, false],
    [3, 0.9, 0.5, false],
    [6, 0.5, 0.1, true],
    [8, 0.5, 0.9, true],
  ] as const)('Lage %i', async (orientation, x, y, upright) => {
    const path = join(folder, `foto-${orientation}.jpg`);
    const { picture, file } = await onPaper(`foto-${orientation}.jpg`);
    const bytes = readFileSync(path);
    const screen = await rasterPicture(path, bytes);
    for (const each of [file, await renderRaster(bytes, 'webp', 480)]) expect(await colourAt(each, x, y)).toBe('rot');
    expect([picture.height > picture.width, screen.height > screen.width]).toEqual([upright, upright]);
    expect(picture.height / picture.width).toBeCloseTo(screen.height / screen.width, 2);
  });
});

describe('ein durchsichtiges Zeichen', () => {
  it.each(['logo.png', 'logo.webp'])('lässt auch auf Papier den Grund sehen: %s', async (name) => {
    const { file } = await onPaper(name);
    expect((await sharp(file).stats()).isOpaque).toBe(false);
    probeTypesetter.addFile(`/.cache/bilder/probe-${name}.png`, () => file);
    const picture = call('abbildung', { path: `/.cache/bilder/probe-${name}.png`, width: 60, height: 40, alt: 'A', caption: 'T' });
    const pdf = await probeTypesetter.pdf({ withoutTargets: true, title: 'T', content: call('endlos', [210, 'T', picture]) }, 0);
    expect(pdf.read().toString('latin1')).toContain('/SMask');
  });

  it('braucht nur dann eine verlustfreie Datei: Fotos bleiben JPEG', async () => {
    expect((await onPaper('foto-1.jpg')).picture.path).toMatch(/\.jpg$/);
  });
});
