import { shortName } from '../../model/Binder.ts';
import { call, join } from '../../blocks/Printed.ts';
import { typography } from '../../text/typography.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import { registerTab } from '../chapter/registerTab.ts';
import { tabs, type BinderPdfInput } from './binderPdf.ts';

/** Blank own sheets, front and back, with punch margin and thumb mark. */
export function blankSheetsPdf(typesetter: Typesetter, { binder, edition }: BinderPdfInput, liniert: boolean): Promise<KeptFile> {
  const register = registerTab(binder.registers.find(({ own }) => own)!);
  const content = join([true, false].map((vorn) => call('eigenes-blatt', { liniert, vorn, register })));
  return typesetter.pdf({ title: call('titel-eigene', [liniert, binder.head.titel]), author: shortName(binder.head), content }, timestampOf([edition.state]));
}

/** Spine labels for binders of 80 mm and 50 mm, two of each on A4 across, with cut lines. */
export function spineLabelsPdf(typesetter: Typesetter, { binder, edition }: BinderPdfInput): Promise<KeptFile> {
  const { titel, untertitel } = binder.head;
  const content = call('rueckenschilder', { titel: typography(titel), untertitel: typography(untertitel), ausgabe: edition.name, register: tabs(binder) });
  return typesetter.pdf({ title: call('titel-rueckenschilder', [titel]), author: shortName(binder.head), content }, timestampOf([edition.state]));
}
