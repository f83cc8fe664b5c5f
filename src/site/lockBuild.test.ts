import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Refused } from '../model/Refused.ts';
import { lockBuild } from './lockBuild.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sperre-'));
  file = join(folder, '.cache/bau.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const held = (pid: number, { host = hostname(), since = Date.now() } = {}): void => writeFileSync(file, JSON.stringify({ pid, host, since }));

it('ein zweiter Bau wird abgewiesen, solange der erste läuft', () => {
  const open = lockBuild(file);
  expect(() => lockBuild(file)).toThrow(Refused);
  expect(() => lockBuild(file)).toThrow(/^In diesem Projekt läuft schon ein Bau \(seit .*, Prozess \d+ auf .*\)\.\nAbhilfe: Warten Sie/);
  open();
  open();
  expect(existsSync(file)).toBe(false);
  lockBuild(file)();
});

it('die Sperre eines Baus, den es nicht mehr gibt, hält niemanden auf', () => {
  lockBuild(file)();
  const { pid } = spawnSync(process.execPath, ['--version']);
  held(pid);
  lockBuild(file)();
  // The machine was restarted: another program may bear the number now.
  held(process.pid, { since: 0 });
  lockBuild(file)();
  writeFileSync(file, 'halb geschrie');
  lockBuild(file)();
});

it('die Sperre eines anderen Rechners gilt: Niemand sieht, ob er noch baut', () => {
  lockBuild(file)();
  held(1, { host: 'anderer-rechner' });
  expect(() => lockBuild(file)).toThrow('anderer-rechner');
});
