import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { EditionParcel } from '../../src/editions/EditionStore.ts';

const notes: Readonly<Record<string, string>> = {
  'aenderungen/aufbau.yaml': '# Mit Bemerkung\nkapitel: aufbau\nart: geändert\nsatz: "Neu."\n',
  'aenderungen/sitzung.yaml': 'kapitel: sitzung\r\nart: neu\r\nsatz: "Zeilenenden von Windows."\r\n',
};

/** An edition as files; what is in them is of no account to the store. */
export const storedParcel: EditionParcel = {
  name: '2026-2',
  record: 'ausgabe: 2026-2\nkapitel: []\n'.repeat(50),
  files: new Map(
    Object.entries({
      'nachlieferung-2026-1-2026-2.pdf': '%PDF-1.7 '.repeat(500),
      'kontrollblatt.pdf': '%PDF-1.7 ',
      'wortlaut.yaml': '"0123456789ab": "Wort"\n',
      ...notes,
      'pruefsummen.txt': '0'.repeat(64),
    }).map(([path, text]) => [path, Buffer.from(text)]),
  ),
};

/** A content folder with an edition before, its files, and the notes for the next one. */
export function folderToFreeze(): string {
  const content = mkdtempSync(join(tmpdir(), 'ausgabe-'));
  const files = { ...notes, 'aenderungen/LIESMICH': 'bleibt', 'ausgaben/2026-1.yaml': 'ausgabe: 2026-1\n', 'ausgaben/2026-1/kontrollblatt.pdf': '%PDF' };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return content;
}

/** Every file of a folder with its bytes. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path).toString('latin1')]));
}
