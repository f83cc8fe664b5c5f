import { call } from '../../blocks/Printed.ts';
import { shortName } from '../../model/Binder.ts';
import type { BinderHead } from '../../model/schemas.ts';
import { typography } from '../../text/typography.ts';
import { shortAddress } from '../../text/sourceText.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { Typesetter } from '../typst/Typesetter.ts';

interface Notice {
  /** What the reader has asked for. */
  readonly title: string;
  /** What became of it. */
  readonly words: string;
  /** Month of the newest edition, `YYYY-MM`. */
  readonly state: string;
}

/** One page in the place of a leaf that is gone. */
export function noticePdf(typesetter: Typesetter, head: BinderHead, { title, words, state }: Notice): Promise<KeptFile> {
  const content = call('hinweisblatt', {
    titel: typography(title),
    text: typography(`${words} Was gilt, steht auf ${shortAddress(head.website)}.`),
    fusszeile: typography(head.titel),
  });
  return typesetter.pdf({ title: `${title} – ${head.titel}`, author: shortName(head), content }, timestampOf([state]));
}
