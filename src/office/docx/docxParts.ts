import { el, type Xml } from '../xml.ts';
import { twips, bulletNumbering, type Numbering } from './docxBlocks.ts';

/*
 * The parts of a DOCX file beside text and styles: numbering, settings, fonts, footer.
 * The styles are a file that editors of forms can read: styles.xml.
 */

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const w = { 'xmlns:w': wordNamespace };
const val = (name: string, value: string | number): Xml => el(name, { 'w:val': value });

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
