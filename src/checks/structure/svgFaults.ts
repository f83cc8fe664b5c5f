interface SvgFault {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** Everything a drawing may consist of. A list of what is allowed can't be outwitted by what nobody thought of. */
const elements = new Set(
  'svg g rect circle ellipse line polyline polygon path text tspan title desc defs linearGradient radialGradient stop clipPath marker symbol use pattern mask'.split(
    ' ',
  ),
);

/**
 * Faults of a drawing. It becomes part of the page, so it must not carry scripts, styles or foreign addresses;
 * and it must be well-formed, or paper could not show it.
 */
export function svgFaults(svg: string): SvgFault[] {
  const faults: SvgFault[] = [];
  const add = (offset: number, message: string, remedy: string): void => void faults.push({ offset, message, remedy });
  const open: string[] = [];
  let roots = 0;
  // The XML declaration and comments are blanked, so that offsets stay right; only comments without
  // angle brackets, because HTML and XML disagree on where others end.
  const code = svg.replace(/^\s*<\?xml\s[^<>]*\?>|<!--(?!-?>)[^<>]*-->/g, (part) => part.replace(/[^\n]/g, ' '));
  const declaration = /<[!?]/.exec(code);
  if (declaration) {
    add(
      declaration.index,
      'Die Zeichnung enthält eine Dokumentdeklaration oder einen Kommentar mit spitzen Klammern.',
      'Löschen Sie die Stelle; die Datei beginnt mit <svg.',
    );
    return faults;
  }
  const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(code);
  if (entity) add(entity.index, 'Ein Und-Zeichen steht allein.', 'Schreiben Sie &amp;.');
  for (const match of code.matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g)) {
    const [whole, slash, name, attributes, selfClosing] = match;
    if (name === undefined) {
      add(match.index, 'Die Zeichnung ist an dieser Stelle kein gültiges SVG.', 'Speichern Sie sie im Zeichenprogramm neu als »Einfaches SVG«.');
      return faults;
    }
    if (slash) {
      if (open.pop() !== name) {
        add(match.index, `</${name}> passt zu keinem offenen Element.`, 'Speichern Sie die Zeichnung im Zeichenprogramm neu als »Einfaches SVG«.');
        return faults;
      }
      continue;
    }
    if (open.length === 0 && ++roots > 1) add(match.index, 'Nach der Zeichnung folgt ein weiteres Element.', 'Eine Datei enthält genau ein <svg>.');
    if (open.length === 0 && name !== 'svg') add(match.index, `Die Datei beginnt mit <${name}> statt mit <svg>.`, 'Speichern Sie die Zeichnung als SVG.');
    if (!elements.has(name)) add(match.index, `Die Zeichnung enthält <${name}>.`, instead(name));
    if (open.length === 0 && name === 'svg' && !/\sviewBox\s*=\s*["'][\d.\s,-]+["']/.test(attributes!))
      add(match.index, 'Der Zeichnung fehlt die Angabe viewBox.', 'Ergänzen Sie zum Beispiel viewBox="0 0 400 300" in <svg>.');
    faults.push(...attributeFaults(attributes!, match.index + whole.indexOf(attributes!)));
    if (!selfClosing) open.push(name);
  }
  if (open.length > 0) add(svg.length, `<${open.at(-1)}> wird nicht geschlossen.`, 'Speichern Sie die Zeichnung im Zeichenprogramm neu als »Einfaches SVG«.');
  if (roots === 0) add(0, 'Die Datei enthält keine Zeichnung.', 'Speichern Sie die Zeichnung als SVG.');
  return faults;
}

function attributeFaults(attributes: string, from: number): SvgFault[] {
  return [...attributes.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g)].flatMap((match): SvgFault[] => {
    const [, name, typed] = match as unknown as [string, string, string];
    const value = typed.replace(/&#(x?)([\da-f]+);/gi, (_whole, hex: string, code: string) => String.fromCodePoint(parseInt(code, hex ? 16 : 10) % 0x110000));
    const offset = from + match.index;
    if (/^on/i.test(name)) return [{ offset, message: `Die Zeichnung enthält ein Skript (${name}).`, remedy: 'Löschen Sie die Angabe.' }];
    if (name === 'style')
      return [
        { offset, message: 'Die Zeichnung enthält Stilangaben (style).', remedy: 'Schreiben Sie fill="…", stroke="…" und so weiter als eigene Angaben.' },
      ];
    if (/(^|:)href$/.test(name) && !value.startsWith('#'))
      return [{ offset, message: 'Die Zeichnung verweist auf eine fremde Adresse.', remedy: 'Löschen Sie die Angabe oder zeichnen Sie den Teil selbst.' }];
    if (/url\(\s*(?!#)/.test(value))
      return [{ offset, message: 'Die Zeichnung lädt etwas von einer fremden Adresse (url).', remedy: 'Benutzen Sie eine Farbe.' }];
    return [];
  });
}

function instead(name: string): string {
  if (name === 'style') return 'Schreiben Sie Farben und Linien als Angaben an jedes Element: fill="…", stroke="…".';
  if (name === 'image') return 'Fotos kommen als eigene Datei mit <Abbildung> in den Text.';
  return 'Löschen Sie das Element; erlaubt sind Formen, Linien, Gruppen und Text.';
}
