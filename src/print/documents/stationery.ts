import { typography } from '../../text/typography.ts';
import type { BinderPdfInput } from './binderPdf.ts';
import { exportPdf } from '../typst/compile.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import { literal } from '../typst/literal.ts';
import { preamble } from '../typst/preamble.ts';

/** Blank own sheets, front and back, with punch margin and thumb mark. */
export function blankSheetsPdf({ binder, edition }: BinderPdfInput, lined: boolean): Buffer {
  const page = (front: boolean): string => `#eigenes-blatt(liniert: ${lined}, vorn: ${front})`;
  return exportPdf(
    `${preamble({ title: `Eigene Unterlage, ${lined ? 'liniert' : 'frei'} – ${binder.head.titel}` })}\n${page(true)}\n${page(false)}`,
    timestampOf([edition.state]),
  );
}

/** Spine labels for binders of 80 mm and 50 mm, two of each on A4 across, with cut lines. */
export function spineLabelsPdf({ binder, edition }: BinderPdfInput): Buffer {
  const { titel, untertitel } = binder.head;
  const label = (width: number): string =>
    `rueckenschild(breite: ${width}mm, titel: ${literal(typography(titel))}, untertitel: ${literal(typography(untertitel))}, ausgabe: ${literal(edition.name)})`;
  const sheet = (width: number, name: string): string =>
    `#page(width: 297mm, height: 210mm, margin: (x: 14mm, y: 9mm), schrift(grid(columns: (auto, auto, auto), column-gutter: 8mm, ${label(width)}, ${label(width)}, [#text(size: 9pt, fill: grau, ${literal(name)})])))`;
  return exportPdf(
    `${preamble({ title: `Rückenschilder – ${titel}` })}\n${sheet(61, 'Breiter Ordner (80 mm): 61 × 192 mm. An den Linien ausschneiden.')}\n${sheet(38, 'Schmaler Ordner (50 mm): 38 × 192 mm. An den Linien ausschneiden.')}`,
    timestampOf([edition.state]),
  );
}
