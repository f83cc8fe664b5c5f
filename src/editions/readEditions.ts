import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Edition } from '../model/Edition.ts';
import { compareEditionNames, parseEdition } from './editionYaml.ts';

/** All frozen editions of a binder, oldest first. */
export function readEditions(content: string): Edition[] {
  const folder = join(content, 'ausgaben');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{4}-\d+\.yaml$/.test(name))
    .map((name) => parseEdition(readFileSync(join(folder, name), 'utf8')))
    .sort((a, b) => compareEditionNames(a.name, b.name));
}

/** The wording of every block that was ever frozen, by hash. */
export function readWordings(content: string): ReadonlyMap<string, string> {
  const path = join(content, 'ausgaben', 'wortlaut.yaml');
  return new Map(Object.entries(existsSync(path) ? (parse(readFileSync(path, 'utf8')) as Record<string, string>) : {}));
}
