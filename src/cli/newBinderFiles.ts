import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface NewBinder {
  readonly title: string;
  readonly publisher: string;
  /** Month of all texts, `YYYY-MM`. */
  readonly state: string;
  /** Where the binder lies, as one types it behind `ORDNER_INHALT=`. */
  readonly place: string;
}

/** A small binder without a fault; a test checks it as it lies there. */
const sample = fileURLToPath(new URL('newBinder', import.meta.url));

/** The files of a binder of one's own, path → text: the sample with title, publisher, month and place put in. */
export function newBinderFiles({ title, publisher, state, place }: NewBinder): ReadonlyMap<string, string> {
  const names = readdirSync(sample, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const text = readFileSync(path, 'utf8')
        .replace(/^titel: Mein Ordner$/m, () => `titel: ${quoted(title)}`)
        .replace(/^herausgabe: .*$/m, () => `herausgabe: ${quoted(publisher)}`)
        .replace(/^stand: .*$/m, () => `stand: ${state}`)
        .replace(/(?<=ORDNER_INHALT=)\S+/g, () => place);
      return [path.slice(sample.length + 1), text] as const;
    }),
  );
}

/** As YAML reads it back, with the quotation marks of the editors' guide. */
const quoted = (text: string): string =>
  JSON.stringify(
    text
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/"([^"]*)"/g, '»$1«'),
  );
