import type { EditionParcel } from '../../src/editions/EditionStore.ts';
import { noticeOutcomes, refuseUndecided } from '../../src/editions/noticeOutcomes.ts';
import { stillInForce } from '../../src/model/urgentNotices.ts';
import { freeze } from '../../src/editions/freeze.ts';
import { readWordings } from '../../src/editions/readEditions.ts';
import type { Typesetter } from '../../src/print/typst/Typesetter.ts';
import { editionParcel } from '../../src/site/editionParcel.ts';
import { frozenEditions, planBinder, planBinderSheets, recordsOf } from '../../src/site/site.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { typesetter as sharedTypesetter } from './typesetter.ts';

/** All files of a binder's next edition, as `npm run ausgabe` makes them. */
export async function makeParcel(content: string, name: string, typesetter: Typesetter = sharedTypesetter): Promise<EditionParcel> {
  const current = openBinder({ content });
  const editions = frozenEditions(current);
  const latest = editions.at(-1);
  const plans = await planBinder(typesetter, current, latest, name);
  const records = recordsOf(plans);
  const state = '2026-11';
  const outcomes = noticeOutcomes(current.binder.urgentNotices, editions, { name, state });
  refuseUndecided(outcomes, { name, state });
  const urgentNotices = outcomes.decided;
  const binderSheets = planBinderSheets(current, plans, latest, { edition: name, state, urgentNotices: stillInForce({ urgentNotices }) });
  const { changes } = current.binder;
  const { edition } = freeze({ name, state, latest, records, binderSheets, chapters: current.chapters, changes, today: '2026-12-31', urgentNotices });
  return editionParcel({ typesetter, current, edition, older: editions, plans, wordings: readWordings(content), tell: () => undefined });
}
