import { colours } from '../page.ts';
import { el, type Xml } from '../xml.ts';

/** Cells and rows: shared by all tables, so they stand once among the automatic styles of the text; ODF wants them there, not in styles.xml. */
export function odtTableStyles(): Xml[] {
  const cell = (name: string, properties: Readonly<Record<string, string>>): Xml =>
    el(
      'style:style',
      { 'style:name': name.replaceAll(' ', '_20_'), 'style:family': 'table-cell' },
      el('style:table-cell-properties', { 'fo:padding': '1.4mm', 'fo:border': `0.5pt solid #${colours.line}`, 'style:vertical-align': 'top', ...properties }),
    );
  return [
    cell('Kopfzelle', { 'fo:background-color': `#${colours.ground}`, 'style:vertical-align': 'bottom' }),
    cell('Zelle', {}),
    cell('Zelle Name', { 'fo:background-color': '#F8F9FB' }),
    el(
      'style:style',
      { 'style:name': 'Zeile', 'style:family': 'table-row' },
      el('style:table-row-properties', { 'style:min-row-height': '7.5mm', 'fo:keep-together': 'always' }),
    ),
  ];
}
