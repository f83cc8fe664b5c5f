/**
 * How the binder is checked:
 *
 *   1. `source/` reads content/ and reports what it can't read: encoding, YAML, front matter, MDX syntax.
 *   2. `createContext` walks every text once; texts whose front matter is faulty are checked too.
 *   3. Each check below looks for one rule or a group of related rules and returns its problems.
 *      Order doesn't matter: no check relies on another, and none throws on faulty content.
 *   4. `checkBinder` joins all problems and sorts them by file and line.
 *   5. `formatProblems` prints them; »Fehler« stop the build, »Hinweise« don't.
 *
 * A new rule: a line in model/rules.ts (the sentence for editors), a file here, a line in this list,
 * a fixture in tests/engine/faults/.
 */
import type { Problem } from '../model/Problem.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import type { Check } from './Check.ts';
import { attributes } from './structure/attributes.ts';
import { blockContent } from './structure/blockContent.ts';
import { blockPlace } from './structure/blockPlace.ts';
import { createContext, type CheckOptions } from './createContext.ts';
import { bearable } from './structure/bearable.ts';
import { emptyText } from './structure/emptyText.ts';
import { dataOnly } from './structure/dataOnly.ts';
import { encoding } from './files/encoding.ts';
import { explainedFields } from './structure/explainedFields.ts';
import { equipment } from './structure/equipment.ts';
import { footnotes } from './structure/footnotes.ts';
import { formerly } from './heads/formerly.ts';
import { urgentNotices } from './heads/urgentNotices.ts';
import { headEntries } from './heads/headEntries.ts';
import { headings } from './structure/headings.ts';
import { links } from './links/links.ts';
import { linkWords } from './links/linkWords.ts';
import { markdown } from './structure/markdown.ts';
import { numbering } from './files/numbering.ts';
import { operator } from './files/operator.ts';
import { pictures } from './structure/pictures.ts';
import { registerColours } from './files/registerColours.ts';
import { references } from './links/references.ts';
import { slugs } from './files/slugs.ts';
import { startPage } from './links/startPage.ts';
import { strayFiles } from './files/strayFiles.ts';
import { sums } from './structure/sums.ts';
import { tables } from './structure/tables.ts';
import { typedMarks } from './structure/typedMarks.ts';
import { uniqueIds } from './structure/uniqueIds.ts';
import { vocabulary } from './links/vocabulary.ts';
import { evidence } from './text/evidence.ts';
import { plainLanguage } from './text/plainLanguage.ts';
import { sentenceLength } from './text/sentenceLength.ts';
import { spelling } from './text/spelling/spelling.ts';
import { signs } from './text/signs.ts';
import { drafts } from './text/drafts.ts';
import { style } from './text/style.ts';
import { unusedSources } from './links/unusedSources.ts';

export const checks: readonly Check[] = [
  // Files and numbers
  encoding,
  strayFiles,
  numbering,
  slugs,
  operator,
  registerColours,
  // Heads
  headEntries,
  formerly,
  urgentNotices,
  // What a text is made of
  bearable,
  emptyText,
  equipment,
  dataOnly,
  markdown,
  typedMarks,
  headings,
  uniqueIds,
  attributes,
  blockPlace,
  blockContent,
  sums,
  explainedFields,
  tables,
  footnotes,
  pictures,
  // Where it points
  references,
  links,
  linkWords,
  vocabulary,
  startPage,
  unusedSources,
  // How it is written
  signs,
  drafts,
  style,
  sentenceLength,
  evidence,
  plainLanguage,
  spelling,
];

/**
 * All problems of the binder: those met while reading and those that the checks find, by file and line.
 * @returns an empty list for a clean binder; the build stops at severity »Fehler« only
 */
export function checkBinder(current: CurrentBinder, options: CheckOptions): Problem[] {
  const context = createContext(current, options);
  return sortProblems([...current.binder.problems, ...(options.further ?? []), ...checks.flatMap((check) => check(context))]);
}

/** Problems by file and line. */
export const sortProblems = (problems: readonly Problem[]): Problem[] => [...problems].sort(byPlace);

const names = new Intl.Collator('de', { numeric: true });

function byPlace(a: Problem, b: Problem): number {
  return names.compare(a.file, b.file) || a.line - b.line || a.column - b.column || names.compare(a.rule, b.rule);
}
