import { chapterHints } from '../../blocks/chapterDraft.ts';
import type { Problem } from '../../model/Problem.ts';
import { noticeHints } from '../../blocks/noticeDraft.ts';
import { contentFiles } from '../../source/ContentFiles.ts';
import { limits } from '../../source/readFile.ts';
import { noteHints } from '../../text/noteDraft.ts';
import type { Check } from '../Check.ts';
import { placeAt } from '../places.ts';
import { fault, hint } from '../problem.ts';

/**
 * Hints of a scaffold that nobody has replaced yet, in chapters and notes. They are no fault while one is writing;
 * `npm run ausgabe` freezes none of them. In an urgent notice they are: it goes out with the next build.
 */
export const drafts: Check = ({ folders, binder, documents }) => {
  const notes = contentFiles(folders.content);
  return [
    ...documents.flatMap(({ document, kind }) => (kind === 'Kapitel' ? hintsIn(document.file, document.source, chapterHints()) : [])),
    ...documents.flatMap(({ document, kind }) => (kind === 'Eilmitteilung' ? hintsIn(document.file, document.source, noticeHints(), fault) : [])),
    ...[...new Set(binder.changes.map(({ file }) => file))].flatMap((file) =>
      hintsIn(file, notes.text(file.slice('content/'.length), limits.data, 'freiwillig') ?? '', noteHints),
    ),
  ];
};

function hintsIn(file: string, source: string, hints: readonly string[], tell = hint): Problem[] {
  return hints.flatMap((sentence) => {
    const found = patternOf(sentence).exec(source);
    if (!found) return [];
    return [tell('aenderung/entwurf', file, placeAt(source, found.index), `Hier steht noch der Hinweis: ${sentence}`, 'Ersetzen Sie ihn durch Ihren Text.')];
  });
}

/** The sentence as it is typed, however its lines are broken. */
const patternOf = (sentence: string): RegExp =>
  new RegExp(`(?<!\\p{L})${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')}(?!\\p{L})`, 'u');
