import { createHash } from 'node:crypto';
import { dirname, extname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Document } from '../../model/Binder.ts';
import { blocks } from '../../blocks/registry.ts';
import { readPicture } from '../../source/readPicture.ts';
import { attributesOf, isElement, walk } from '../../source/jsx.ts';
import { textHeight, textWidth } from '../layout/geometry.ts';
import type { Picture, Typesetter } from '../typst/Typesetter.ts';

const pixelsAt300Dpi = Math.round((160 / 25.4) * 300);

/**
 * Makes the pictures of a text known to Typst, by the path an editor typed.
 * Drawings are 400 units wide and stand 110 mm wide, so that their 16-unit type reads like 12.5 pt;
 * photographs take the text's width at no more than 300 dpi. Neither is higher than half a page.
 */
export async function loadPictures(typesetter: Typesetter, document: Document): Promise<ReadonlyMap<string, Picture>> {
  const files = new Set<string>();
  walk(document.tree, (node) => {
    const file = isElement(node) ? blocks.get(node.name ?? '')?.picture?.(attributesOf(node)) : undefined;
    if (file !== undefined) files.add(file);
  });
  const pictures = new Map<string, Picture>();
  for (const file of files) {
    const bytes = readPicture(dirname(document.path), file);
    if (bytes) pictures.set(file, await load(typesetter, bytes, extname(file).toLowerCase()));
  }
  return pictures;
}

function load(typesetter: Typesetter, bytes: Buffer, ending: string): Promise<Picture> {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return typesetter.picture(hash, () => makeReady(typesetter, bytes, ending, hash));
}

async function makeReady(typesetter: Typesetter, bytes: Buffer, ending: string, hash: string): Promise<Picture> {
  const drawing = ending === '.svg';
  // Cameras store a photograph as the sensor saw it and note which side is up.
  const image = sharp(bytes).autoOrient();
  const {
    autoOrient: { width, height },
    hasAlpha,
  } = await image.metadata();
  const format = drawing ? 'svg' : hasAlpha ? 'png' : 'jpg';
  const path = `/.cache/bilder/${hash}.${format}`;
  typesetter.addFile(path, () => (drawing ? bytes : forPaper(image, format)));
  const ratio = height / width;
  const printed = Math.min(drawing ? textWidth * (110 / 160) : textWidth, (textHeight * 0.5) / ratio);
  return { path, width: round(printed), height: round(printed * ratio) };
}

/** JPEG knows no transparency: what lets the paper show through stays without loss. */
const forPaper = (image: Sharp, format: string): Promise<Buffer> => {
  const sized = image.resize({ width: pixelsAt300Dpi, withoutEnlargement: true });
  return (format === 'png' ? sized.png({ compressionLevel: 9 }) : sized.jpeg({ quality: 88 })).toBuffer();
};

const round = (value: number): number => Math.round(value * 100) / 100;
