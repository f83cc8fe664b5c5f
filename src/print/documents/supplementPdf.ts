import type { Binder } from '../../model/Binder.ts';
import type { EditionNote } from '../../model/Edition.ts';
import type { ControlLine, FilingLine, Supplement } from '../../model/Supplement.ts';
import { formatMonth } from '../../text/dates.ts';
import { shortAddress } from '../../text/sourceText.ts';
import { typography } from '../../text/typography.ts';
import { contents, type BinderPdfInput } from './binderPdf.ts';
import { exportPdf, releaseMemory } from '../typst/compile.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import { literal, literalMarkup } from '../typst/literal.ts';
import type { ChapterPlan, PlanSheet } from '../chapter/planChapter.ts';
import { chapterPages } from '../chapter/chapterPages.ts';
import { preamble } from '../typst/preamble.ts';

const markup = (value: string): string => literalMarkup(typography(value));

export interface SupplementPdfInput extends BinderPdfInput {
  readonly supplement: Supplement;
  readonly control: readonly ControlLine[];
  /** Identity of a sheet, in the form of `supplement.sheetKeys`. */
  readonly keyOf: (plan: ChapterPlan, sheet: PlanSheet) => string;
}

/**
 * A supplement as one file for duplex print: letter, filing instructions, the new sheets in filing order,
 * table of contents, control sheet. Every part begins on a front side.
 */
export function supplementPdf(input: SupplementPdfInput): Buffer {
  const { binder, plans, supplement, control, keyOf } = input;
  const website = binder.head.website.replace(/\/$/, '');
  const title = `Nachlieferung ${supplement.from} auf ${supplement.to} – ${binder.head.titel}`;
  const sheets = [...plans.values()]
    .map((plan) => chapterPages(plan, { website, only: (sheet) => supplement.sheetKeys.has(keyOf(plan, sheet)) }))
    .filter(Boolean);
  const foot = `${binder.head.titel} · Nachlieferung ${supplement.from} → ${supplement.to}`;
  const source = [
    preamble({ title }),
    `#beilage(fusszeile: ${literal(foot)})[${letter(supplement, binder)}\n#neue-vorderseite\n${filing(supplement)}]`,
    `#pagebreak(to: "odd", weak: true)\n#[#set heading(offset: 1)\n${sheets.join('\n')}]`,
    `#beilage(fusszeile: ${literal(`${binder.head.titel} · Ausgabe ${supplement.to}`)})[${contents(input)}\n#neue-vorderseite\n${controlSheet(control, supplement.to, supplement.state)}]`,
  ].join('\n');
  const pdf = exportPdf(source, timestampOf([supplement.state]));
  releaseMemory();
  return pdf;
}

/** The control sheet of an edition as a file of its own. */
export function controlSheetPdf(binder: Binder, control: readonly ControlLine[], edition: { readonly name: string; readonly state: string }): Buffer {
  const source = `${preamble({ title: `Kontrollblatt zur Ausgabe ${edition.name} – ${binder.head.titel}` })}\n#beilage(fusszeile: ${literal(`${binder.head.titel} · Ausgabe ${edition.name}`)})[${controlSheet(control, edition.name, edition.state)}]`;
  return exportPdf(source, timestampOf([edition.state]));
}

function letter({ from, to, state, notes, sheetCount, filing: lines }: Supplement, { head }: Binder): string {
  const removed = lines.filter(({ remove }) => remove !== '–').length;
  return [
    `#beilagen-titel([${markup(`Nachlieferung zur Ausgabe ${to}`)}], unterzeile: [${markup(`Stand ${formatMonth(state)} · für Ordner der Ausgabe ${from}`)}])`,
    markup('Guten Tag,'),
    '#parbreak()',
    markup(
      `mit dieser Nachlieferung bringen Sie Ihren Ordner »${head.titel}« von der Ausgabe ${from} auf die Ausgabe ${to}. Sie enthält ${sheetCount === 1 ? 'ein neues Blatt' : `${sheetCount} neue Blätter`}; an ${removed === 1 ? 'einer Stelle' : `${removed} Stellen`} nehmen Sie alte Blätter heraus. Alle übrigen Blätter bleiben gültig. Rechnen Sie mit fünf bis zehn Minuten.`,
    ),
    `#zwischentitel([${markup('So gehen Sie vor')}])`,
    `#enum(${['Drucken Sie diese Datei beidseitig (Bindung an der langen Kante) und lochen Sie die Blätter an der Markierung.', 'Arbeiten Sie die Einordnungsanweisung von oben nach unten ab: erst herausnehmen, dann einfügen, dann abhaken.', 'Tauschen Sie Inhaltsverzeichnis und Kontrollblatt am Anfang des Ordners aus.', 'Vermerken Sie auf dem Kontrollblatt Datum und Namenszeichen. Die alten Blätter können Sie wegwerfen.'].map((step) => `[${markup(step)}]`).join(', ')})`,
    `#zwischentitel([${markup('Was neu ist')}])`,
    noteList(notes),
    `#v(10pt)\n${markup(`Ob ein einzelnes Blatt noch gilt, zeigt der QR-Code am Anfang jedes Kapitels oder die Adresse am Fuß des Blattes (${shortAddress(head.website)}).`)}`,
  ].join('\n');
}

function noteList(notes: readonly EditionNote[]): string {
  if (notes.length === 0) return markup('Keine Hinweise.');
  const items = notes.map(({ nummer, titel, art, satz }) => `[#strong[${markup(`${nummer} ${titel}`)}] ${markup(`(${art}): ${satz}`)}]`);
  return `#list(spacing: 6pt, ${items.join(', ')})`;
}

function filing({ from, to, filing: lines }: Supplement): string {
  const rows = lines.map((line) => `([#kasten-leer], [${cell(line)}], [${markup(line.remove)}], [${markup(line.insert)}], [${markup(line.remark)}])`);
  const all = [
    ...rows,
    `([#kasten-leer], [${markup('Inhaltsverzeichnis')}], [${markup('altes')}], [${markup('neues')}], [])`,
    `([#kasten-leer], [${markup('Kontrollblatt')}], [${markup('altes')}], [${markup('neues')}], [])`,
  ];
  return [
    `#beilagen-titel(tiefe: 1, [Einordnungsanweisung], unterzeile: [${markup(`von Ausgabe ${from} auf Ausgabe ${to}`)}])`,
    markup(
      'Die Zahlen nennen Vorder- und Rückseite eines Blattes, wie sie unten auf dem Blatt stehen: »3/4« ist das Blatt mit den Seiten 3 und 4. Ein eingefügtes Blatt heißt »4a/4b« und kommt hinter Seite 4.',
    ),
    '#v(8pt)',
    `#gitter(columns: (10mm, 1fr, 36mm, 36mm, 32mm), align: (center, left, left, left, left), header: ([✓], [Kapitel], [${markup('Herausnehmen')}], [${markup('Einfügen')}], [Bemerkung]), rows: (${all.join(', ')},))`,
    `#v(12pt)\n${markup('Erledigt am: ________________    Namenszeichen: ________________')}`,
  ].join('\n');
}

const cell = ({ chapter, title }: FilingLine): string => `#strong[${markup(chapter)}] ${markup(title)}`;

function controlSheet(control: readonly ControlLine[], edition: string, state: string): string {
  const rows = control.map(({ chapter, title, sheets }) => {
    const list = sheets
      .map(({ pages, edition: printed, state: sheetState }) => `${pages} (${printed}, ${sheetState.slice(5)}/${sheetState.slice(0, 4)})`)
      .join(' · ');
    return `([${markup(chapter)}], [${markup(title)}], [${markup(list)}])`;
  });
  return [
    `#beilagen-titel(tiefe: 1, [Kontrollblatt], unterzeile: [${markup(`Ausgabe ${edition} · Stand ${formatMonth(state)} · alle gültigen Blätter`)}])`,
    markup(
      'In Klammern steht, was unten auf dem Blatt gedruckt ist: Ausgabe und Stand. Trägt ein Blatt in Ihrem Ordner eine andere Angabe, fehlt eine Nachlieferung.',
    ),
    '#v(6pt)',
    `#gitter(groesse: 8pt, rand: 2.6pt, columns: (10mm, 56mm, 1fr), align: (left, left, left), header: ([Nr.], [Kapitel], [${markup('Blätter: Seiten (Ausgabe, Stand)')}]), rows: (${rows.join(', ')},))`,
    `#zwischentitel([${markup('Eingeordnete Nachlieferungen')}])`,
    `#gitter(columns: (1fr, 1fr, 1fr), align: (left, left, left), header: ([Ausgabe], [Datum], [Namenszeichen]), rows: (${Array.from({ length: 6 }, (_, index) => `([${index === 0 ? markup(edition) : '#v(9pt)'}], [], [])`).join(', ')},))`,
  ].join('\n');
}
