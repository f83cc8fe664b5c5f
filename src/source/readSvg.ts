import { SaxesParser } from 'saxes';

export interface SvgAttribute {
  readonly name: string;
  /** With references resolved. */
  readonly value: string;
  readonly offset: number;
}

export interface SvgElement {
  readonly name: string;
  readonly attributes: readonly SvgAttribute[];
  readonly children: (SvgElement | string)[];
  readonly offset: number;
}

/** A place where a file is no drawing that every reader understands alike; words for people. */
export class SvgError extends Error {
  readonly offset: number;
  readonly remedy: string;

  constructor(offset: number, message: string, remedy: string) {
    super(message);
    this.offset = offset;
    this.remedy = remedy;
  }
}

/** No drawing needs more; more would exhaust what walks the tree. */
const maxDepth = 60;
const saveAnew = 'Speichern Sie die Zeichnung im Zeichenprogramm neu als »Einfaches SVG«.';
const noDrawing = ['Die Datei enthält keine Zeichnung.', 'Speichern Sie die Zeichnung als SVG.'] as const;
const loneAmpersand = ['Ein Und-Zeichen steht allein.', 'Schreiben Sie &amp;.'] as const;

/**
 * The one reader of drawings: a tree of elements and texts, comments left out. It is stricter than XML, so that the
 * check, the page and the paper's typesetter see the same: no declared entities, sections or instructions.
 * @throws SvgError at the first place that is not well-formed
 */
export function readSvg(source: string): SvgElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; children: (SvgElement | string)[] }[] = [];
  let root: SvgElement | undefined;
  let attributes: SvgAttribute[] = [];
  let start = 0;
  /** End of what the parser has read of a tag: the next attribute begins behind it. */
  let mark = 0;

  const stop = (offset: number, message: string, remedy = saveAnew): never => {
    throw new SvgError(offset, message, remedy);
  };
  /** Where the tag, comment or reference began that the parser is reading. */
  const behind = (sign: string): number => Math.max(0, source.lastIndexOf(sign, parser.position - 1));

  parser.on('xmldecl', ({ version, encoding = 'utf-8' }) => {
    if (version !== '1.0' || encoding.toLowerCase() !== 'utf-8')
      stop(0, 'Die Zeichnung ist nicht als XML 1.0 in UTF-8 gekennzeichnet.', 'Löschen Sie die erste Zeile <?xml … ?>.');
  });
  parser.on('doctype', () =>
    stop(behind('<!'), 'Die Zeichnung enthält eine Dokumentdeklaration (<!DOCTYPE).', 'Löschen Sie die Stelle; die Datei beginnt mit <svg.'),
  );
  parser.on('processinginstruction', ({ target }) => stop(behind('<?'), `Die Zeichnung enthält eine Anweisung (<?${target}).`, 'Löschen Sie die Stelle.'));
  parser.on('cdata', () =>
    stop(behind('<![CDATA['), 'Die Zeichnung enthält einen Abschnitt <![CDATA[.', 'Schreiben Sie den Text ohne die Klammern; < heißt darin &lt;.'),
  );
  parser.on('comment', (text) => {
    // HTML and XML disagree on where such comments end.
    if (/[<>]/.test(text)) stop(behind('<!--'), 'Die Zeichnung enthält einen Kommentar mit spitzen Klammern.', 'Löschen Sie den Kommentar.');
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('opentagstart', ({ name }) => {
    start = behind('<');
    mark = start + 1 + name.length;
    attributes = [];
    if (open.length === maxDepth) stop(start, `In der Zeichnung stehen mehr als ${maxDepth} Elemente ineinander.`, 'Lösen Sie Gruppen auf.');
  });
  parser.on('attribute', ({ name, value }) => {
    attributes.push({ name, value, offset: source.indexOf(name, mark) });
    mark = parser.position;
  });
  parser.on('opentag', ({ name }) => {
    const element: SvgElement = { name, attributes, children: [], offset: start };
    if (open.length === 0) root = element;
    else open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', ({ message }) => {
    if (/unmatched closing tag|unexpected close tag/.test(message)) {
      const at = behind('</');
      stop(at, `${/^[^>\s]*/.exec(source.slice(at))![0]}> passt zu keinem offenen Element.`, saveAnew);
    }
    if (/must contain a root/.test(message)) stop(0, ...noDrawing);
    // The parser looks for the end of a reference up to the end of the file.
    const lone = source.slice(mark).search(/&(?!#?\w+;)/);
    if (/unclosed tag/.test(message) && lone >= 0) stop(mark + lone, ...loneAmpersand);
    if (/unclosed tag/.test(message)) stop(source.length, `<${open.at(-1)?.name ?? 'svg'}> wird nicht geschlossen.`);
    if (/entity/.test(message)) stop(behind('&'), ...loneAmpersand);
    const prefix = /unbound namespace prefix: "(.*)"/.exec(message)?.[1];
    if (prefix !== undefined) stop(start, `Die Vorsilbe ${prefix}: ist nirgends erklärt.`);
    if (/only one root/.test(message)) stop(behind('<'), 'Nach der Zeichnung folgt ein weiteres Element.', 'Eine Datei enthält genau ein <svg>.');
    if (/duplicate attribute/.test(message)) stop(start, 'Eine Angabe steht doppelt an einem Element.', 'Löschen Sie eine der beiden.');
    stop(Math.min(parser.position, source.length), 'Die Zeichnung ist an dieser Stelle kein gültiges SVG.');
  });
  parser.write(source).close();
  return root ?? stop(0, ...noDrawing);
}

/** Whether a picture is a drawing, that is: becomes part of the page instead of a file. */
export const isDrawing = (file: string): boolean => /\.svg$/i.test(file);
