import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { oneOf, flag, readCommandLine, text, wholeNumber } from '../../../src/cli/commandLine.ts';
import { createTypesetter } from '../../../src/print/typst/Typesetter.ts';
import { faultsOf, findProblems } from '../../../src/site/findProblems.ts';
import { Refused } from '../../../src/model/Refused.ts';
import type { Problem } from '../../../src/model/Problem.ts';
import { openBinder } from '../../../src/source/currentBinder.ts';
import { chapter, fixtureBinder, today, type FixtureBinder } from '../../support/fixtureBinder.ts';
import { changedSitting, sitting, twoEditions } from '../../support/twoEditions.ts';
import type { Case, FrozenHarm } from './Case.ts';

const register = '1-gremiengruendung';
const typesetter = createTypesetter();
const second = `${register}/2-sitzung.mdx`;

/** What the checks say of an input: »harmlos«, or the faults as »rule: message«, one a line. */
export async function verdictOf(input: Case): Promise<string> {
  if (input.options) return ofOptions(input.options);
  const binder = await binderOf(input);
  const own = input.own && ownFolder(input.own);
  const content = binder.writeFolder();
  try {
    const current = openBinder(own === undefined ? { content } : { content, own });
    return words(faultsOf(await findProblems(current, { today, typesetter })));
  } catch (error) {
    if (error instanceof Refused) return `Refused: ${error.message}`;
    throw error;
  } finally {
    for (const folder of [content, ...(own === undefined ? [] : [own])]) rmSync(folder, { recursive: true, force: true });
  }
}

const words = (faults: readonly Problem[]): string =>
  faults.length === 0 ? 'harmlos' : faults.map(({ rule, message, remedy }) => `${rule}: ${message} Abhilfe: ${remedy}`).join('\n');

function ofOptions(args: readonly string[]): string {
  const options = {
    ja: flag,
    ordner: wholeNumber(1, 9999),
    stand: text(/^\d{4}-(0[1-9]|1[0-2])$/, 'Schreiben Sie Jahr und Monat.'),
    haelfte: oneOf('entwicklung', 'unberuehrt'),
  };
  try {
    readCommandLine({ call: 'npm run ausgabe', options, names: ['NAME'] }, args, {});
    return 'harmlos';
  } catch (error) {
    if (error instanceof Refused) return `option: ${error.message.split('\n').slice(0, 2).join(' ')}`;
    throw error;
  }
}

/** The small binder with an input in it. */
export async function binderOf({ text: markdown, head, files, replace, append, svg, photograph, disk, frozen }: Case): Promise<FixtureBinder> {
  const binder = fixtureBinder();
  if (markdown !== undefined) binder.write(markdown);
  for (const [name, value] of Object.entries(head ?? {}))
    binder.change(chapter, (source) =>
      source.replace(new RegExp(`^${name}:.*\n(?: .*\n)*|^---\n(?=\n)`, 'm'), (old) =>
        old.startsWith('---') ? `${name}: ${value}\n---\n` : `${name}: ${value}\n`,
      ),
    );
  for (const [file, content] of Object.entries(files ?? {})) {
    if (content === null) binder.remove(file);
    else binder.change(file, content);
  }
  if (replace) binder.replace(...replace);
  if (append) binder.change(append[0], (source) => source + append[1]);
  if (svg !== undefined) binder.change(`${register}/bilder/aufbau.svg`, svg);
  if (photograph)
    binder.replace(second, 'bilder/aufbau.svg', `bilder/${photograph[0]}`).change(`${register}/bilder/${photograph[0]}`, await pictureBytes(photograph[1]));
  if (frozen) {
    const editions = await (frozenEditions ??= twoEditions());
    binder.change(sitting, changedSitting).onDisk((content) => {
      const files = harmed(editions, frozen);
      for (const [path, bytes] of files) {
        mkdirSync(dirname(join(content, 'ausgaben', path)), { recursive: true });
        writeFileSync(join(content, 'ausgaben', path), Buffer.from(bytes, 'latin1'));
      }
      for (const [kind, path] of frozen) if (kind === 'folder') mkdirSync(join(content, 'ausgaben', path), { recursive: true });
    });
  }
  for (const [kind, name, target = ''] of disk ?? []) binder.remove(name).onDisk((content) => put(kind, join(content, name), target));
  return binder;
}

/** Made once for all lines that harm them. */
let frozenEditions: Promise<Readonly<Record<string, string>>> | undefined;

/** The files of the editions, as Latin-1, after all that is done to them. */
function harmed(editions: Readonly<Record<string, string>>, harms: readonly FrozenHarm[]): Map<string, string> {
  const files = new Map(Object.entries(editions));
  const latin = (text: string): string => Buffer.from(text).toString('latin1');
  for (const [kind, path, ...rest] of harms) {
    const [first, second] = rest as readonly (string | number | undefined)[];
    const below = [...files.keys()].filter((name) => name === path || name.startsWith(`${path}/`));
    if (kind !== 'write' && kind !== 'folder' && below.length === 0) throw new Error(`${path} gibt es nicht.`);
    const old = files.get(path) ?? '';
    if (kind === 'write') files.set(path, latin(String(first)));
    else if (kind === 'append') files.set(path, old + latin(String(first)));
    else if (kind === 'cut') files.set(path, old.slice(0, Number(first)));
    else if (kind === 'replace') {
      if (!old.includes(latin(String(first)))) throw new Error(`»${String(first)}« steht nicht in ${path}.`);
      files.set(
        path,
        old.replace(latin(String(first)), () => latin(String(second))),
      );
    } else {
      for (const name of below) {
        if (kind !== 'remove') files.set(String(first) + name.slice(path.length), files.get(name)!);
        if (kind !== 'copy') files.delete(name);
      }
    }
  }
  return files;
}

function put(kind: 'link' | 'pipe' | 'folder', path: string, target: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (kind === 'folder') mkdirSync(path);
  else if (kind === 'pipe') execFileSync('mkfifo', [path]);
  else symlinkSync(target, path);
}

/** `png 40x30`, `png 40x30 cut 20`: a picture in one colour, without its last bytes; otherwise base64. */
async function pictureBytes(content: string): Promise<Uint8Array> {
  const [, format, width, height, cut = '0'] = /^(png|jpeg|webp|gif|tiff|avif) (\d+)x(\d+)(?: cut (\d+))?$/.exec(content) ?? [];
  if (!format) return Buffer.from(content, 'base64');
  const picture = sharp({ create: { width: Number(width), height: Number(height), channels: 3, background: '#357' } });
  const bytes = await picture.toFormat(format as 'png').toBuffer();
  return bytes.subarray(0, bytes.length - Number(cut));
}

function ownFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'eigene-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
