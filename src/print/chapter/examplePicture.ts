import sharp from 'sharp';
import type { Binder, Document } from '../../model/Binder.ts';
import type { References } from '../../blocks/Block.ts';
import { exportSvg } from '../typst/compile.ts';
import { flatten } from '../layout/flatten.ts';
import { loadPictures } from './loadPictures.ts';
import { pageBody } from './pageBody.ts';
import { preamble } from '../typst/preamble.ts';
import { createWriter } from './Writer.ts';

export interface Example {
  /** WebP. */
  readonly picture: Buffer;
  readonly width: number;
  readonly height: number;
}

/** How a short text looks on paper, as a picture of the text's width: for the catalogue of blocks. */
export async function examplePicture(document: Document, binder: Binder, references: References): Promise<Example> {
  const pictures = await loadPictures(document);
  const noteNumbers = new Map(document.notes.map(({ label, number }) => [label, String(number)]));
  const writer = createWriter({ binder, references, pictures, register: '1', prefix: 'beispiel--', noteNumbers });
  const flat = flatten(writer.flow(document.tree.children), () => '');
  const body = pageBody(flat, { from: 0, to: flat.length, marked: new Set(), front: true, prefix: 'beispiel:' });
  const source = `${preamble({ measuring: true })}\n#set page(width: 172mm, height: auto, margin: 6mm)\n#schrift[${body}]`;
  const picture = await sharp(Buffer.from(exportSvg(source)), { density: 144 })
    .resize({ width: 760 })
    .flatten({ background: '#fff' })
    .webp({ quality: 85 })
    .toBuffer();
  const { width = 760, height = 100 } = await sharp(picture).metadata();
  return { picture, width, height };
}
