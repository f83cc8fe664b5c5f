import { call, join } from '../../blocks/Printed.ts';
import { urgentNoticeAddress } from '../../addresses.ts';
import { shortName, type Binder, type UrgentNotice } from '../../model/Binder.ts';
import type { References } from '../../blocks/Block.ts';
import { noticeNumber } from '../../model/urgentNotices.ts';
import { formatDay } from '../../text/dates.ts';
import { shortAddress } from '../../text/sourceText.ts';
import { typography } from '../../text/typography.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import { pageBody } from '../chapter/pageBody.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import { planUrgentNotice } from './urgentNoticePlan.ts';

interface Input {
  readonly notice: UrgentNotice;
  readonly binder: Binder;
  readonly references: References;
  /** Passages that it concerns, each with the sheets that hold it. */
  readonly concerned: readonly string[];
}

/**
 * The leaf of an urgent notice: one sheet, marked by word, frame and colour.
 * @throws if it does not fit on one; `urgentNoticeProblems` has said so before
 */
export async function urgentNoticePdf(typesetter: Typesetter, input: Input): Promise<KeptFile> {
  const { notice, binder } = input;
  const { flat, pages, fits } = await planUrgentNotice(typesetter, input);
  if (!fits) throw new Error(`${notice.file}: Die Eilmitteilung passt nicht auf ein Blatt.`);
  const number = noticeNumber(notice.name);
  const address = binder.head.website.replace(/\/$/, '') + urgentNoticeAddress(notice.name);
  const drawn = pages.map(({ label, from, to }, side) => {
    const front = side === 0;
    const range = { from, to, marked: new Set<number>(), front, prefix: 'eil:', code: { qr: typesetter.qrCode(address), adresse: address } };
    return call('eilmitteilungsseite', {
      nummer: number,
      bis: typography(formatDay(notice.head.gueltig_bis)),
      blatt: label,
      ordner: typography(binder.head.titel),
      adresse: shortAddress(address),
      vorn: front,
      body: from === to ? call('freie-seite') : pageBody(flat, range),
    });
  });
  const title = call('titel-eilmitteilung', [number, notice.head.titel]);
  return typesetter.pdf({ title, author: shortName(binder.head), content: join(drawn) }, timestampOf([notice.head.datum.slice(0, 7)]));
}
