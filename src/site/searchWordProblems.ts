import type { Problem } from '../model/Problem.ts';
import { checkSearchWords, knownWords } from '../search/words/checkSearchWords.ts';
import { contentFiles } from '../source/ContentFiles.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { limits } from '../source/readFile.ts';
import { outsideOf } from '../blocks/outsideOf.ts';
import { plainText } from '../blocks/plainText.ts';

/**
 * Faults in suchwoerter.yaml as problems like all others. It stands here because checks/ and search/ don't know
 * each other. A word that leads nowhere is a hint: the chapter it is meant for may be to come.
 */
export function searchWordProblems(current: CurrentBinder, { faultsOnly }: { readonly faultsOnly: boolean }): Problem[] {
  const { folders } = current;
  const unreadable: Problem[] = [];
  const text = contentFiles(folders.content, unreadable).text('suchwoerter.yaml', limits.data, 'freiwillig');
  if (text === undefined) return unreadable;
  const faults = checkSearchWords(text);
  const formal = new Set(faults.map(({ line, message }) => `${line} ${message}`));
  // Which words the binder uses takes longer to find than all else.
  const found = faultsOnly ? faults : checkSearchWords(text, knownWords(textsOf(current)));
  return found.map(({ line, message, remedy }) => ({
    file: 'content/suchwoerter.yaml',
    line,
    column: 1,
    rule: 'suche/woerter',
    severity: formal.has(`${line} ${message}`) ? 'Fehler' : 'Hinweis',
    message,
    remedy,
  }));
}

/** All texts that a search word may lead to. */
function textsOf(current: CurrentBinder): string[] {
  const { binder } = current;
  const documents = [...binder.registers.flatMap(({ chapters }) => chapters), ...binder.templates];
  return [
    ...documents.map(({ head, tree, path: file }) =>
      [head.titel, head.kurz, ...head.stichworte, plainText(tree.children, outsideOf(binder, current, file))].join(' '),
    ),
    ...[...binder.glossary.values()].map(({ begriff, erklaerung, auch }) => [begriff, erklaerung, ...auch].join(' ')),
  ];
}
