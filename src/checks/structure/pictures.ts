import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blocks } from '../../blocks/registry.ts';
import { isDrawing } from '../../source/readSvg.ts';
import type { Problem } from '../../model/Problem.ts';
import { attributesOf } from '../../source/jsx.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check, CheckedDocument } from '../Check.ts';
import type { Element } from '../../source/jsx.ts';
import { placeAt, placeOfAttribute } from '../places.ts';
import { fault } from '../problem.ts';
import { svgFaults } from './svgFaults.ts';

/** Pictures lie where the text looks for them, say in words what they show, and drawings hold nothing but a drawing. */
export const pictures: Check = ({ documents }) => {
  const drawings = new Map<string, string>();
  const problems = documents.flatMap((checked) =>
    checked.elements
      .filter(({ node }) => blocks.get(node.name ?? '')?.picture !== undefined)
      .flatMap(({ node }) => [...file(checked, node, drawings), ...alternative(checked, node)]),
  );
  return [...problems, ...[...drawings].flatMap(([path, label]) => drawing(path, label))];
};

/** @param drawings collects each drawing once, path by path, with the label for messages */
function file({ document }: CheckedDocument, element: Element, drawings: Map<string, string>): Problem[] {
  const name = blocks.get(element.name ?? '')?.picture?.(attributesOf(element));
  if (name === undefined || name === '') return [];
  const at = placeOfAttribute(document, element, 'datei');
  if (name.startsWith('/') || name.split('/').includes('..') || name.includes('\\')) {
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
  const path = join(dirname(document.path), name);
  if (existsSync(path)) {
    if (isDrawing(name)) drawings.set(path, `${document.file.slice(0, document.file.lastIndexOf('/'))}/${name}`);
    return [];
  }
  const folder = dirname(path);
  const near = existsSync(folder)
    ? nearest(
        name,
        readdirSync(folder).map((entry) => join(dirname(name), entry)),
      )
    : undefined;
  return [
    fault(
      'bild/fehlt',
      document.file,
      at,
      `Das Bild »${name}« gibt es nicht.`,
      near ? `Meinten Sie datei="${near}"?` : `Legen Sie die Datei neben das Kapitel: ${document.file.slice(0, document.file.lastIndexOf('/'))}/${name}.`,
    ),
  ];
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

function drawing(path: string, label: string): Problem[] {
  let svg: string;
  try {
    svg = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).replace(/\r\n?/g, '\n');
  } catch {
    return [
      fault(
        'datei/kodierung',
        label,
        { line: 1, column: 1 },
        'Die Zeichnung ist nicht in UTF-8 gespeichert.',
        'Speichern Sie sie im Editor mit der Kodierung »UTF-8«.',
      ),
    ];
  }
  return svgFaults(svg).map(({ offset, message, remedy }) => fault('bild/datei', label, placeAt(svg, offset), message, remedy));
}
