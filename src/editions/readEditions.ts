import { z } from 'zod';
import type { Edition } from '../model/Edition.ts';
import type { Problem } from '../model/Problem.ts';
import { slug } from '../model/schemas.ts';
import { Refused } from '../model/Refused.ts';
import { contentFiles, type ContentFiles } from '../source/ContentFiles.ts';
import { limits } from '../source/readFile.ts';
import { readYaml } from '../source/readYaml.ts';
import { formatProblem } from '../text/formatProblem.ts';
import { compareEditionNames, editionOf, editionSchema } from './editionYaml.ts';

/** Name of an edition's file in content/ausgaben/. */
export const editionFile = /^(\d{4}-[1-9]\d{0,2})\.yaml$/;
/** Name of the folder of what goes with it: print files, wording, notes. */
export const editionFolder = /^\d{4}-[1-9]\d{0,2}$/;
/** Wording of an edition's new blocks; of those frozen before each edition kept its own, beside the editions. */
export const wordingFile = 'wortlaut.yaml';

const wordingsSchema = z.record(z.string().regex(/^[0-9a-f]{12}$/), z.string().min(1)).refine((words) => Object.keys(words).length > 0);

/** Slugs of the registers by number, as they were in editions that have not written down their addresses (before 2026-4). */
export const registerSlugsFile = 'adressen.yaml';
const registerSlugsSchema = z.record(z.string().regex(/^\d{1,2}$/), slug);

/** What lies in content/ausgaben/. */
export const editionFiles = (content: string, problems: Problem[]): ContentFiles => contentFiles(content, problems).below('ausgaben');

/** Names of the editions that have a file, oldest first. */
export const editionNames = (files: ContentFiles): string[] =>
  files
    .entries()
    .files.flatMap((name) => editionFile.exec(name)?.[1] ?? [])
    .sort(compareEditionNames);

/** An edition as its file has it. @param problems gets what is wrong with it */
export function readEdition(files: ContentFiles, name: string, problems: Problem[]): Edition | undefined {
  const value = readFrozen(files, `${name}.yaml`, editionSchema, problems);
  if (!value) return undefined;
  const edition = editionOf(value);
  if (edition.chapters.every(({ address }) => address !== undefined)) return edition;
  const slugs = readRegisterSlugs(files, []);
  return {
    ...edition,
    chapters: edition.chapters.map((chapter) => {
      const home = slugs[chapter.register];
      return home === undefined ? chapter : { ...chapter, address: `${home}/${chapter.slug}` };
    }),
  };
}

/** The registers' slugs by number, of early editions; empty if none are written down. @param problems gets what is wrong with the file */
export const readRegisterSlugs = (files: ContentFiles, problems: Problem[]): Readonly<Record<string, string>> =>
  readFrozen(files, registerSlugsFile, registerSlugsSchema, problems) ?? {};

function readFrozen<T extends z.ZodType>(files: ContentFiles, name: string, schema: T, problems: Problem[]): z.output<T> | undefined {
  const text = files.text(name, limits.record, 'freiwillig');
  if (text === undefined) return undefined;
  const wrong = (message: string, line = 1): undefined =>
    void files.problem(name, 'ausgabe/datei', message, 'Holen Sie die Datei aus der Versionsverwaltung zurück.', line);
  if (text.trim() === '') return wrong('Die Datei ist leer.');
  const conflict = /^(<{7}|={7}|>{7})( |$)/m.exec(text);
  if (conflict) return wrong('Hier stehen die Marken eines Konflikts der Versionsverwaltung.', text.slice(0, conflict.index).split('\n').length);
  const { value, problems: faults } = readYaml({ file: files.label(name), text, schema, rule: 'ausgabe/datei' });
  problems.push(...faults);
  return value;
}

/**
 * All frozen editions of a binder, oldest first.
 * @throws Refused if a file is not as it was written; `editionProblems` says the same among all other faults
 */
export function readEditions(content: string): Edition[] {
  const problems: Problem[] = [];
  const files = editionFiles(content, problems);
  const editions = editionNames(files).map((name) => readEdition(files, name, problems));
  refuse(problems);
  return editions.filter((edition) => edition !== undefined);
}

/** A file of wordings, text by hash; empty if there is none. @param problems gets what is wrong with it */
export const readWordingFile = (files: ContentFiles, name: string, problems: Problem[]): Record<string, string> =>
  readFrozen(files, name, wordingsSchema, problems) ?? {};

/**
 * The wording of every block that was ever frozen, by hash: each edition keeps that of its new blocks.
 * @throws Refused as `readEditions`
 */
export function readWordings(content: string): ReadonlyMap<string, string> {
  const problems: Problem[] = [];
  const files = editionFiles(content, problems);
  const names = [wordingFile, ...editionNames(files).map((name) => `${name}/${wordingFile}`)];
  const wordings = new Map(names.flatMap((name) => Object.entries(readWordingFile(files, name, problems))));
  refuse(problems);
  return wordings;
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refused(problems.map(formatProblem).join('\n\n'));
}
