import { dirname } from 'node:path';
import sharp from 'sharp';
import { blocks } from '../../blocks/registry.ts';
import type { Document } from '../../model/Binder.ts';
import type { Problem } from '../../model/Problem.ts';
import type { CurrentBinder } from '../../source/currentBinder.ts';
import { attributesOf, isElement, walk } from '../../source/jsx.ts';
import { FileRefused } from '../../source/readFile.ts';
import { readPicture } from '../../source/readPicture.ts';
import { isDrawing } from '../../source/readSvg.ts';
import { fault, wholeFile } from '../problem.ts';

/** In millions of pixels; more than any camera of an office makes, and what decodes in a second. */
const mostPixels = 100;
const formats: readonly string[] = ['jpeg', 'png', 'webp'];

/**
 * Photographs can be opened from the first pixel to the last. It stands apart from the other checks because the decoder
 * answers later. What is missing or no regular file is reported by `pictures`.
 */
export async function photographs({ binder }: CurrentBinder): Promise<Problem[]> {
  const documents = [...binder.registers.flatMap(({ chapters }) => chapters), ...binder.pages, ...binder.templates, ...binder.urgentNotices, ...binder.drafts];
  const problems: Problem[] = [];
  for (const [label, { folder, name }] of new Map(documents.flatMap(picturesOf))) {
    const words = await faultOf(read(folder, name));
    if (words) problems.push(fault('bild/datei', label, wholeFile, ...words));
  }
  return problems;
}

interface Photograph {
  readonly folder: string;
  readonly name: string;
}

/** Photographs that a text names, by the name that editors know. */
function picturesOf({ tree, file, path }: Document): [label: string, Photograph][] {
  const found: [string, Photograph][] = [];
  walk(tree, (node) => {
    const name = isElement(node) ? blocks.get(node.name ?? '')?.picture?.(attributesOf(node)) : undefined;
    if (name !== undefined && name !== '' && !isDrawing(name)) found.push([`${file.slice(0, file.lastIndexOf('/'))}/${name}`, { folder: dirname(path), name }]);
  });
  return found;
}

function read(folder: string, name: string): Uint8Array | undefined {
  try {
    return readPicture(folder, name);
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

type Words = readonly [message: string, remedy: string];

const saveAnew = 'Öffnen Sie sie in einem Bildprogramm und speichern Sie sie als JPG oder PNG.';

async function faultOf(bytes: Uint8Array | undefined): Promise<Words | undefined> {
  if (bytes === undefined) return undefined;
  if (bytes.length === 0) return ['Die Bilddatei ist leer.', 'Kopieren Sie das Bild noch einmal hierher.'];
  const image = sharp(bytes, { limitInputPixels: false });
  let size: { format: string; width: number; height: number };
  try {
    size = await image.metadata();
  } catch {
    return noPicture(bytes);
  }
  if (size.format === 'svg') return noPicture(bytes);
  if (!formats.includes(size.format)) return [`Die Datei ist ein Bild in einer anderen Form (${size.format}), als ihr Name sagt.`, saveAnew];
  const pixels = (size.width * size.height) / 1e6;
  if (pixels > mostPixels)
    return [`Das Bild hat ${Math.round(pixels)} Megapixel; höchstens ${mostPixels} sind möglich.`, 'Verkleinern Sie es in einem Bildprogramm.'];
  try {
    await sharp(bytes).stats();
  } catch {
    return ['Das Bild ist abgeschnitten oder beschädigt.', 'Kopieren Sie es noch einmal hierher oder speichern Sie es in einem Bildprogramm neu.'];
  }
  return undefined;
}

function noPicture(bytes: Uint8Array): Words {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1000)).trimStart().toLowerCase();
  if (/<svg[\s>]/.test(start)) return ['Die Datei ist eine Zeichnung, heißt aber wie ein Foto.', 'Benennen Sie sie mit der Endung .svg, auch im Text.'];
  if (/^(<!doctype|<html)/.test(start))
    return ['Die Datei ist eine Webseite, kein Bild.', 'Speichern Sie das Bild selbst: im Browser mit der rechten Maustaste, »Bild speichern unter«.'];
  return ['Die Datei ist kein Bild, das sich öffnen lässt.', saveAnew];
}
