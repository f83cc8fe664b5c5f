import { emptyLines, unitOf } from '../fieldText.ts';
import { formWidths, page, toMillimetres } from '../page.ts';
import type { Field, Run, TableBlock, TemplateBlock } from '../../model/TemplateDocument.ts';
import { el, type Xml } from '../xml.ts';
import { docxBox, docxEntry, docxRuns, docxText, type DocxContext } from './docxText.ts';

/** Twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** A numbering is one run of numbers: 1 is for bullets, each ordered list has its own from 2 on. */
export interface Numbering {
  readonly id: number;
  readonly start: number;
}

export interface DocxBody {
  readonly content: readonly Xml[];
  readonly numberings: readonly Numbering[];
  /** Link addresses; the relation of the first is `link1`. */
  readonly links: readonly string[];
}

export const bulletNumbering = 1;

/** The text of a document in WordprocessingML. */
export function docxBody(blocks: readonly TemplateBlock[], values: DocxContext['values']): DocxBody {
  const writer = new BodyWriter(values);
  const content = [...blocks.flatMap((block) => writer.block(block)), section()];
  return { content, numberings: writer.numberings, links: writer.links };
}

class BodyWriter {
  readonly numberings: Numbering[] = [];
  readonly links: string[] = [];
  private readonly context: DocxContext;
  private controls = 0;

  constructor(values: DocxContext['values']) {
    this.context = { values, link: (href) => this.link(href), next: () => ++this.controls };
  }

  block(block: TemplateBlock): Xml[] {
    const { context } = this;
    switch (block.kind) {
      case 'title':
        return [paragraph('Title', docxRuns(block.runs, context))];
      case 'heading':
        return [paragraph(`Heading${block.level}`, docxRuns(block.runs, context))];
      case 'paragraph':
        return [paragraph('BodyText', docxRuns(block.runs, context))];
      case 'label':
        return [paragraph('Zwischentitel', docxText(block.text))];
      case 'list':
        return this.list(block, 0);
      case 'checklist':
        return [
          ...(block.title === '' ? [] : [paragraph('Zwischentitel', docxText(block.title))]),
          ...block.items.map(({ id, runs }) =>
            paragraph('Pruefpunkt', [docxBox(context.values[id] === 'ja', 'erledigt', id, context), el('w:r', {}, el('w:tab'))], docxRuns(runs, context)),
          ),
        ];
      case 'table':
        return this.table(block);
      case 'form':
        return this.form(block.title, block.fields);
      case 'field':
        return [paragraph('Feldname', label(block.field)), paragraph('Feldinhalt', this.entry(block.field)), ...this.lines(block.field, 'Schreiblinie')];
    }
  }

  private entry(field: Field): Xml[] {
    const unit = unitOf(field, this.context.values);
    return [...docxEntry(field, this.context), ...(unit === '' ? [] : docxText(unit))];
  }

  private lines(field: Field, style: string): Xml[] {
    return Array.from({ length: emptyLines(field, this.context.values) }, () => paragraph(style));
  }

  private list(block: Extract<TemplateBlock, { kind: 'list' }>, level: number): Xml[] {
    let id = bulletNumbering;
    if (block.ordered) {
      id = bulletNumbering + 1 + this.numberings.length;
      this.numberings.push({ id, start: block.start });
    }
    const number = el('w:numPr', {}, el('w:ilvl', { 'w:val': level }), el('w:numId', { 'w:val': id }));
    return block.items.flatMap((item) => [
      el('w:p', {}, el('w:pPr', {}, el('w:pStyle', { 'w:val': 'Listenpunkt' }), number), docxRuns(item.runs, this.context)),
      ...item.below.flatMap((list) => this.list(list, level + 1)),
    ]);
  }

  private table(block: TableBlock): Xml[] {
    const widths = toMillimetres(block.widths);
    const cells = (row: readonly (readonly Run[])[], style: string): Xml[] =>
      row.map((runs, column) => cell(widths[column] ?? 20, style, docxRuns(runs, this.context), block.align[column] === 'right'));
    const rows = block.rows.map((row) => tableRow(cells(row, 'Tabellentext')));
    return framed(block.title, widths, tableRow(cells(block.header, 'Tabellenkopf'), true), rows);
  }

  /** A form is a table of two columns, so that label and entry belong together for screen readers too. */
  private form(title: string, fields: readonly Field[]): Xml[] {
    const [left, right] = formWidths;
    const header = tableRow([cell(left, 'Tabellenkopf', docxText('Angabe')), cell(right, 'Tabellenkopf', docxText('Eintrag'))], true);
    const rows = fields.map((field) =>
      tableRow([cell(left, 'Tabellentext', label(field)), cell(right, 'Tabellentext', this.entry(field), false, this.lines(field, 'Tabellentext'))]),
    );
    return framed(title, [left, right], header, rows);
  }

  private link(href: string): string {
    if (!this.links.includes(href)) this.links.push(href);
    return `link${this.links.indexOf(href) + 1}`;
  }
}

const paragraph = (style: string, ...children: (readonly Xml[])[]): Xml => el('w:p', {}, el('w:pPr', {}, el('w:pStyle', { 'w:val': style })), ...children);

function cell(width: number, style: string, content: readonly Xml[], right = false, below: readonly Xml[] = []): Xml {
  const properties = el('w:pPr', {}, el('w:pStyle', { 'w:val': style }), ...(right ? [el('w:jc', { 'w:val': 'right' })] : []));
  return el('w:tc', {}, el('w:tcPr', {}, el('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' })), el('w:p', {}, properties, content), below);
}

/** Rows stay whole on a page; a header row repeats and is announced as such. */
function tableRow(cells: readonly Xml[], header = false): Xml {
  const marks = [el('w:cantSplit'), el('w:trHeight', { 'w:val': twips(7.5), 'w:hRule': 'atLeast' }), ...(header ? [el('w:tblHeader')] : [])];
  return el('w:tr', {}, el('w:trPr', {}, marks), cells);
}

function framed(title: string, widths: readonly number[], header: Xml, rows: readonly Xml[]): Xml[] {
  const properties = el(
    'w:tblPr',
    {},
    el('w:tblStyle', { 'w:val': 'Ordnertabelle' }),
    el('w:tblW', { 'w:w': twips(widths.reduce((a, b) => a + b, 0)), 'w:type': 'dxa' }),
    el('w:tblLayout', { 'w:type': 'fixed' }),
    el('w:tblLook', { 'w:val': '0020', 'w:firstRow': '1', 'w:lastRow': '0', 'w:firstColumn': '0', 'w:lastColumn': '0', 'w:noHBand': '1', 'w:noVBand': '1' }),
    ...(title === '' ? [] : [el('w:tblCaption', { 'w:val': title })]),
  );
  const grid = el(
    'w:tblGrid',
    {},
    widths.map((width) => el('w:gridCol', { 'w:w': twips(width) })),
  );
  return [...(title === '' ? [] : [paragraph('Tabellentitel', docxText(title))]), el('w:tbl', {}, properties, grid, header, rows), paragraph('Abstand')];
}

/** Name of a field and, in quiet type, what to enter. */
function label(field: Field): Xml[] {
  const name = docxText(field.name, { character: 'Feldbezeichnung' });
  return field.help === '' ? name : [...name, el('w:r', {}, el('w:br')), ...docxText(field.help, { character: 'Feldhilfe' })];
}

/** A4 with the margins of the binder. */
function section(): Xml {
  return el(
    'w:sectPr',
    {},
    el('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
    el('w:pgSz', { 'w:w': twips(page.width), 'w:h': twips(page.height) }),
    el('w:pgMar', {
      'w:top': twips(page.top),
      'w:right': twips(page.right),
      'w:bottom': twips(page.bottom),
      'w:left': twips(page.left),
      'w:header': twips(12),
      'w:footer': twips(14),
      'w:gutter': 0,
    }),
  );
}
