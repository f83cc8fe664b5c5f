import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openBinder, type CurrentBinder } from '../../src/source/currentBinder.ts';
import { minimalBinder } from './minimalBinder.ts';

/** A binder's folder that lives as long as a test. */
export interface TemporaryBinder {
  readonly content: string;
  /** Writes files (path in content/ → text; undefined removes the file) and reads the binder anew. */
  write(files: Readonly<Record<string, string | undefined>>): CurrentBinder;
  remove(): void;
}

/** @param own folder of own leaves outside of content/ */
export function temporaryBinder({ own }: { readonly own?: string } = {}): TemporaryBinder {
  const content = mkdtempSync(join(tmpdir(), 'ordner-'));
  const binder: TemporaryBinder = {
    content,
    write(files) {
      for (const [file, text] of Object.entries(files)) {
        const path = join(content, file);
        mkdirSync(dirname(path), { recursive: true });
        if (text === undefined) rmSync(path);
        else writeFileSync(path, text);
      }
      return openBinder(own === undefined ? { content } : { content, own });
    },
    remove: () => rmSync(content, { recursive: true, force: true }),
  };
  binder.write(minimalBinder);
  return binder;
}

/** A valid chapter file. */
export const chapterFile = (title: string, body: string, head: Readonly<Record<string, string>> = {}): string => {
  const entries = Object.entries({
    titel: title,
    kurz: `Worum es in »${title}« geht.`,
    stand: '2026-10',
    stichworte: '[eins, zwei, drei]',
    leicht: 'Ein Satz. Noch ein Satz.',
    praxis: 'true',
    ...head,
  });
  return `---\n${entries.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n\n${body}\n`;
};
