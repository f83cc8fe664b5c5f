import type { Chapter } from '../model/Binder.ts';
import type { Problem } from '../model/Problem.ts';
import { hint } from '../checks/problem.ts';
import type { Place } from '../checks/Check.ts';
import { outsideOf } from '../blocks/outsideOf.ts';
import { plainText } from '../blocks/plainText.ts';
import { knownWords, type KnownWords } from '../search/words/checkSearchWords.ts';
import { contentFiles } from '../source/ContentFiles.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { limits } from '../source/readFile.ts';

/**
 * Words that lead to a chapter which never uses them, in whatever form or compound: whoever looks them up in the subject
 * index finds nothing there. A hint, for a chapter may treat the matter in other words.
 */
export function keywordProblems(current: CurrentBinder): Problem[] {
  const { binder, chapters, folders } = current;
  const words = new Map([...chapters.values()].map((chapter) => [chapter.slug, knownWords([textOf(chapter, current)])]));
  const keywords = [...chapters.values()].flatMap(({ slug, file, source, head }) => {
    const missing = head.stichworte.filter((keyword) => !uses(words.get(slug)!, keyword)).map((keyword) => `»${keyword}«`);
    if (missing.length === 0) return [];
    const what = missing.length === 1 ? `Das Stichwort ${missing[0]!} kommt` : `Die Stichworte ${missing.join(', ')} kommen`;
    const remedy = 'Nehmen Sie Wörter, die dort stehen, oder lassen Sie es so, wenn man unter diesen danach sucht.';
    return [hint('kopf/stichwort', file, lineOf(source, 'stichworte:'), `${what} im Kapitel nicht vor.`, remedy)];
  });
  const glossary = contentFiles(folders.content).text('glossar.yaml', limits.data, 'freiwillig') ?? '';
  const terms = [...binder.glossary].flatMap(([id, { begriff, auch, kapitel = '' }]) => {
    const chapter = words.get(kapitel);
    if (!chapter || [begriff, ...auch].some((name) => uses(chapter, name))) return [];
    const where = `Kapitel ${chapters.get(kapitel)!.number} (${kapitel})`;
    return [
      hint(
        'glossar/kapitel',
        'content/glossar.yaml',
        lineOf(glossary, `${id}:`),
        `Der Begriff »${begriff}« führt zu ${where}, das ihn nicht gebraucht.`,
        'Nennen Sie ein Kapitel, in dem er steht, streichen Sie »kapitel« oder gebrauchen Sie den Begriff dort.',
      ),
    ];
  });
  return [...keywords, ...terms];
}

function textOf({ head, tree, path }: Chapter, current: CurrentBinder): string {
  // The head is a node of the tree, and has the keywords in it.
  const body = tree.children.filter(({ type }) => type !== 'yaml');
  return [head.titel, head.kurz, head.leicht, plainText(body, outsideOf(current.binder, current, path))].join(' ');
}

/** Words of one and two letters stand for nothing. */
const uses = (words: KnownWords, name: string): boolean => (name.match(/[\p{L}\p{N}]{3,}/gu) ?? []).every((word) => words.has(word));

/** Where a line begins with some words; the first line if none does. */
const lineOf = (text: string, beginning: string): Place => ({
  line: Math.max(1, text.split('\n').findIndex((line) => line.startsWith(beginning)) + 1),
  column: 1,
});
