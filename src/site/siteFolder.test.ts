import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyFolder, freshOf, moveFolder, replaceFolder, restoreFolder } from './replaceFolder.ts';
import { siteFolder } from './siteFolder.ts';

let root: string;
const at = (name: string): string => join(root, name);
const make = (name: string, file?: string): void => {
  mkdirSync(at(name), { recursive: true });
  if (file !== undefined) writeFileSync(at(`${name}/${file}`), 'x');
};
const refusal = (name: string): string => {
  try {
    return siteFolder(at(name), [at('projekt'), at('texte/content')]);
  } catch (error) {
    return (error as Error).message.split('\n')[0]!.replaceAll(root, '');
  }
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ziel-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('nach einem neuen, leeren oder schon gebauten Ordner kann gebaut werden', () => {
  make('leer');
  make('gebaut', 'pruefsummen.txt');
  for (const name of ['neu', 'leer', 'gebaut', 'neu/darunter']) expect(refusal(name)).toBe(at(name));
});

it('sonst sagt der Bau sofort, warum nicht, und löscht nichts', () => {
  make('projekt/src', 'x.ts');
  make('texte/content', 'ordner.yaml');
  make('fotos', 'urlaub.jpg');
  make('tmp');
  writeFileSync(at('datei'), 'x');
  symlinkSync('gibt-es-nicht', at('tot'));
  expect(['projekt', 'texte', 'texte/content', '.', 'fotos', 'datei', 'tot'].map(refusal)).toEqual([
    'Nach /projekt kann nicht gebaut werden: Darin liegen Texte oder das Projekt selbst.',
    'Nach /texte kann nicht gebaut werden: Darin liegen Texte oder das Projekt selbst.',
    'Nach /texte/content kann nicht gebaut werden: Darin liegen Texte oder das Projekt selbst.',
    'Nach  kann nicht gebaut werden: Darin liegen Texte oder das Projekt selbst.',
    'In /fotos liegt etwas anderes als eine gebaute Website; der Bau würde es löschen.',
    '/datei ist eine Datei.',
    'Die Verknüpfung /tot führt ins Leere.',
  ]);
  expect(existsSync(at('fotos/urlaub.jpg'))).toBe(true);
});

it('ist dist eine Verknüpfung, kommt der neue Stand dorthin, wohin sie führt, auch nach einem Abbruch', () => {
  make('server/website', 'pruefsummen.txt');
  symlinkSync('server/website', at('dist'));
  const target = siteFolder(at('dist'), []);
  expect(target).toBe(at('server/website'));
  emptyFolder(at('dist.neu'));
  writeFileSync(at('dist.neu/index.html'), 'neu');
  writeFileSync(at('dist.neu/pruefsummen.txt'), 'neu');
  moveFolder(at('dist.neu'), freshOf(target));
  replaceFolder(target, freshOf(target));
  expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('neu');
  // Ended between the two steps: the link leads nowhere until the next build brings the folder back.
  make('server/website.alt', 'pruefsummen.txt');
  rmSync(target, { recursive: true });
  expect(restoreFolder(siteFolder(at('dist'), []))).toBe(true);
  expect(existsSync(at('dist/pruefsummen.txt'))).toBe(true);
});

it('wird der letzte Schritt verweigert, bleibt der alte Stand', () => {
  make('dist', 'pruefsummen.txt');
  expect(() => replaceFolder(at('dist'), at('gibt-es-nicht'))).toThrow();
  expect(existsSync(at('dist/pruefsummen.txt'))).toBe(true);
  expect(existsSync(at('dist.alt'))).toBe(false);
});
