import { emptyLines, unitOf } from '../fieldText.ts';
import { formWidths, textWidth, toMillimetres } from '../page.ts';
import type { Field, Run, TableBlock, TemplateBlock, Values } from '../../model/TemplateDocument.ts';
import { el, textNode, type Xml } from '../xml.ts';
import { odtBox, odtEntry, odtRuns } from './odtText.ts';

export interface OdtBody {
  readonly content: readonly Xml[];
  /** Automatic styles that the content needs: column widths. */
  readonly styles: readonly Xml[];
}

const paragraph = (style: string, ...children: (readonly Xml[])[]): Xml => el('text:p', { 'text:style-name': style }, ...children);

/** The text of a document in ODF. */
export function odtBody(blocks: readonly TemplateBlock[], values: Values): OdtBody {
  const writer = new BodyWriter(values);
  const content = blocks.flatMap((block) => writer.block(block));
  return { content, styles: writer.styles };
}

class BodyWriter {
  readonly styles: Xml[] = [];
  private readonly values: Values;
  private tables = 0;

  constructor(values: Values) {
    this.values = values;
  }

  block(block: TemplateBlock): Xml[] {
    switch (block.kind) {
      case 'title':
        return [paragraph('Title', odtRuns(block.runs, this.values))];
      case 'heading':
        return [el('text:h', { 'text:style-name': `Heading_20_${block.level}`, 'text:outline-level': block.level }, odtRuns(block.runs, this.values))];
      case 'paragraph':
        return [paragraph('Text_20_body', odtRuns(block.runs, this.values))];
      case 'label':
        return [paragraph('Zwischentitel', [textNode(block.text)])];
      case 'list':
        return [this.list(block)];
      case 'checklist':
        return [
          ...(block.title === '' ? [] : [paragraph('Zwischentitel', [textNode(block.title)])]),
          ...block.items.map(({ id, runs }) => paragraph('Prüfpunkt', [odtBox(this.values[id] === 'ja'), el('text:tab')], odtRuns(runs, this.values))),
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
    const unit = unitOf(field, this.values);
    return [...odtEntry(field, this.values), ...(unit === '' ? [] : [textNode(unit)])];
  }

  private lines(field: Field, style: string): Xml[] {
    return Array.from({ length: emptyLines(field, this.values) }, () => paragraph(style));
  }

  private list(block: Extract<TemplateBlock, { kind: 'list' }>): Xml {
    const style = block.ordered ? 'Nummern' : 'Punkte';
    const items = block.items.map((item, index) =>
      el(
        'text:list-item',
        index === 0 && block.start !== 1 ? { 'text:start-value': block.start } : {},
        paragraph('Listenpunkt', odtRuns(item.runs, this.values)),
        ...item.below.map((list) => [this.list(list)]),
      ),
    );
    return el('text:list', { 'text:style-name': style, 'text:continue-numbering': 'false' }, items);
  }

  private table(block: TableBlock): Xml[] {
    const name = this.columns(toMillimetres(block.widths));
    const cells = (row: readonly (readonly Run[])[], style: string, cellStyle: string): Xml[] =>
      row.map((runs, column) => {
        const right = block.align[column] === 'right' ? '_20_rechts' : '';
        return el('table:table-cell', { 'table:style-name': cellStyle, 'office:value-type': 'string' }, paragraph(style + right, odtRuns(runs, this.values)));
      });
    const header = el(
      'table:table-header-rows',
      {},
      el('table:table-row', { 'table:style-name': 'Zeile' }, cells(block.header, 'Table_20_Heading', 'Kopfzelle')),
    );
    const rows = block.rows.map((row) => el('table:table-row', { 'table:style-name': 'Zeile' }, cells(row, 'Table_20_Contents', 'Zelle')));
    return this.framed(name, block.title, block.widths.length, header, rows);
  }

  /** A form is a table of two columns, so that label and entry belong together for screen readers too. */
  private form(title: string, fields: readonly Field[]): Xml[] {
    const name = this.columns([...formWidths]);
    const cell = (style: string, ...content: Xml[]): Xml => el('table:table-cell', { 'table:style-name': style, 'office:value-type': 'string' }, content);
    const head = ['Angabe', 'Eintrag'].map((word) => cell('Kopfzelle', paragraph('Table_20_Heading', [textNode(word)])));
    const rows = fields.map((field) =>
      el(
        'table:table-row',
        { 'table:style-name': 'Zeile' },
        cell('Zelle_20_Name', paragraph('Table_20_Contents', label(field))),
        cell('Zelle', paragraph('Table_20_Contents', this.entry(field)), ...this.lines(field, 'Table_20_Contents')),
      ),
    );
    return this.framed(name, title, 2, el('table:table-header-rows', {}, el('table:table-row', { 'table:style-name': 'Zeile' }, head)), rows);
  }

  private framed(name: string, title: string, columns: number, header: Xml, rows: readonly Xml[]): Xml[] {
    const columnElements = Array.from({ length: columns }, (_, column) => el('table:table-column', { 'table:style-name': `${name}.${column + 1}` }));
    const table = el('table:table', { 'table:name': title === '' ? name : `${title} (${name})`, 'table:style-name': name }, columnElements, header, rows);
    return [...(title === '' ? [] : [paragraph('Tabellentitel', [textNode(title)])]), table];
  }

  private columns(widths: readonly number[]): string {
    const name = `Tabelle${++this.tables}`;
    this.styles.push(
      el(
        'style:style',
        { 'style:name': name, 'style:family': 'table' },
        el('style:table-properties', {
          'style:width': `${textWidth}mm`,
          'table:align': 'left',
          'fo:margin-top': '0mm',
          'fo:margin-bottom': '3mm',
          'table:border-model': 'collapsing',
        }),
      ),
      ...widths.map((width, column) =>
        el(
          'style:style',
          { 'style:name': `${name}.${column + 1}`, 'style:family': 'table-column' },
          el('style:table-column-properties', { 'style:column-width': `${width}mm` }),
        ),
      ),
    );
    return name;
  }
}

/** Name of a field and, in quiet type, what to enter. */
function label(field: Field): Xml[] {
  const name = el('text:span', { 'text:style-name': 'Feldbezeichnung' }, textNode(field.name));
  return field.help === '' ? [name] : [name, el('text:line-break'), el('text:span', { 'text:style-name': 'Feldhilfe' }, textNode(field.help))];
}
