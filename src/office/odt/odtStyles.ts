import { colours, page } from '../page.ts';
import { el, textNode, type Xml } from '../xml.ts';

type Attributes = Readonly<Record<string, string>>;

const language = { 'fo:language': 'de', 'fo:country': 'DE' } as const;
const colour = (name: keyof typeof colours): string => `#${colours[name]}`;
const thin = `0.5pt solid ${colour('line')}`;

/** Names of paragraph styles as a reader sees them in the list of styles, where they differ from the internal ones. */
function paragraphStyle(name: string, parent: string | undefined, paragraph: Attributes, text: Attributes = {}, more: Attributes = {}): Xml {
  return el(
    'style:style',
    {
      'style:name': name.replaceAll(' ', '_20_'),
      'style:display-name': name,
      'style:family': 'paragraph',
      'style:parent-style-name': parent?.replaceAll(' ', '_20_'),
      'style:class': 'text',
      ...more,
    },
    el('style:paragraph-properties', paragraph),
    el('style:text-properties', text),
  );
}

const textStyle = (name: string, text: Attributes): Xml =>
  el('style:style', { 'style:name': name.replaceAll(' ', '_20_'), 'style:display-name': name, 'style:family': 'text' }, el('style:text-properties', text));

const space = (above: number, below: number): Attributes => ({ 'fo:margin-top': `${above}pt`, 'fo:margin-bottom': `${below}pt` });
const bold = { 'fo:font-weight': 'bold' };
const keep = { 'fo:keep-with-next': 'always' };

export const odtFonts = (): Xml =>
  el(
    'office:font-face-decls',
    {},
    el('style:font-face', {
      'style:name': 'Fira Sans',
      'svg:font-family': "'Fira Sans', Arial, 'Liberation Sans'",
      'style:font-family-generic': 'swiss',
      'style:font-pitch': 'variable',
    }),
    el('style:font-face', {
      'style:name': 'Zeichen',
      'svg:font-family': "'Segoe UI Symbol', 'DejaVu Sans', 'Apple Symbols'",
      'style:font-family-generic': 'swiss',
      'style:font-pitch': 'variable',
    }),
  );

/** The styles that a reader can change in one place. */
export function odtStyles(): Xml {
  const defaults = el(
    'style:default-style',
    { 'style:family': 'paragraph' },
    el('style:paragraph-properties', { 'style:tab-stop-distance': '12.5mm', 'fo:orphans': '2', 'fo:widows': '2', 'style:writing-mode': 'lr-tb' }),
    el('style:text-properties', { 'style:font-name': 'Fira Sans', 'fo:font-size': '10.5pt', 'fo:color': colour('ink'), 'fo:hyphenate': 'false', ...language }),
  );
  return el(
    'office:styles',
    {},
    defaults,
    el('style:style', { 'style:name': 'Standard', 'style:family': 'paragraph', 'style:class': 'text' }),
    paragraphStyle('Text body', 'Standard', { ...space(3, 4), 'fo:line-height': '130%' }),
    paragraphStyle(
      'Title',
      'Standard',
      { ...space(6, 14), 'fo:line-height': '115%', ...keep },
      { 'fo:font-size': '20pt', ...bold, 'fo:color': colour('accent') },
      { 'style:class': 'chapter' },
    ),
    paragraphStyle('Heading', 'Standard', { ...space(14, 4), 'fo:line-height': '120%', ...keep }, bold),
    paragraphStyle(
      'Heading 1',
      'Heading',
      { ...space(15, 3), ...keep },
      { 'fo:font-size': '14pt', 'fo:color': colour('accent') },
      { 'style:default-outline-level': '1' },
    ),
    paragraphStyle('Heading 2', 'Heading', { ...space(12, 3), ...keep }, { 'fo:font-size': '11.5pt' }, { 'style:default-outline-level': '2' }),
    paragraphStyle('Zwischentitel', 'Standard', { ...space(10, 4), ...keep }, bold),
    paragraphStyle('Listenpunkt', 'Standard', { ...space(0, 3), 'fo:line-height': '130%' }),
    paragraphStyle('Prüfpunkt', 'Standard', { ...space(0, 4), 'fo:line-height': '130%', 'fo:margin-left': '7mm', 'fo:text-indent': '-7mm' }),
    paragraphStyle('Tabellentitel', 'Standard', { ...space(10, 3), ...keep }, bold),
    paragraphStyle('Table Contents', 'Standard', { ...space(0, 0), 'fo:line-height': '120%' }, { 'fo:font-size': '9.5pt' }, { 'style:class': 'extra' }),
    paragraphStyle('Table Contents rechts', 'Table Contents', { 'fo:text-align': 'end' }, {}, { 'style:class': 'extra' }),
    paragraphStyle('Table Heading', 'Table Contents', {}, bold, { 'style:class': 'extra' }),
    paragraphStyle('Table Heading rechts', 'Table Heading', { 'fo:text-align': 'end' }, {}, { 'style:class': 'extra' }),
    paragraphStyle('Feldname', 'Standard', { ...space(8, 1), 'fo:line-height': '120%', ...keep }, { 'fo:font-size': '9.5pt' }),
    paragraphStyle('Feldinhalt', 'Standard', {
      ...space(0, 8),
      'fo:line-height': '135%',
      'style:join-border': 'false',
      'fo:border-bottom': `0.75pt solid ${colour('line')}`,
      'fo:padding-top': '2pt',
      'fo:padding-bottom': '3pt',
    }),
    paragraphStyle('Schreiblinie', 'Feldinhalt', { ...space(4, 8), 'style:join-border': 'false' }),
    paragraphStyle('Footer', 'Standard', { 'fo:text-align': 'end' }, { 'fo:font-size': '8.5pt', 'fo:color': colour('quiet') }, { 'style:class': 'extra' }),
    textStyle('Fett', bold),
    textStyle('Betont', { 'fo:font-style': 'italic' }),
    textStyle('Fett betont', { ...bold, 'fo:font-style': 'italic' }),
    textStyle('Placeholder', { 'fo:color': colour('field'), 'fo:background-color': colour('fieldGround') }),
    textStyle('Eintrag', {}),
    textStyle('Feldbezeichnung', bold),
    textStyle('Feldhilfe', { 'fo:color': colour('quiet'), 'fo:font-size': '8.5pt' }),
    textStyle('Kästchen', { 'style:font-name': 'Zeichen', 'fo:font-size': '11pt' }),
    listStyle('Punkte', false),
    listStyle('Nummern', true),
  );
}

function listStyle(name: string, ordered: boolean): Xml {
  const levels = [1, 2, 3].map((level) => {
    const place = el(
      'style:list-level-properties',
      { 'text:list-level-position-and-space-mode': 'label-alignment' },
      el('style:list-level-label-alignment', {
        'text:label-followed-by': 'listtab',
        'text:list-tab-stop-position': `${level * 7}mm`,
        'fo:text-indent': '-7mm',
        'fo:margin-left': `${level * 7}mm`,
      }),
    );
    return ordered
      ? el(
          'text:list-level-style-number',
          { 'text:level': level, 'style:num-format': level === 1 ? '1' : 'a', 'style:num-suffix': level === 1 ? '.' : ')' },
          place,
        )
      : el('text:list-level-style-bullet', { 'text:level': level, 'text:bullet-char': level === 1 ? '•' : '–' }, place);
  });
  return el('text:list-style', { 'style:name': name }, levels);
}

/** Cells and rows: shared by all tables, so they stand once among the automatic styles of the text. */
export function odtTableStyles(): Xml[] {
  const cell = (name: string, properties: Attributes): Xml =>
    el(
      'style:style',
      { 'style:name': name.replaceAll(' ', '_20_'), 'style:family': 'table-cell' },
      el('style:table-cell-properties', { 'fo:padding': '1.4mm', 'fo:border': thin, 'style:vertical-align': 'top', ...properties }),
    );
  return [
    cell('Kopfzelle', { 'fo:background-color': colour('ground'), 'style:vertical-align': 'bottom' }),
    cell('Zelle', {}),
    cell('Zelle Name', { 'fo:background-color': '#F8F9FB' }),
    el(
      'style:style',
      { 'style:name': 'Zeile', 'style:family': 'table-row' },
      el('style:table-row-properties', { 'style:min-row-height': '7.5mm', 'fo:keep-together': 'always' }),
    ),
  ];
}

/** A4 with the margins of the binder; the number of the page in the footer. */
export function odtPage(): readonly [automatic: Xml, master: Xml] {
  const layout = el(
    'style:page-layout',
    { 'style:name': 'Blatt' },
    el('style:page-layout-properties', {
      'fo:page-width': `${page.width}mm`,
      'fo:page-height': `${page.height}mm`,
      'style:print-orientation': 'portrait',
      'fo:margin-left': `${page.left}mm`,
      'fo:margin-right': `${page.right}mm`,
      'fo:margin-top': `${page.top}mm`,
      'fo:margin-bottom': `${page.bottom - 10}mm`,
    }),
    el('style:footer-style', {}, el('style:header-footer-properties', { 'fo:min-height': '10mm', 'fo:margin-top': '5mm' })),
  );
  const footer = el(
    'style:footer',
    {},
    el(
      'text:p',
      { 'text:style-name': 'Footer' },
      textNode('Seite '),
      el('text:page-number', { 'text:select-page': 'current' }, textNode('1')),
      textNode(' von '),
      el('text:page-count', {}, textNode('1')),
    ),
  );
  return [
    el('office:automatic-styles', {}, layout),
    el('office:master-styles', {}, el('style:master-page', { 'style:name': 'Standard', 'style:page-layout-name': 'Blatt' }, footer)),
  ];
}
