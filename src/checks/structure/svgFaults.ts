import { blockThat, named } from '../../blocks/typed.ts';
import { readSvg, SvgError, type SvgAttribute, type SvgElement } from '../../source/readSvg.ts';

interface SvgFault {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Everything a drawing may consist of. A list of what is allowed can't be outwitted by what nobody thought of. */
const elements = words(
  'svg g rect circle ellipse line polyline polygon path text tspan title desc defs linearGradient radialGradient stop clipPath marker symbol use pattern mask',
);

const attributes = words(
  `id version role lang xml:lang xml:space x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height viewBox preserveAspectRatio d points pathLength transform
  fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity
  color opacity visibility display overflow paint-order vector-effect shape-rendering text-rendering
  font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration
  dominant-baseline alignment-baseline baseline-shift textLength lengthAdjust rotate
  offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod
  clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits mask-type patternUnits patternContentUnits patternTransform
  marker marker-start marker-mid marker-end markerWidth markerHeight markerUnits orient refX refY`,
);

/** Declarations of prefixes, each only with its own meaning. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['xmlns', 'http://www.w3.org/2000/svg'],
  ['xmlns:svg', 'http://www.w3.org/2000/svg'],
  ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
]);

const functions = words('url rgb rgba hsl hsla translate scale rotate matrix skewx skewy');
const isOwnUrl = /url\(\s*(?:"#[^"\s)]+"|'#[^'\s)]+'|#[^"'\s)]+)\s*\)/gi;

/**
 * Faults of a drawing. It becomes part of the page, so it must not carry scripts, styles or foreign addresses;
 * and it must be well-formed, or paper could not show it.
 */
export function svgFaults(svg: string): SvgFault[] {
  try {
    const root = readSvg(svg);
    return [...rootFaults(root), ...elementFaults(root)];
  } catch (error) {
    if (!(error instanceof SvgError)) throw error;
    const { offset, message, remedy } = error;
    return [{ offset, message, remedy }];
  }
}

function rootFaults({ name, attributes: given, offset }: SvgElement): SvgFault[] {
  if (name !== 'svg') return [{ offset, message: `Die Datei beginnt mit <${name}> statt mit <svg>.`, remedy: 'Speichern Sie die Zeichnung als SVG.' }];
  const valueOf = (attribute: string): string | undefined => given.find((each) => each.name === attribute)?.value;
  const faults: SvgFault[] = [];
  if (valueOf('xmlns') === undefined)
    faults.push({ offset, message: 'Der Zeichnung fehlt die Angabe xmlns.', remedy: 'Ergänzen Sie in <svg>: xmlns="http://www.w3.org/2000/svg".' });
  const box =
    valueOf('viewBox')
      ?.trim()
      .split(/\s*,\s*|\s+/)
      .map(Number) ?? [];
  if (box.length !== 4 || !box.every(Number.isFinite) || box[2]! <= 0 || box[3]! <= 0) {
    const message = valueOf('viewBox') === undefined ? 'Der Zeichnung fehlt die Angabe viewBox.' : 'Die Angabe viewBox nennt keine Fläche.';
    const verb = valueOf('viewBox') === undefined ? 'Ergänzen' : 'Schreiben';
    faults.push({ offset, message, remedy: `${verb} Sie zum Beispiel viewBox="0 0 400 300" in <svg>.` });
  }
  for (const side of ['width', 'height']) {
    const size = valueOf(side);
    if (size !== undefined && !(/^\s*\+?(\d+\.?\d*|\.\d+)(px|pt|pc|mm|cm|in|%)?\s*$/.test(size) && Number.parseFloat(size) > 0))
      faults.push({ offset, message: `Die Angabe ${side} der Zeichnung ist keine Länge über null.`, remedy: `Löschen Sie ${side} in <svg>; viewBox genügt.` });
  }
  return faults;
}

const elementFaults = ({ name, attributes: given, children, offset }: SvgElement): SvgFault[] => [
  ...(elements.has(name) ? [] : [{ offset, message: `Die Zeichnung enthält <${name}>.`, remedy: instead(name) }]),
  ...given.flatMap(attributeFaults),
  ...children.flatMap((child) => (typeof child === 'string' ? [] : elementFaults(child))),
];

function attributeFaults({ name, value, offset }: SvgAttribute): SvgFault[] {
  const fault = (message: string, remedy: string): SvgFault[] => [{ offset, message, remedy }];
  if (/^on/i.test(name)) return fault(`Die Zeichnung enthält ein Skript (${name}).`, 'Löschen Sie die Angabe.');
  if (name === 'style') return fault('Die Zeichnung enthält Stilangaben (style).', 'Schreiben Sie fill="…", stroke="…" und so weiter als eigene Angaben.');
  if (name === 'href' || name === 'xlink:href') {
    if (/^#[^\s"'()<>\\]+$/.test(value)) return [];
    return fault('Die Zeichnung verweist auf eine fremde Adresse.', 'Löschen Sie die Angabe oder zeichnen Sie den Teil selbst.');
  }
  if (namespaces.get(name) === value) return [];
  if (!attributes.has(name) && !name.startsWith('aria-'))
    return fault(`Die Zeichnung enthält die Angabe ${name}.`, 'Löschen Sie die Angabe, oder speichern Sie die Zeichnung als »Einfaches SVG«.');
  if (name === 'id' && !/^[^\s"'()<>\\#]+$/.test(value))
    return fault(`Der Name id="${value}" enthält Sonderzeichen.`, 'Benutzen Sie Buchstaben, Ziffern und Striche.');
  if (name.startsWith('aria-')) return [];
  // Escapes and comments spell one word in many ways; a drawing needs neither.
  if (/\\|\/\*/.test(value)) return fault(`Die Angabe ${name} enthält verschlüsselte Zeichen.`, 'Schreiben Sie sie ohne \\ und /*.');
  const called = [...value.replace(isOwnUrl, '').matchAll(/(?<![^\s,;:()])([^\s,;:()]*)\s*\(/g)].map(([, word]) => word!.toLowerCase());
  if (called.includes('url')) return fault('Die Zeichnung lädt etwas von einer fremden Adresse (url).', 'Benutzen Sie eine Farbe.');
  const unknown = called.find((word) => !functions.has(word));
  return unknown === undefined ? [] : fault(`Die Angabe ${name} enthält ${unknown}(…).`, 'Benutzen Sie eine Farbe oder eine Zahl.');
}

function instead(name: string): string {
  if (name === 'style') return 'Schreiben Sie Farben und Linien als Angaben an jedes Element: fill="…", stroke="…".';
  if (name === 'image') return `Fotos kommen als eigene Datei mit ${named(blockThat(({ picture }) => picture !== undefined))} in den Text.`;
  return 'Löschen Sie das Element; erlaubt sind Formen, Linien, Gruppen und Text.';
}
