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
 * a fixture in tests/faults/.
 */
import type { Problem } from '../model/Problem.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import type { Check } from './Check.ts';
import { attributes } from './attributes.ts';
import { blockContent } from './blockContent.ts';
import { blockPlace } from './blockPlace.ts';
import { createContext, type CheckOptions } from './createContext.ts';
import { emptyText } from './emptyText.ts';
import { encoding } from './encoding.ts';
import { explainedFields } from './explainedFields.ts';
import { equipment } from './equipment.ts';
import { footnotes } from './footnotes.ts';
import { headEntries } from './headEntries.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { linkWords } from './linkWords.ts';
import { markdown } from './markdown.ts';
import { numbering } from './numbering.ts';
import { operator } from './operator.ts';
import { pictures } from './pictures.ts';
import { references } from './references.ts';
import { slugs } from './slugs.ts';
import { strayFiles } from './strayFiles.ts';
import { sums } from './sums.ts';
import { tables } from './tables.ts';
import { uniqueIds } from './uniqueIds.ts';
import { unknownBlocks } from './unknownBlocks.ts';
import { vocabulary } from './vocabulary.ts';
import { evidence } from './text/evidence.ts';
import { plainLanguage } from './text/plainLanguage.ts';
import { sentenceLength } from './text/sentenceLength.ts';
import { spelling } from './text/spelling/spelling.ts';
import { style } from './text/style.ts';
import { unusedSources } from './text/unusedSources.ts';

export const checks: readonly Check[] = [
  // Files and numbers
  encoding,
  strayFiles,
  numbering,
  slugs,
  operator,
  // Heads
  headEntries,
  // What a text is made of
  emptyText,
  equipment,
  markdown,
  headings,
  uniqueIds,
  unknownBlocks,
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
  unusedSources,
  // How it is written
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
  return [...current.binder.problems, ...(options.further ?? []), ...checks.flatMap((check) => check(context))].sort(byPlace);
}

const names = new Intl.Collator('de', { numeric: true });

function byPlace(a: Problem, b: Problem): number {
  return names.compare(a.file, b.file) || a.line - b.line || a.column - b.column || names.compare(a.rule, b.rule);
}
