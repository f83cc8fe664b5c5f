import { typesetter } from '../support/typesetter.ts';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chapterPdfAddress } from '../../src/addresses.ts';
import { readEditions } from '../../src/editions/readEditions.ts';
import { planBinder } from '../../src/site/site.ts';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { leafPdf } from '../../src/print/chapter/leafOf.ts';
import { draftName } from '../../src/text/printedState.ts';
import { buildSite, removeBuiltSites, type BuiltSite } from '../support/buildSite.ts';
import { distFolder } from '../support/distFolder.ts';
import { fixtureBase as base, fixtureSiteBinder, markupChapter } from '../support/fixtureSite.ts';
import { leafText } from '../support/leafText.ts';
import { linesOnPaper } from '../support/printText.ts';
import { readPdf } from '../support/readPdf.ts';
import { minimalBinder } from '../support/minimalBinder.ts';
import { filesOf } from '../support/sitePages.ts';
import type { TemporaryBinder } from '../support/temporaryBinder.ts';
import { firstDifference } from '../support/words.ts';

const first = inject('fixture');
let binder: TemporaryBinder;
let second: BuiltSite;
beforeAll(async () => {
  binder = await fixtureSiteBinder();
  second = await buildSite(binder.content, { base: `${base}/` });
}, 300_000);
afterAll(() => {
  removeBuiltSites();
  binder.remove();
});

/** The chapter that gets a fault. */
const chapter = '1-gremiengruendung/1-aufbau.mdx';

const sumsOf = ({ folder }: BuiltSite): string => readFileSync(join(folder, 'pruefsummen.txt'), 'utf8');
const markup = markupChapter();
const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

describe('zweimal gebaut ist einmal gebaut', () => {
  it('zwei Kopien des kleinen Ordners in verschiedenen Ordnern ergeben Byte für Byte dieselbe Website', () => {
    expect(second.code, second.output).toBe(0);
    expect(sumsOf(second).split('\n')).toEqual(sumsOf(first).split('\n'));
    expect(sumsOf(first)).toMatch(/^[0-9a-f]{64} {2}index\.html$/m);
    expect(sumsOf(first)).toMatch(/\.pdf$/m);
  });

  it('jedes Druckblatt des wirklichen Ordners, neu angelegt, gleicht Byte für Byte dem der Website', async () => {
    const folders = contentFolders();
    const current = openBinder(folders);
    const plans = await planBinder(typesetter, current, readEditions(folders.content).at(-1), draftName);
    const website = current.binder.head.website.replace(/\/$/, '');
    for (const plan of plans.values()) {
      const address = chapterPdfAddress(plan.chapter);
      expect((await leafPdf(typesetter, plan, website)).read().equals(readFileSync(join(distFolder, address))), address).toBe(true);
    }
  }, 200_000);
});

describe('ein Bau, der scheitert', () => {
  it('nennt den Fehler auf Deutsch, endet mit 1 und lässt die letzte gute Fassung, wie sie war', async () => {
    const before = fingerprint(second.folder);
    expect(Object.keys(before).length).toBeGreaterThan(30);
    binder.write({
      [chapter]: minimalBinder[chapter]!.replace('{#entscheiden}', '{#entscheiden}\n\n<Chekliste>').replace('stand: 2026-10', 'stand: 2999-10'),
    });
    const failed = await buildSite(binder.content, { base: `${base}/`, folder: second.folder });
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('Fehler');
    expect(failed.output).toContain('1-aufbau.mdx');
    expect(failed.output).toContain('Abhilfe: ');
    expect(failed.output).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(fingerprint(second.folder)).toEqual(before);
    expect(existsSync(`${second.folder}.neu`)).toBe(false);
  });
});

describe('npm run ordner:neu', () => {
  it('legt einen Ordner an, der sich sofort bauen lässt und von keinem anderen spricht', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'neu-'));
    const target = join(folder, 'ordner');
    try {
      execFileSync(process.execPath, ['src/cli/ordnerNeu.ts', target, '--titel', 'Gut vorbereitet', '--herausgeber', 'Stadt Lindau']);
      const built = await buildSite(target);
      expect(built.code, built.output).toBe(0);
      const pages = filesOf(built.folder, '.html').map((name) => readFileSync(join(built.folder, name), 'utf8'));
      expect(pages.length).toBeGreaterThan(20);
      expect(pages.filter((page) => !page.includes('Gut vorbereitet') || /Präventions|Kommune beugt/.test(page))).toEqual([]);
      const whole = await readPdf(join(built.folder, 'ordner.pdf'));
      expect(whole).toMatchObject({ author: 'Gut vorbereitet', ua: '1' });
      expect(whole.text[0]).toContain('Stadt Lindau');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});

describe('das Kapitel mit allen Auszeichnungen', () => {
  const read = (name: string): string => readFileSync(join(first.folder, 'gremiengruendung', name), 'utf8');
  const page = (): string => leafText(read('alle-auszeichnungen/index.html'));

  it('zeigt auf der Seite jede Zeile, die auf dem Papier steht, Zeichen für Zeichen', async () => {
    const body = markup.replace(/^---\n[^]*?\n---\n/, '');
    const screen = withoutSpaces(page());
    // Numbers and marks of list items are drawn by the browser; numbers of notes are compared below.
    const lines = (
      await linesOnPaper(
        body.replace(/\[\^\w+\]/g, (note, at: number) => (body[at + note.length] === ':' ? note : '')),
        4000,
      )
    ).map((line) => line.replace(/^(?:[•–]|\d+\.) /, ''));
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => !screen.includes(withoutSpaces(line)))).toEqual([]);
  });

  it('sagt in seinem PDF dieselben Worte in derselben Reihenfolge', async () => {
    const paper = (await readPdf(join(first.folder, 'gremiengruendung', 'alle-auszeichnungen.pdf'))).text.join('\n');
    expect(firstDifference(page(), paper, ['Links # Mitte Rechts', 'Diese Seite bleibt frei']) ?? 'gleich').toBe('gleich');
  });
});

const checksum = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Checksums of all files of a folder. */
const fingerprint = (folder: string): Record<string, string> => {
  const files = filesOf(folder, '').filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, checksum(join(folder, name))]));
};
