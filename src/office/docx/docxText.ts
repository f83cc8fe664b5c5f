import { besideLabel, boxSign, choiceGap, choiceWords, fieldText, isChosen, placeholderText } from '../fieldText.ts';
import { isFieldRun, type Field, type Run, type Values } from '../../model/TemplateDocument.ts';
import { el, textNode, type Xml } from '../xml.ts';

/** What writing a text collects on the way: links to note in the relations, numbers for content controls. */
export interface DocxContext {
  readonly values: Values;
  /** Id of the relation for a link address. */
  link(href: string): string;
  /** A number that no other content control has. */
  next(): number;
}

interface Style {
  readonly character?: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
}

/** Longest title that Word takes for a content control. */
const titleLength = 64;

/** Runs of text with one look; line ends become breaks. */
export function docxText(text: string, { character, strong, emphasis }: Style = {}): Xml[] {
  const look = [...(character === undefined ? [] : [el('w:rStyle', { 'w:val': character })]), ...(strong ? [el('w:b')] : []), ...(emphasis ? [el('w:i')] : [])];
  const properties = look.length === 0 ? [] : [el('w:rPr', {}, look)];
  const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').split('\n');
  const parts = lines.flatMap((line, index) => [
    ...(index > 0 ? [el('w:br')] : []),
    ...(line === '' ? [] : [el('w:t', { 'xml:space': 'preserve' }, textNode(line))]),
  ]);
  return parts.length === 0 ? [] : [el('w:r', {}, properties, parts)];
}

export const docxRuns = (runs: readonly Run[], context: DocxContext): Xml[] =>
  runs.flatMap((run) => (isFieldRun(run) ? docxInlineField(run.field, context) : textRun(run, context)));

function textRun(run: Exclude<Run, { field: Field }>, context: DocxContext): Xml[] {
  const style = { ...(run.strong ? { strong: true } : {}), ...(run.emphasis ? { emphasis: true } : {}) };
  if (run.href === undefined) return docxText(run.text, style);
  return [el('w:hyperlink', { 'r:id': context.link(run.href) }, docxText(run.text, { ...style, character: 'Hyperlink' }))];
}

/** A field within a sentence or a table cell: a content control, titled with its explanation. */
export function docxInlineField(field: Field, context: DocxContext): Xml[] {
  const entered = fieldText(field, context.values);
  if (field.type === 'leer') return entered === undefined ? [] : docxText(entered);
  // LibreOffice moves line breaks inside a control to its front, so entries of several lines go without one.
  if (entered?.includes('\n')) return docxText(entered);
  const content = entered === undefined ? docxText(`[${placeholderText(field)}]`, { character: 'Platzhaltertext' }) : docxText(entered);
  return [
    el(
      'w:sdt',
      {},
      el(
        'w:sdtPr',
        {},
        el('w:alias', { 'w:val': clip(field.help === '' ? field.name : field.help) }),
        el('w:tag', { 'w:val': clip(field.id) }),
        el('w:id', { 'w:val': context.next() }),
        ...(entered === undefined ? [el('w:showingPlcHdr')] : []),
        control(field, entered),
      ),
      el('w:sdtContent', {}, content),
    ),
  ];
}

/** The kind of control: list, date or text. A list or date that holds other words than its own becomes text. */
function control(field: Field, entered: string | undefined): Xml {
  if (field.type === 'auswahl' && (entered === undefined || field.choices?.includes(entered))) {
    const items = (field.choices ?? []).map((choice) => el('w:listItem', { 'w:displayText': choice, 'w:value': choice }));
    return el('w:dropDownList', {}, items);
  }
  if (field.type === 'datum') {
    return el(
      'w:date',
      {},
      el('w:dateFormat', { 'w:val': 'd. MMMM yyyy' }),
      el('w:lid', { 'w:val': 'de-DE' }),
      el('w:storeMappedDataAs', { 'w:val': 'date' }),
      el('w:calendar', { 'w:val': 'gregorian' }),
    );
  }
  return el('w:text', field.type === 'lang' ? { 'w:multiLine': '1' } : {});
}

/** The entry side of a form: choices as boxes to tick, otherwise as within a sentence. */
export function docxEntry(field: Field, context: DocxContext): Xml[] {
  if (field.type !== 'auswahl') return docxInlineField(besideLabel(field), context);
  return (field.choices ?? []).flatMap((choice, index) => [
    ...(index > 0 ? docxText(choiceGap) : []),
    docxBox(isChosen(field, choice, context.values), choice, `${field.id}-${index + 1}`, context),
    ...docxText(choiceWords(choice)),
  ]);
}

/** A box to tick. */
export function docxBox(ticked: boolean, title: string, tag: string, context: DocxContext): Xml {
  const font = 'MS Gothic';
  const sign = el(
    'w:r',
    {},
    el('w:rPr', {}, el('w:rFonts', { 'w:ascii': font, 'w:eastAsia': font, 'w:hAnsi': font, 'w:hint': 'eastAsia' })),
    el('w:t', {}, textNode(boxSign(ticked))),
  );
  const state = el(
    'w14:checkbox',
    {},
    el('w14:checked', { 'w14:val': ticked ? '1' : '0' }),
    el('w14:checkedState', { 'w14:val': '2612', 'w14:font': font }),
    el('w14:uncheckedState', { 'w14:val': '2610', 'w14:font': font }),
  );
  const properties = el(
    'w:sdtPr',
    {},
    el('w:alias', { 'w:val': clip(title) }),
    el('w:tag', { 'w:val': clip(tag) }),
    el('w:id', { 'w:val': context.next() }),
    state,
  );
  return el('w:sdt', {}, properties, el('w:sdtContent', {}, sign));
}

const clip = (text: string): string => (text.length <= titleLength ? text : `${text.slice(0, titleLength - 1).trimEnd()}…`);
