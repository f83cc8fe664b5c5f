import type { ChangeReason, EditionChapter } from '../model/Edition.ts';

/** A changed block with the one it stands for. */
export type SameText = (before: string, after: string) => boolean;

/**
 * Why sheets of a chapter are new.
 * @param isSameText whether two blocks, by their hashes, differ by nothing but what they show from elsewhere
 */
export function changeReason(before: EditionChapter | undefined, after: EditionChapter | undefined, isSameText: SameText): ChangeReason {
  if (!before) return 'neu';
  if (!after) return 'entfallen';
  const [old, now] = [hashesOf(before), hashesOf(after)];
  const isKept = old.length === now.length && now.every((hash, index) => hash === old[index] || isSameText(old[index]!, hash));
  if (!isKept || before.title !== after.title) return 'Text';
  if (before.register !== after.register) return 'verschoben';
  if (before.number !== after.number) return 'Nummer';
  return before.furniture === after.furniture ? 'Verweis' : 'Register';
}

const hashesOf = ({ sheets }: EditionChapter): string[] => sheets.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks));
