import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EditionStore } from '../../src/editions/EditionStore.ts';
import { buildSite, type BuiltSite } from './buildSite.ts';
import { makeParcel } from './makeParcel.ts';
import { temporaryBinder, type TemporaryBinder } from './temporaryBinder.ts';

/** Where the site of the small binder is served: below a sub-path, the harder case. */
export const fixtureBase = '/praevention';

/** Path of the chapter with everything Markdown can do, below the root of the repository. */
const markup = 'tests/fixtures/alle-auszeichnungen.mdx';

export type FixtureSite = BuiltSite;

/** The text of the chapter with everything Markdown can do. */
export const markupChapter = (): string => readFileSync(join(process.cwd(), markup), 'utf8');

/** The minimal binder with a template that has every kind of field, the chapter with everything Markdown can do, and one frozen edition. */
export async function fixtureSiteBinder(): Promise<TemporaryBinder> {
  const binder = temporaryBinder();
  binder.write({
    '1-gremiengruendung/3-alle-auszeichnungen.mdx': markupChapter(),
    'vorlagen/kostenplan.mdx': readFileSync(join(process.cwd(), 'tests/fixtures/kostenplan.mdx'), 'utf8'),
  });
  new EditionStore(binder.content).put(await makeParcel(binder.content, '2026-1'));
  return binder;
}

export async function buildFixtureSite(): Promise<FixtureSite> {
  const binder = await fixtureSiteBinder();
  try {
    return await buildSite(binder.content, { base: `${fixtureBase}/` });
  } finally {
    binder.remove();
  }
}
