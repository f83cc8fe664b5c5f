import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { BinderHead } from '../../../src/model/schemas.ts';

export interface CommonFiles {
  readonly from: string;
  /** Chapters and registers that there are. */
  readonly known: ReadonlySet<string>;
  /** The chapter that stands for a real one. */
  readonly target: (slug: string) => { readonly slug: string; readonly exact: boolean };
}

/** What every binder has besides chapters, path → text: the real files, whose references lead to chapters that there are. */
export function commonFiles({ from, known, target }: CommonFiles): Map<string, string> {
  const read = (name: string): string => readFileSync(join(from, name), 'utf8');
  const files = new Map<string, string>();
  for (const name of ['LIZENZ.md', 'quellen.yaml', 'suchwoerter.yaml', 'woerter.txt']) if (existsSync(join(from, name))) files.set(name, read(name));
  files.set('ordner.yaml', binderHead(read('ordner.yaml'), known));
  files.set(
    'glossar.yaml',
    read('glossar.yaml').replace(/^ {2}kapitel: (.+)\n/gm, (line, slug: string) => (known.has(slug) ? line : '')),
  );
  for (const folder of ['seiten', 'vorlagen'])
    for (const name of readdirSync(join(from, folder)).sort())
      files.set(
        `${folder}/${name}`,
        read(join(folder, name))
          .replace(/^kapitel: (.+)$/m, (_line, slug: string) => `kapitel: ${target(slug).slug}`)
          .replace(/<Verweis kapitel="([^"]+)"( abschnitt="[^"]+")?/g, (_tag, slug: string, section = '') => {
            const { slug: to, exact } = target(slug);
            return `<Verweis kapitel="${to}"${exact ? section : ''}`;
          }),
      );
  return files;
}

function binderHead(yaml: string, known: ReadonlySet<string>): string {
  const head = parse(yaml) as Partial<BinderHead>;
  const { einstiege = [], erstes_kapitel: first, ...rest } = head;
  const ways = einstiege.filter(({ ziel }) => known.has(ziel));
  return stringify({ ...rest, ...(ways.length > 0 && { einstiege: ways }), ...(first !== undefined && known.has(first) && { erstes_kapitel: first }) });
}
