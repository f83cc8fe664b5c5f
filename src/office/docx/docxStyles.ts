import { colours } from '../page.ts';
import { el, type Xml } from '../xml.ts';
import { twips, bulletNumbering, type Numbering } from './docxBlocks.ts';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const w = { 'xmlns:w': wordNamespace };
const val = (name: string, value: string | number): Xml => el(name, { 'w:val': value });

interface Look {
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly shade?: string;
}

interface Setting {
  /** Points above and below. */
  readonly space: readonly [above: number, below: number];
  /** Height of a line in hundredths. */
  readonly line?: number;
  readonly keep?: boolean;
  readonly right?: boolean;
  /** With a line to write on. */
  readonly ruled?: boolean;
  /** Twips of a hanging indent. */
  readonly hanging?: number;
  readonly outline?: number;
}

function runProperties({ size, bold, italic, colour, shade }: Look): Xml {
  return el(
    'w:rPr',
    {},
    ...(bold ? [el('w:b'), el('w:bCs')] : []),
    ...(italic ? [el('w:i'), el('w:iCs')] : []),
    ...(colour ? [val('w:color', colour)] : []),
    ...(size ? [val('w:sz', size * 2), val('w:szCs', size * 2)] : []),
    ...(shade ? [el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shade })] : []),
  );
}

/** The line to write on; »between« keeps the lines of neighbours apart. */
const rule = { 'w:val': 'single', 'w:sz': 6, 'w:space': 3, 'w:color': colours.line };

function paragraphProperties({ space, line, keep, right, ruled, hanging, outline }: Setting): Xml {
  return el(
    'w:pPr',
    {},
    ...(keep ? [el('w:keepNext'), el('w:keepLines')] : []),
    ...(ruled ? [el('w:pBdr', {}, el('w:bottom', rule), el('w:between', rule))] : []),
    ...(hanging ? [el('w:tabs', {}, el('w:tab', { 'w:val': 'left', 'w:pos': hanging }))] : []),
    el('w:spacing', { 'w:before': space[0] * 20, 'w:after': space[1] * 20, ...(line ? { 'w:line': Math.round(line * 2.4), 'w:lineRule': 'auto' } : {}) }),
    ...(hanging ? [el('w:ind', { 'w:left': hanging, 'w:hanging': hanging })] : []),
    ...(right ? [val('w:jc', 'right')] : []),
    ...(outline === undefined ? [] : [val('w:outlineLvl', outline)]),
  );
}

/** @param id in the file; Word translates the English names of its own styles */
const paragraphStyle = (id: string, name: string, parent: string | undefined, setting: Setting, look: Look = {}, next?: string): Xml =>
  el(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, ...(parent === undefined ? { 'w:default': '1' } : {}) },
    val('w:name', name),
    ...(parent ? [val('w:basedOn', parent)] : []),
    ...(next ? [val('w:next', next)] : []),
    el('w:qFormat'),
    paragraphProperties(setting),
    runProperties(look),
  );

const characterStyle = (id: string, name: string, look: Look): Xml =>
  el('w:style', { 'w:type': 'character', 'w:styleId': id }, val('w:name', name), el('w:qFormat'), runProperties(look));

export function docxStyles(): Xml {
  const font = 'Fira Sans';
  const defaults = el(
    'w:docDefaults',
    {},
    el(
      'w:rPrDefault',
      {},
      el(
        'w:rPr',
        {},
        el('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }),
        val('w:color', colours.ink),
        val('w:sz', 21),
        val('w:szCs', 21),
        el('w:lang', { 'w:val': 'de-DE', 'w:eastAsia': 'de-DE', 'w:bidi': 'ar-SA' }),
      ),
    ),
    el('w:pPrDefault', {}, el('w:pPr', {}, el('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }))),
  );
  const bold = { bold: true };
  return el(
    'w:styles',
    w,
    defaults,
    paragraphStyle('Normal', 'Normal', undefined, { space: [0, 0] }),
    el(
      'w:style',
      { 'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal' },
      val('w:name', 'Normal Table'),
      el('w:tblPr', {}, el('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })),
    ),
    paragraphStyle('BodyText', 'Body Text', 'Normal', { space: [3, 4], line: 115 }),
    paragraphStyle('Title', 'Title', 'Normal', { space: [6, 14], keep: true }, { ...bold, size: 20, colour: colours.accent }, 'BodyText'),
    paragraphStyle('Heading1', 'heading 1', 'Normal', { space: [15, 3], keep: true, outline: 0 }, { ...bold, size: 14, colour: colours.accent }, 'BodyText'),
    paragraphStyle('Heading2', 'heading 2', 'Normal', { space: [12, 3], keep: true, outline: 1 }, { ...bold, size: 11.5 }, 'BodyText'),
    paragraphStyle('Zwischentitel', 'Zwischentitel', 'Normal', { space: [10, 4], keep: true }, bold, 'BodyText'),
    paragraphStyle('Listenpunkt', 'Listenpunkt', 'Normal', { space: [0, 3], line: 115 }),
    paragraphStyle('Pruefpunkt', 'Prüfpunkt', 'Normal', { space: [0, 4], line: 115, hanging: twips(7) }),
    paragraphStyle('Tabellentitel', 'Tabellentitel', 'Normal', { space: [10, 3], keep: true }, bold),
    paragraphStyle('Tabellentext', 'Tabellentext', 'Normal', { space: [0, 0], line: 107 }, { size: 9.5 }),
    paragraphStyle('Tabellenkopf', 'Tabellenkopf', 'Tabellentext', { space: [0, 0], keep: true }, bold),
    paragraphStyle('Feldname', 'Feldname', 'Normal', { space: [8, 1], keep: true }, { size: 9.5 }, 'Feldinhalt'),
    paragraphStyle('Feldinhalt', 'Feldinhalt', 'Normal', { space: [0, 8], line: 120, ruled: true }),
    paragraphStyle('Schreiblinie', 'Schreiblinie', 'Feldinhalt', { space: [6, 6], ruled: true }),
    paragraphStyle('Abstand', 'Abstand', 'Normal', { space: [0, 0] }, { size: 5 }),
    paragraphStyle('Footer', 'footer', 'Normal', { space: [0, 0], right: true }, { size: 8.5, colour: colours.quiet }),
    characterStyle('Platzhaltertext', 'Placeholder Text', { colour: colours.field, shade: colours.fieldGround }),
    characterStyle('Feldbezeichnung', 'Feldbezeichnung', bold),
    characterStyle('Feldhilfe', 'Feldhilfe', { size: 8.5, colour: colours.quiet }),
    characterStyle('Hyperlink', 'Hyperlink', { colour: colours.accent }),
    tableStyle(),
  );
}

function tableStyle(): Xml {
  const border = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': colours.line };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => el(`w:${side}`, border));
  const margin = { 'w:w': twips(1.4), 'w:type': 'dxa' };
  const margins = ['top', 'left', 'bottom', 'right'].map((side) => el(`w:${side}`, margin));
  return el(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': '1', 'w:styleId': 'Ordnertabelle' },
    val('w:name', 'Ordnertabelle'),
    val('w:basedOn', 'TableNormal'),
    el('w:tblPr', {}, el('w:tblBorders', {}, sides), el('w:tblCellMar', {}, margins)),
    el(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      el('w:rPr', {}, el('w:b')),
      el('w:tcPr', {}, el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': colours.ground }), val('w:vAlign', 'bottom')),
    ),
  );
}

/** Bullets once, and one instance of the numbering for every ordered list, so that each begins anew. */
export function docxNumbering(numberings: readonly Numbering[]): Xml {
  const level = (format: string, text: string, index: number): Xml =>
    el(
      'w:lvl',
      { 'w:ilvl': index },
      val('w:start', 1),
      val('w:numFmt', format),
      val('w:lvlText', text),
      val('w:lvlJc', 'left'),
      el('w:pPr', {}, el('w:ind', { 'w:left': twips(7 * (index + 1)), 'w:hanging': twips(7) })),
    );
  const abstract = (id: number, levels: readonly Xml[]): Xml =>
    el('w:abstractNum', { 'w:abstractNumId': id }, val('w:multiLevelType', 'hybridMultilevel'), levels);
  const numbers = numberings.map(({ id, start }) =>
    el(
      'w:num',
      { 'w:numId': id },
      val('w:abstractNumId', 1),
      ...[0, 1, 2].map((index) => el('w:lvlOverride', { 'w:ilvl': index }, val('w:startOverride', index === 0 ? start : 1))),
    ),
  );
  return el(
    'w:numbering',
    w,
    abstract(0, [level('bullet', '•', 0), level('bullet', '–', 1), level('bullet', '–', 2)]),
    abstract(1, [level('decimal', '%1.', 0), level('lowerLetter', '%2)', 1), level('lowerRoman', '%3.', 2)]),
    el('w:num', { 'w:numId': bulletNumbering }, val('w:abstractNumId', 0)),
    numbers,
  );
}

export function docxSettings(): Xml {
  return el(
    'w:settings',
    w,
    val('w:defaultTabStop', twips(12.5)),
    el('w:compat', {}, el('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 })),
    el('w:themeFontLang', { 'w:val': 'de-DE' }),
    val('w:decimalSymbol', ','),
    val('w:listSeparator', ';'),
  );
}

/** Fira Sans is rare on office machines: names what to take instead. */
export const docxFonts = (): Xml =>
  el('w:fonts', w, el('w:font', { 'w:name': 'Fira Sans' }, val('w:altName', 'Arial'), val('w:family', 'swiss'), val('w:pitch', 'variable')));

export function docxFooter(): Xml {
  const text = (words: string): Xml => el('w:r', {}, el('w:t', { 'xml:space': 'preserve' }, { xml: words }));
  const field = (code: string): Xml => el('w:fldSimple', { 'w:instr': ` ${code} ` }, text('1'));
  return el('w:ftr', w, el('w:p', {}, el('w:pPr', {}, val('w:pStyle', 'Footer')), text('Seite '), field('PAGE'), text(' von '), field('NUMPAGES')));
}
