import { dirname, join } from 'node:path';
import { blocks } from '../../blocks/registry.ts';
import { FileRefused, readFolder } from '../../source/readFile.ts';
import { readPicture } from '../../source/readPicture.ts';
import { isDrawing } from '../../source/readSvg.ts';
import type { Problem } from '../../model/Problem.ts';
import { attributesOf } from '../../source/jsx.ts';
import { nearest } from '../../text/nearest.ts';
import { slugOf } from '../../text/slugOf.ts';
import type { Check, CheckedDocument } from '../Check.ts';
import type { Element } from '../../source/jsx.ts';
import { placeAt, placeOfAttribute } from '../places.ts';
import { fault, wholeFile } from '../problem.ts';
import { svgFaults } from './svgFaults.ts';

/** Pictures lie where the text looks for them, say in words what they show, and drawings hold nothing but a drawing. */
export const pictures: Check = ({ documents }) => {
  const drawings = new Map<string, Drawing>();
  const problems = documents.flatMap((checked) =>
    checked.elements
      .filter(({ node }) => blocks.get(node.name ?? '')?.picture !== undefined)
      .flatMap(({ node }) => [...file(checked, node, drawings), ...alternative(checked, node)]),
  );
  return [...problems, ...[...drawings.values()].flatMap(drawing)];
};

interface Drawing {
  readonly bytes: Uint8Array;
  /** Its file as editors know it. */
  readonly label: string;
}

/** What may stand in an address as it is. */
const plainName = /^[\w.-]+(\/[\w.-]+)*$/;

/** @param drawings collects each drawing once, path by path */
function file({ document }: CheckedDocument, element: Element, drawings: Map<string, Drawing>): Problem[] {
  const name = blocks.get(element.name ?? '')?.picture?.(attributesOf(element));
  if (name === undefined || name === '') return [];
  const at = placeOfAttribute(document, element, 'datei');
  if (/^\/|\\|^\w+:/.test(name) || name.split('/').includes('..')) {
    return [
      fault(
        'bild/fehlt',
        document.file,
        at,
        `Der Pfad »${name}« führt aus dem Ordner des Registers hinaus.`,
        'Legen Sie das Bild in den Unterordner bilder/ und schreiben Sie datei="bilder/…".',
      ),
    ];
  }
  if (!plainName.test(name)) {
    const better = renamed(name);
    return [
      fault(
        'datei/name',
        document.file,
        at,
        `Der Bildname »${name}« enthält Zeichen, die in einer Adresse nicht stehen können.`,
        `Benennen Sie die Datei um und schreiben Sie datei="${better}": nur Buchstaben ohne Umlaut, Ziffern, Binde- und Unterstriche.`,
      ),
    ];
  }
  const folder = dirname(document.path);
  const label = `${document.file.slice(0, document.file.lastIndexOf('/'))}/${name}`;
  try {
    const bytes = readPicture(folder, name);
    if (bytes && isDrawing(name)) drawings.set(join(folder, name), { bytes, label });
    if (bytes) return [];
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return [fault(error.rule, label, wholeFile, error.message, error.remedy)];
  }
  const near = nearest(name, siblings(folder, dirname(name)));
  return [
    fault(
      'bild/fehlt',
      document.file,
      at,
      `Das Bild »${name}« gibt es nicht.`,
      near ? `Meinten Sie datei="${near}"?` : `Legen Sie die Datei neben das Kapitel: ${label}.`,
    ),
  ];
}

/** »bilder/plan 50%.png« → »bilder/plan-50.png« */
const renamed = (name: string): string =>
  name
    .split('/')
    .map((part) => {
      const ending = /\.\w+$/.exec(part)?.[0] ?? '';
      return `${slugOf(part.slice(0, part.length - ending.length)) || 'bild'}${ending}`;
    })
    .join('/');

/** The files that lie where a picture was looked for, named as the text would. */
function siblings(folder: string, below: string): string[] {
  try {
    return readFolder(join(folder, below), folder).files.map((entry) => join(below, entry));
  } catch (error) {
    if (error instanceof FileRefused) return [];
    throw error;
  }
}

/** Missing or empty texts are reported with the other attributes. */
function alternative({ document }: CheckedDocument, element: Element): Problem[] {
  const { alt, titel } = attributesOf(element);
  if (alt === undefined || alt.trim() === '') return [];
  const at = placeOfAttribute(document, element, 'alt');
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  if (titel !== undefined && plain(alt) === plain(titel)) {
    return [
      fault(
        'bild/alt',
        document.file,
        at,
        'Der Alternativtext wiederholt nur die Bildunterschrift.',
        'Schreiben Sie, was das Bild aussagt: was steht wo, was folgt woraus?',
      ),
    ];
  }
  const opening = /^(Bild|Abbildung|Grafik|Foto|Zeichnung|Schaubild|Diagramm)\b/i.exec(alt);
  if (opening)
    return [
      fault(
        'bild/alt',
        document.file,
        at,
        `Der Alternativtext beginnt mit »${opening[0]}«; das sagen Vorleseprogramme schon selbst.`,
        'Beginnen Sie mit der Aussage des Bildes.',
      ),
    ];
  return [];
}

function drawing({ bytes, label }: Drawing): Problem[] {
  let svg: string;
  try {
    svg = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    // Text of whatever encoding has no zero byte; UTF-16 is the exception and tells itself by its first two.
    if (bytes.includes(0) && !(bytes[0]! >= 0xfe && bytes[1]! >= 0xfe))
      return [
        fault(
          'bild/datei',
          label,
          wholeFile,
          'Die Datei heißt .svg, ist aber keine Zeichnung.',
          'Speichern Sie die Zeichnung als SVG; ein Foto behält seine eigene Endung.',
        ),
      ];
    return [
      fault('datei/kodierung', label, wholeFile, 'Die Zeichnung ist nicht in UTF-8 gespeichert.', 'Speichern Sie sie im Editor mit der Kodierung »UTF-8«.'),
    ];
  }
  return svgFaults(svg).map(({ offset, message, remedy }) => fault('bild/datei', label, placeAt(svg, offset), message, remedy));
}
