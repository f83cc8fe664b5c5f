import { join } from 'node:path';
import { EditionStore } from '../../src/editions/EditionStore.ts';
import { makeParcel } from './makeParcel.ts';
import { minimalBinder } from './minimalBinder.ts';
import { snapshot } from './storedParcel.ts';
import { temporaryBinder } from './temporaryBinder.ts';

/** The chapter that the second edition changes, and its text since. */
export const sitting = '1-gremiengruendung/2-sitzung.mdx';
export const changedSitting = minimalBinder[sitting]!.replace('Laden Sie rechtzeitig ein.', 'Laden Sie früh ein.');

/** The files of two editions of the minimal binder, notes among them: path below ausgaben/ → bytes as Latin-1. */
export async function twoEditions(): Promise<Readonly<Record<string, string>>> {
  const folder = temporaryBinder();
  try {
    const store = new EditionStore(folder.content);
    store.put(await makeParcel(folder.content, '2026-1'));
    folder.write({ [sitting]: changedSitting, 'aenderungen/sitzung.yaml': 'kapitel: sitzung\nart: geändert\nsatz: "Die Einladung kommt früher."\n' });
    store.put(await makeParcel(folder.content, '2026-2'));
    return snapshot(join(folder.content, 'ausgaben'));
  } finally {
    folder.remove();
  }
}
