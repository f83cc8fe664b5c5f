import type { EditionChapter } from '../model/Edition.ts';

/** A page of a chapter as an edition printed it. */
export interface WordedPage {
  readonly label: string;
  /** Edition and month at the foot of its sheet. */
  readonly edition: string;
  readonly state: string;
  /** Block by block in reading order: its words, or how many blocks stand here one after the other of which no words are kept. */
  readonly blocks: readonly (string | number)[];
}

/**
 * The full text of a chapter as an edition has it, page by page.
 * @param wordings text of each block by hash; blocks without words (empty rows, lines to write on) have none
 */
export const wordingOf = ({ sheets }: EditionChapter, wordings: ReadonlyMap<string, string>): WordedPage[] =>
  sheets.flatMap(({ edition, state, pages }) =>
    pages.map(({ label, blocks }) => ({ label, edition, state, blocks: inRuns(blocks.map((hash) => wordings.get(hash))) })),
  );

function inRuns(texts: readonly (string | undefined)[]): (string | number)[] {
  const runs: (string | number)[] = [];
  for (const text of texts) {
    const last = runs.at(-1);
    if (text !== undefined) runs.push(text);
    else if (typeof last === 'number') runs[runs.length - 1] = last + 1;
    else runs.push(1);
  }
  return runs;
}
