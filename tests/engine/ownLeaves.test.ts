import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planBinder, planBinderSheets } from '../../src/site/site.ts';
import { ownName } from '../../src/text/printedState.ts';
import { checkBinder } from '../../src/checks/index.ts';
import { freeze } from '../../src/editions/freeze.ts';
import { controlLines, supplementOf } from '../../src/editions/supplement.ts';
import type { Edition } from '../../src/model/Edition.ts';
import { leafPdf } from '../../src/print/chapter/leafOf.ts';
import type { ChapterPlan } from '../../src/print/chapter/planChapter.ts';
import type { CurrentBinder } from '../../src/source/currentBinder.ts';
import { readPdfBytes } from '../support/readPdfBytes.ts';
import { chapterFile, temporaryBinder, type TemporaryBinder } from '../support/temporaryBinder.ts';
import { typesetter } from '../support/typesetter.ts';

let own: string;
let folder: TemporaryBinder;
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'eigene-'));
  folder = temporaryBinder({ own });
});
afterEach(() => {
  folder.remove();
  rmSync(own, { recursive: true });
});

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(own, file)), { recursive: true });
    writeFileSync(join(own, file), text);
  }
};
const leaves = {
  '1-unser-beschluss.mdx': chapterFile('Unser Beschluss', 'Der Rat hat beschlossen; siehe <Verweis kapitel="aufbau">Aufbau</Verweis>.'),
  '1-gremiengruendung/1-unsere-satzung.mdx': chapterFile('Unsere Satzung', 'Ergänzend gilt die Satzung.'),
};
const faults = (current: CurrentBinder) => checkBinder(current, { today: '2026-11-22' }).filter(({ severity }) => severity === 'Fehler');

/** Freezes ours as the command does: own leaves are laid out, but are no part of an edition. */
async function freezeNow(current: CurrentBinder, name: string, latest: Edition | undefined): Promise<{ edition: Edition; own: ChapterPlan[] }> {
  const laid = await planBinder(typesetter, current, latest, name);
  const plans = [...laid.values()];
  const binderSheets = planBinderSheets(current, laid, latest, { edition: name, state: '2026-11' });
  const changes = [...current.chapters.keys()].map((kapitel) => ({ kapitel, art: 'geändert' as const, satz: 'Neu.', file: 'x' }));
  const records = plans.filter(({ chapter }) => !chapter.own).map(({ record }) => record);
  return {
    edition: freeze({ name, state: '2026-11', latest, records, binderSheets, chapters: current.chapters, changes, today: '2026-12-31' }).edition,
    own: plans.filter(({ chapter }) => chapter.own),
  };
}

describe('eigene Unterlagen einer Kommune in einem Ordner außerhalb', () => {
  it('überstehen zwei Ausgaben des Ordners unberührt und stehen in keiner Nachlieferung', async () => {
    write(leaves);
    const before = folder.write({});
    expect(faults(before)).toEqual([]);
    expect([...before.chapters.values()].filter((chapter) => chapter.own).map(({ number }) => number)).toEqual(['1.E1', 'E.1']);
    const first = await freezeNow(before, '2026-1', undefined);

    // Our next edition: a changed chapter, a new one, a renumbered one.
    const aufbau = readFileSync(join(folder.content, '1-gremiengruendung/1-aufbau.mdx'), 'utf8').replace('entscheidet gemeinsam', 'berät und entscheidet');
    const sitzung = readFileSync(join(folder.content, '1-gremiengruendung/2-sitzung.mdx'), 'utf8');
    const after = folder.write({
      '1-gremiengruendung/1-aufbau.mdx': aufbau,
      '1-gremiengruendung/2-sitzung.mdx': undefined,
      '1-gremiengruendung/3-sitzung.mdx': sitzung,
      '1-gremiengruendung/2-einladung.mdx': chapterFile('Einladung', 'Laden Sie ein.'),
    });
    expect(faults(after)).toEqual([]);
    const second = await freezeNow(after, '2026-2', first.edition);

    const bytes = (plans: readonly ChapterPlan[]): Promise<Buffer[]> =>
      Promise.all(plans.map(async (plan) => (await leafPdf(typesetter, plan, 'https://ordner.test')).read()));
    const files = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
    expect(files.map((name) => readFileSync(join(own, name), 'utf8')).sort()).toEqual(Object.values(leaves).sort());
    expect(await bytes(second.own)).toEqual(await bytes(first.own));
    expect(second.own.every(({ record }) => record.sheets.every(({ edition }) => edition === ownName))).toBe(true);

    const text = JSON.stringify([supplementOf(first.edition, second.edition, [second.edition])!.filing, controlLines(second.edition)]);
    expect(text).toContain('Einladung');
    expect(text).not.toMatch(/Unser Beschluss|Unsere Satzung|E1|E\.1/);
  });

  it('sind auf Papier als eigene erkennbar und tragen keine Ausgabe', async () => {
    write(leaves);
    const plan = (await planBinder(typesetter, folder.write({}), undefined, '2026-1')).get('unser-beschluss')!;
    const { all } = await readPdfBytes((await leafPdf(typesetter, plan, 'https://ordner.test')).read());
    expect(all[0]).toContain('Eigene Unterlagen');
    expect(all[0]).toContain('E.1 – 1');
    expect(all.join(' ')).not.toContain('Ausgabe');
  });

  it('tragen sie ein vergebenes Kürzel oder dieselbe Nummer, ist das ein Fehler', () => {
    write({ '1-aufbau.mdx': chapterFile('Aufbau bei uns', 'Text.'), '2-eins.mdx': chapterFile('Eins', 'Text.'), '2-zwei.mdx': chapterFile('Zwei', 'Text.') });
    const messages = faults(folder.write({})).map(({ rule, message, file }) => `${rule} ${file.split('/').at(-1)!}: ${message}`);
    expect(messages).toHaveLength(2);
    expect(messages.find((message) => message.startsWith('kapitel/kuerzel-doppelt'))).toMatch(/»aufbau«/);
    expect(messages.find((message) => message.startsWith('kapitel/nummer-doppelt'))).toMatch(/E\.2/);
  });
});
