import { createContext } from '../checks/createContext.ts';
import { formatProblems } from '../checks/formatProblems.ts';
import { checkBinder } from '../checks/index.ts';
import { formatReadability } from '../checks/text/formatReadability.ts';
import { loadDictionary } from '../checks/text/spelling/loadDictionary.ts';
import { searchWordProblems } from './searchWordProblems.ts';
import { contentFolders, openBinder } from '../source/currentBinder.ts';

/**
 * `npm run pruefen`: prints all problems of the content; ends with 1 if there is a fault.
 * `npm run pruefen -- --lesbarkeit` prints how easily each chapter reads instead.
 */
async function run(flags: readonly string[]): Promise<void> {
  const current = openBinder(contentFolders());
  const options = { today: new Date().toISOString().slice(0, 10) };
  if (flags.includes('--lesbarkeit')) {
    print(formatReadability(createContext(current, options)));
    return;
  }
  const dictionary = await loadDictionary(current.folders.content);
  const problems = checkBinder(current, { ...options, dictionary, further: searchWordProblems(current) });
  const { chapters, templates, binder } = current;
  const scope = [count(chapters.size, 'Kapitel', 'Kapitel'), count(templates.size, 'Vorlage', 'Vorlagen'), count(binder.pages.length, 'Seite', 'Seiten')]
    .filter(Boolean)
    .join(', ');
  print(formatProblems(problems, scope));
  if (!dictionary) print('Die Rechtschreibung wurde nicht geprüft: Das Wörterbuch fehlt. »npm ci« richtet es ein.');
  process.exitCode = problems.some(({ severity }) => severity === 'Fehler') ? 1 : 0;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const count = (number: number, one: string, many: string): string => (number === 0 ? '' : `${number} ${number === 1 ? one : many}`);

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (process.env['DEBUG']) throw error;
  const { message } = error as Error;
  process.stderr.write(
    `Die Prüfung ist abgebrochen: ${message}\n  Abhilfe: Liegt der Ordner content/ dort, wo Sie den Befehl aufrufen? Mehr zeigt DEBUG=1 npm run pruefen.\n`,
  );
  process.exitCode = 1;
}
