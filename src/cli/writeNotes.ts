import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesFolder } from '../editions/EditionStore.ts';
import type { ChangeReason } from '../model/Edition.ts';
import { noteDraft, type NoteDraft } from '../text/noteDraft.ts';

/**
 * Writes a prefilled note for each chapter, and a common one for all in which only a reference has changed.
 * @returns the files, as editors know them; none is overwritten
 */
export function writeNotes(content: string, reasons: ReadonlyMap<string, ChangeReason>, chapterOf: (slug: string) => NoteDraft['chapters'][number]): string[] {
  const slugs = [...reasons.keys()];
  const byReference = slugs.filter((slug) => reasons.get(slug) === 'Verweis');
  const common = byReference.length > 1 ? [{ name: 'verweise', reason: 'Verweis' as const, chapters: byReference.map(chapterOf) }] : [];
  const single = slugs
    .filter((slug) => common.length === 0 || !byReference.includes(slug))
    .map((slug) => ({ name: slug, reason: reasons.get(slug)!, chapters: [chapterOf(slug)] }));
  const folder = join(content, notesFolder);
  mkdirSync(folder, { recursive: true });
  return [...single, ...common].map(({ name, ...draft }) => {
    const file = freeName(folder, name);
    writeFileSync(join(folder, file), noteDraft(draft), { flag: 'wx' });
    return `content/${notesFolder}/${file}`;
  });
}

function freeName(folder: string, name: string): string {
  for (let count = 1; ; count++) {
    const file = count === 1 ? `${name}.yaml` : `${name}-${count}.yaml`;
    if (!existsSync(join(folder, file))) return file;
  }
}
