import { createContext } from '../checks/createContext.ts';
import { formatProblems } from '../checks/formatProblems.ts';
import { formatReadability } from '../checks/text/formatReadability.ts';
import { loadDictionary } from '../checks/text/spelling/loadDictionary.ts';
import { EditionStore } from '../editions/EditionStore.ts';
import { createTypesetter } from '../print/typst/Typesetter.ts';
import { dayOf, faultsOf, findProblems } from '../site/findProblems.ts';
import { contentFolders } from '../source/contentFolders.ts';
import { openBinder } from '../source/currentBinder.ts';
import { flag } from './commandLine.ts';
import { createProgress } from './createProgress.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run pruefen [-- --lesbarkeit]

Prüft alle Texte des Ordners und nennt je Fehler Datei, Zeile und Abhilfe. Ändert keinen Text.
  --lesbarkeit  zeigt stattdessen, wie leicht sich jedes Kapitel liest
Ende mit 0: kein Fehler; mit 1: mindestens ein Fehler.
`;

/** `npm run pruefen`: prints all problems of the content; ends with 1 if there is a fault. */
await runCommand({
  call: 'npm run pruefen',
  help,
  what: 'Die Prüfung',
  options: { lesbarkeit: flag },
  run: async ({ values }) => {
    const progress = createProgress();
    const current = openBinder(contentFolders());
    const found = new EditionStore(current.folders.content).settle();
    if (found !== undefined) print(`${found}\n`);
    const today = dayOf(new Date());
    if (values.lesbarkeit) {
      print(formatReadability(createContext(current, { today })));
      return 0;
    }
    progress.at('Das Wörterbuch wird geladen');
    const dictionary = await loadDictionary(current.folders.content);
    progress.at('Die Texte werden geprüft');
    const problems = await findProblems(current, { today, dictionary, typesetter: createTypesetter() });
    progress.end();
    const { chapters, templates, binder } = current;
    const scope = [count(chapters.size, 'Kapitel', 'Kapitel'), count(templates.size, 'Vorlage', 'Vorlagen'), count(binder.pages.length, 'Seite', 'Seiten')]
      .filter(Boolean)
      .join(', ');
    print(formatProblems(problems, scope));
    if (!dictionary) print('Die Rechtschreibung wurde nicht geprüft: Das Wörterbuch fehlt. »npm ci« richtet es ein.');
    return faultsOf(problems).length > 0 ? 1 : 0;
  },
});

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}
