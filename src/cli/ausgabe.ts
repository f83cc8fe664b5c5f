import { drafts } from '../checks/text/drafts.ts';
import { createContext } from '../checks/createContext.ts';
import { formatProblems } from '../checks/formatProblems.ts';
import { EditionStore } from '../editions/EditionStore.ts';
import { nextEditionName } from '../editions/editionYaml.ts';
import type { Exchange } from '../editions/compareEditions.ts';
import { noticeOutcomes, outcomeReport, refuseUndecided } from '../editions/noticeOutcomes.ts';
import { changedSlugs, freeze, NotesMissing, slugsWithoutNote, type Freeze, type FreezeInput } from '../editions/freeze.ts';
import { newBaseSupplement, stayingSheets } from '../editions/newBaseEdition.ts';
import { readEditions, readWordings } from '../editions/readEditions.ts';
import { Refused } from '../model/Refused.ts';
import { stillInForce } from '../model/urgentNotices.ts';
import type { ChangeReason, Edition } from '../model/Edition.ts';
import type { ChapterPlan } from '../print/chapter/planChapter.ts';
import { createTypesetter, type Typesetter } from '../print/typst/Typesetter.ts';
import { changeReasons } from '../site/changeReasons.ts';
import { editionParcel } from '../site/editionParcel.ts';
import { registerTitles } from '../site/editionData.ts';
import { dayOf, findProblems } from '../site/findProblems.ts';
import { frozenEditions, planBinder, planBinderSheets, recordsOf } from '../site/site.ts';
import { stopOnFaults } from '../site/stopOnFaults.ts';
import { contentFolders } from '../source/contentFolders.ts';
import { openBinder, type CurrentBinder } from '../source/currentBinder.ts';
import { reasonText } from '../text/noteDraft.ts';
import { askFor, isAsking } from './askFor.ts';
import { flag, text, wholeNumber, type Given } from './commandLine.ts';
import { createProgress, type Progress } from './createProgress.ts';
import { editionReport } from './editionReport.ts';
import { isToBeProposed, newBaseProposal, newBaseReport } from './newBaseReport.ts';
import { runCommand } from './runCommand.ts';
import { takeBackEdition } from './takeBackEdition.ts';
import { writeNotes } from './writeNotes.ts';

const help = `npm run ausgabe -- NAME [--neuauflage] [--ordner ZAHL] [--stand JJJJ-MM] [--ja]
npm run ausgabe -- --notizen
npm run ausgabe -- --zuruecknehmen [--ja --nicht-ausgegeben]

Zeigt die nächste Ausgabe, zum Beispiel 2027-1: welche Blätter neu sind und warum. Dann fragt der Befehl, ob er sie
festschreiben soll. Ohne Terminal schreibt er nur mit --ja.
  --ja               schreibt ohne Rückfrage fest
  --neuauflage       macht alle Blätter neu und zählt sie von vorn; vorgeschlagen, wenn über 60 % neu wären
  --ordner ZAHL      rechnet das Papier für mehrere Ordner aus
  --stand JJJJ-MM    Monat der Ausgabe, sonst der laufende
  --notizen          legt in content/aenderungen/ die Notizen an, die noch fehlen, so weit es geht ausgefüllt
  --zuruecknehmen    nimmt die neueste Ausgabe zurück, solange sie nicht veröffentlicht ist
  --nicht-ausgegeben versichert das ohne Rückfrage (zusammen mit --ja)
Ende mit 0: gezeigt, festgeschrieben oder zurückgenommen; mit 1: abgelehnt, es ist nichts geändert.
`;

const options = {
  ja: flag,
  neuauflage: flag,
  ordner: wholeNumber(1, 9999),
  stand: text(/^\d{4}-(0[1-9]|1[0-2])$/, 'Schreiben Sie Jahr und Monat, zum Beispiel 2026-11.'),
  notizen: flag,
  zuruecknehmen: flag,
  'nicht-ausgegeben': flag,
};
type Values = Given<typeof options>['values'];

async function run(name: string | undefined, values: Values): Promise<number> {
  const { content } = contentFolders();
  const store = new EditionStore(content);
  const found = store.settle();
  if (found !== undefined) print(`${found}\n`);
  if (values.zuruecknehmen && values.notizen)
    throw new Refused('--notizen und --zuruecknehmen gehen nicht zusammen.\nAbhilfe: Nehmen Sie zuerst zurück; die Notizen liegen dann wieder da.');
  if (values.zuruecknehmen && values.neuauflage)
    throw new Refused('--neuauflage und --zuruecknehmen gehen nicht zusammen.\nAbhilfe: Lassen Sie --neuauflage weg; zurückgenommen wird die neueste Ausgabe.');
  if (values.zuruecknehmen) {
    print(await takeBackEdition(store, content, { name, isSure: values.ja === true && values['nicht-ausgegeben'] === true }));
    return 0;
  }
  if (values.neuauflage && values.notizen)
    throw new Refused('--neuauflage gehört zum Festschreiben, nicht zu --notizen.\nAbhilfe: Lassen Sie es weg; Notizen braucht nur, was sich im Text ändert.');
  if (values['nicht-ausgegeben']) throw new Refused('--nicht-ausgegeben gehört zu --zuruecknehmen.\nAbhilfe: Lassen Sie es weg.');
  if (name === undefined && !values.notizen)
    throw new Refused(`Der Name der Ausgabe fehlt.\nAbhilfe: Nennen Sie ihn, zum Beispiel: npm run ausgabe -- ${exampleName(content)}`);
  const progress = createProgress();
  try {
    return await (values.notizen ? draftNotes(name, progress) : freezeEdition(name!, values, store, progress));
  } finally {
    progress.end();
  }
}

/** The binder checked and laid out against its last edition. */
interface Laid {
  readonly typesetter: Typesetter;
  readonly current: CurrentBinder;
  readonly editions: readonly Edition[];
  readonly latest: Edition | undefined;
  readonly wordings: ReadonlyMap<string, string>;
  readonly plans: ReadonlyMap<string, ChapterPlan>;
  readonly records: readonly ChapterPlan['record'][];
  /** Why each changed chapter has changed. */
  readonly reasons: ReadonlyMap<string, ChangeReason>;
}

async function layOut(name: string | undefined, progress: Progress): Promise<Laid> {
  progress.at('Die Texte werden geprüft');
  const current = openBinder(contentFolders());
  const typesetter = createTypesetter();
  stopOnFaults(await findProblems(current, { today: dayOf(new Date()), typesetter }));
  const { content } = current.folders;
  const editions = frozenEditions(current);
  const wordings = readWordings(content);
  const latest = editions.at(-1);
  const plans = await planBinder(typesetter, current, latest, name ?? (latest ? nextEditionName(latest.name) : ''), { tell: progress.at });
  const records = recordsOf(plans);
  const reasons = latest ? changeReasons(changedSlugs(latest, records), latest, plans, current, wordings) : new Map<string, ChangeReason>();
  return { typesetter, current, editions, latest, wordings, plans, records, reasons };
}

/**
 * Freezes an edition:
 *   1. checks the content and lays the chapters out against the last edition
 *   2. shows what is new, changed and gone, why, and how much paper that is; refuses what can't be frozen, and proposes a new base
 *      edition where most sheets are new (or lays one out if asked to)
 *   3. asks; frozen is frozen
 *   4. makes all files in memory, then puts them in place in one step (`EditionStore`)
 */
async function freezeEdition(name: string, values: Values, store: EditionStore, progress: Progress): Promise<number> {
  const laid = await layOut(name, progress);
  const { typesetter, current, editions, latest, wordings, records: against, reasons } = laid;
  const isProposed = latest !== undefined && isToBeProposed(against, name);
  const anew = values.neuauflage || isProposed ? await planBinder(typesetter, current, undefined, name, { tell: progress.at }) : laid.plans;
  const plans = values.neuauflage ? anew : laid.plans;
  const records = recordsOf(plans);
  const today = new Date().toISOString().slice(0, 10);
  const state = values.stand ?? today.slice(0, 7);
  const outcomes = noticeOutcomes(current.binder.urgentNotices, editions, { name, state });
  const urgentNotices = outcomes.decided;
  const binders = values.ordner ?? 1;
  const binderSheets = planBinderSheets(current, plans, values.neuauflage && latest ? { binderSheets: stayingSheets(latest) } : latest, {
    edition: name,
    state,
    urgentNotices: stillInForce({ urgentNotices }),
  });
  const report = (exchanges: readonly Exchange[]): void => {
    progress.end();
    const further = { name, binders, against, anew: recordsOf(anew) };
    const asNewBase: Edition = { name, state, newBase: true, chapters: records, binderSheets, notes: [] };
    const supplement = values.neuauflage ? newBaseSupplement([...editions, asNewBase], registerTitles(current.binder)) : undefined;
    if (supplement) return print(newBaseReport(supplement, exchanges, further) + outcomeReport(outcomes));
    print(editionReport(name, exchanges, { binders, records, latest, reasons }) + outcomeReport(outcomes));
    if (isProposed) print(`\n${newBaseProposal(exchanges, further)}`);
  };
  const { edition, exchanges } = frozen(report, {
    name,
    state,
    latest,
    records,
    ...(values.neuauflage ? { against } : {}),
    binderSheets,
    urgentNotices,
    chapters: current.chapters,
    changes: current.binder.changes,
    today,
    reasonOf: (slug) => reasonText[reasons.get(slug) ?? 'Text'],
  });
  refuseDrafts(current, today);
  report(exchanges);
  refuseUndecided(outcomes, { name, state });
  if (!values.ja && !isAsking()) {
    print(`\nNoch ist nichts geschrieben. Festschreiben: npm run ausgabe -- ${name}${values.neuauflage ? ' --neuauflage' : ''} --ja`);
    return 0;
  }
  const question = `\nSoll die Ausgabe ${name} festgeschrieben werden? Festgeschriebenes wird nie mehr geändert. Tippen Sie »ja«: `;
  if (!values.ja && !(await askFor('ja', question))) {
    print('Es ist nichts geschrieben.');
    return 0;
  }
  const parcel = await editionParcel({ typesetter, current, edition, older: editions, plans, wordings, tell: progress.at });
  progress.end();
  store.put(parcel);
  print(`\nAusgabe ${name} ist festgeschrieben: ausgaben/${name}.yaml und ${parcel.files.size} Dateien in ausgaben/${name}/.`);
  print('Die Notizen aus aenderungen/ sind darin aufgegangen. Jetzt: npm run build');
  return 0;
}

/** Freezes; where only notes are missing, what would be swapped is shown first. */
function frozen(report: (exchanges: readonly Exchange[]) => void, input: FreezeInput): Freeze {
  try {
    return freeze(input);
  } catch (error) {
    if (error instanceof NotesMissing) {
      report(error.exchanges);
      print('');
    }
    throw error;
  }
}

/** A scaffold that nobody has filled in would stand in every binder. */
function refuseDrafts(current: CurrentBinder, today: string): void {
  const own = new Set([...current.chapters.values()].filter((chapter) => chapter.own).map(({ file }) => file));
  const left = drafts(createContext(current, { today })).filter(({ file }) => !own.has(file));
  if (left.length > 0)
    throw new Refused(`Muster und Entwürfe lassen sich nicht festschreiben.\n\n${formatProblems(left.map((each) => ({ ...each, severity: 'Fehler' })))}`);
}

async function draftNotes(name: string | undefined, progress: Progress): Promise<number> {
  const { current, latest, records, reasons } = await layOut(name, progress);
  progress.end();
  if (!latest) {
    print('Das Grundwerk braucht keine Notizen.');
    return 0;
  }
  const missing = new Set(slugsWithoutNote(latest, records, current.binder.changes));
  if (missing.size === 0) {
    print('Es fehlt keine Notiz.');
    return 0;
  }
  const all = new Map([...latest.chapters, ...records].map((chapter) => [chapter.slug, chapter]));
  const files = writeNotes(current.folders.content, new Map([...reasons].filter(([slug]) => missing.has(slug))), (slug) => all.get(slug)!);
  print(`Angelegt:\n${files.map((file) => `  ${file}`).join('\n')}\nErsetzen Sie darin jede Frage durch einen Satz.`);
  return 0;
}

function exampleName(content: string): string {
  const latest = readEditions(content).at(-1);
  return latest ? nextEditionName(latest.name) : `${new Date().getFullYear()}-1`;
}

function print(words: string): void {
  process.stdout.write(`${words}\n`);
}

await runCommand({ call: 'npm run ausgabe', help, what: 'Das Festschreiben', names: ['NAME'], options, run: ({ values, names: [name] }) => run(name, values) });
