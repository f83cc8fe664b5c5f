import sharp from 'sharp';
import type { Binder, Document } from '../../model/Binder.ts';
import { registerColour } from '../../model/registerColours.ts';
import type { References } from '../../blocks/Block.ts';
import { call } from '../../blocks/Printed.ts';
import { flatten } from '../layout/flatten.ts';
import { loadPictures } from './loadPictures.ts';
import { pageBody } from './pageBody.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import { createWriter } from './Writer.ts';

export interface Example {
  /** WebP. */
  readonly picture: KeptFile;
  readonly width: number;
  readonly height: number;
}

/** How a short text looks on paper, as a picture of the text's width: for the catalogue of blocks. */
export async function examplePicture(typesetter: Typesetter, document: Document, binder: Binder, references: References): Promise<Example> {
  const pictures = await loadPictures(typesetter, document);
  const noteNumbers = new Map(document.notes.map(({ label, number }) => [label, String(number)]));
  const writer = createWriter({ binder, references, pictures, colour: registerColour('1').light, prefix: 'beispiel--', noteNumbers });
  const flat = flatten(writer.flow(document.tree.children), undefined, document.file);
  const body = pageBody(flat, { from: 0, to: flat.length, marked: new Set(), front: true, prefix: 'beispiel:' });
  const picture = await typesetter.webp({ withoutTargets: true, content: call('ausschnitt', [body]) }, { width: 760, quality: 85 });
  const { width = 760, height = 100 } = await sharp(picture.read()).metadata();
  return { picture, width, height };
}
