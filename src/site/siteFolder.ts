import { existsSync, lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { Refused } from '../model/Refused.ts';
import { mountPoint, oldOf } from './replaceFolder.ts';

/** A file that every finished site has, and nothing else. */
const mark = 'pruefsummen.txt';

/**
 * Where a build may put its site: the folder itself, or what a link in its place leads to.
 * @param target as it was asked for
 * @param kept folders that a build must never touch: the project's and the content's
 * @throws Refused if the folder holds anything but a built site, or can't be replaced in one step
 */
export function siteFolder(target: string, kept: readonly string[]): string {
  const asked = resolve(target);
  const isLink = lstatSync(asked, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const folder = isLink ? resolve(dirname(asked), readlinkSync(asked)) : asked;
  // A build ended between the two steps leaves nothing but the old folder: whoever calls brings it back.
  if (isLink && !existsSync(folder) && !existsSync(oldOf(folder)))
    throw new Refused(`Die Verknüpfung ${asked} führt ins Leere.\nAbhilfe: Legen Sie den Ordner an, zu dem sie führen soll, oder löschen Sie sie.`);
  if (kept.some((each) => isWithin(folder, each)))
    throw new Refused(
      `Nach ${folder} kann nicht gebaut werden: Darin liegen Texte oder das Projekt selbst.\nAbhilfe: Nennen Sie einen eigenen Ordner für die Website.`,
    );
  if (!existsSync(folder)) return folder;
  if (!statSync(folder).isDirectory()) throw new Refused(`${folder} ist eine Datei.\nAbhilfe: Benennen Sie sie um oder nennen Sie einen anderen Ordner.`);
  if (readdirSync(folder).length > 0 && !existsSync(join(folder, mark)))
    throw new Refused(
      `In ${folder} liegt etwas anderes als eine gebaute Website; der Bau würde es löschen.\nAbhilfe: Leeren Sie den Ordner oder nennen Sie einen anderen.`,
    );
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) throw mountPoint(folder);
  return folder;
}

/** True if `inner` is `outer` or lies in it. */
function isWithin(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return !way.startsWith('..') && !isAbsolute(way);
}
