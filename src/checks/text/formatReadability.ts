import type { CheckContext } from '../Check.ts';
import { readability } from './readability.ts';

/** Table of all chapters for `npm run pruefen -- --lesbarkeit`, the hardest first. */
export function formatReadability({ documents, chapters }: CheckContext): string {
  const rows = documents
    .filter(({ kind }) => kind === 'Kapitel')
    .map((checked) => ({ number: chapters.get(checked.document.slug)?.number ?? '–', slug: checked.document.slug, ...readability(checked) }))
    .sort((a, b) => b.lix - a.lix);
  const width = Math.max(...rows.map(({ slug }) => slug.length), 7);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 1 ? cell.padEnd(width) : cell.padStart(index === 0 ? 5 : 11)))
      .join('  ')
      .trimEnd();
  const decimal = (value: number): string => value.toFixed(1).replace('.', ',');
  return [
    line(['Nr.', 'Kapitel', 'Wörter', 'Sätze', 'Wörter/Satz', 'LIX', 'Flesch']),
    ...rows.map((row) =>
      line([row.number, row.slug, String(row.words), String(row.sentences), decimal(row.wordsPerSentence), decimal(row.lix), decimal(row.flesch)]),
    ),
    '',
    `Zusammen ${rows.reduce((sum, { words }) => sum + words, 0)} Wörter in ${rows.length} Kapiteln.`,
    'LIX: unter 50 gut lesbar, über 60 schwer. Flesch (Amstad): über 50 gut lesbar, unter 30 schwer. Ziel: höchstens 16 Wörter je Satz.',
  ].join('\n');
}
