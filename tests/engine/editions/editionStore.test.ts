import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { EditionStore } from '../../../src/editions/EditionStore.ts';
import { disturbedDisk, type Moment } from '../../support/disturbedDisk.ts';
import { folderToFreeze, snapshot, storedParcel } from '../../support/storedParcel.ts';

/*
 * An edition is put into its place or taken back, whatever happens meanwhile: every step on disk is interrupted, before
 * it and in the middle of it, by an end of the process and by a fault of the system.
 */

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

type What = 'put' | 'takeBack';
const act = (store: EditionStore, what: What): void => (what === 'put' ? store.put(storedParcel) : store.takeBack(storedParcel.name));

/** The folder as it is before a command. */
function folderBefore(what: What): string {
  const content = folderToFreeze();
  folders.push(content);
  if (what === 'takeBack') new EditionStore(content).put(storedParcel);
  return content;
}

/** Both states that may be: before the command and after it. */
function statesOf(what: What): { before: string; after: string } {
  const content = folderBefore(what);
  const before = JSON.stringify(snapshot(content));
  act(new EditionStore(content), what);
  return { before, after: JSON.stringify(snapshot(content)) };
}

function stepsOf(what: What): number {
  const disk = disturbedDisk(0, 'davor', () => undefined, false);
  act(new EditionStore(folderBefore(what), disk), what);
  return disk.steps();
}

const moments: readonly Moment[] = ['davor', 'mittendrin'];
const commands = [
  ['festschreiben', 'put'],
  ['zurücknehmen', 'takeBack'],
] as const;

/** The bytes of each note, wherever they lie. */
const hasAllNotes = (content: string): boolean => {
  const all = Object.values(snapshot(content));
  return [...storedParcel.files].filter(([path]) => path.startsWith('aenderungen/')).every(([, bytes]) => all.includes(Buffer.from(bytes).toString('latin1')));
};

describe.each(commands)('%s', (_, what) => {
  it('hinterlässt den neuen Stand, und sonst nichts', () => {
    const { before, after } = statesOf(what);
    expect(after).not.toBe(before);
    expect(after).not.toContain('.vorgang');
  });

  it('an jedem Schritt beendet: Der nächste Aufruf findet den alten Stand ganz vor oder den neuen, und jede Notiz', () => {
    const { before, after } = statesOf(what);
    const [ends, found] = [new Map<string, number>(), new Set<string>()];
    for (let step = 1; step <= stepsOf(what); step++) {
      for (const moment of moments) {
        const content = folderBefore(what);
        const dead = (): never => {
          throw new Error('beendet');
        };
        expect(() => act(new EditionStore(content, disturbedDisk(step, moment, dead, true)), what)).toThrow();
        expect(hasAllNotes(content), `${step} ${moment}`).toBe(true);
        found.add(new EditionStore(content).settle() ?? 'nichts');
        const end = JSON.stringify(snapshot(content));
        expect([before, after], `${step} ${moment}`).toContain(end);
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }
    }
    expect([...ends.values()].reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(20);
    // Both ends occur, and each is told.
    expect(ends.size).toBe(2);
    expect([...found].sort()).toEqual(
      [
        'nichts',
        'Ein früherer Aufruf von »npm run ausgabe« wurde beendet, ehe er etwas geändert hatte. Seine Reste sind entfernt.',
        'Ein früherer Aufruf von »npm run ausgabe« wurde mittendrin beendet. Die Ausgabe 2026-2 ist nicht festgeschrieben; die Reste sind entfernt, alle Notizen liegen in content/aenderungen/.',
        'Ein früherer Aufruf von »npm run ausgabe« wurde mittendrin beendet. Die Ausgabe 2026-2 ist vollständig festgeschrieben; der Rest ist erledigt.',
      ].sort(),
    );
  });

  it('auch das Aufräumen darf an jedem Schritt enden', () => {
    const { before, after } = statesOf(what);
    let count = 0;
    const dead = (): never => {
      throw new Error('beendet');
    };
    for (let step = 1; step <= stepsOf(what); step++) {
      for (let again = 1; again <= 4; again++) {
        const content = folderBefore(what);
        expect(() => act(new EditionStore(content, disturbedDisk(step, 'davor', dead, true)), what)).toThrow();
        try {
          new EditionStore(content, disturbedDisk(again, 'mittendrin', dead, true)).settle();
        } catch {
          count++;
        }
        new EditionStore(content).settle();
        expect([before, after], `${step} ${again}`).toContain(JSON.stringify(snapshot(content)));
      }
    }
    expect(count).toBeGreaterThanOrEqual(15);
  });

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO', 'EXDEV', 'EDQUOT'])(
    'scheitert an jedem Schritt an %s: Der Stand ist ganz, und die Meldung nennt ihn',
    (code) => {
      const { before, after } = statesOf(what);
      for (let step = 1; step <= stepsOf(what); step++) {
        const fail = (): never => {
          throw Object.assign(new Error(`${code}: english`), { code });
        };
        const content = folderBefore(what);
        let message = '';
        try {
          act(new EditionStore(content, disturbedDisk(step, 'mittendrin', fail, false)), what);
        } catch (error) {
          message = (error as Error).message;
        }
        expect(message).toMatch(
          /^Das (Festschreiben|Zurücknehmen) ist abgebrochen\. .*\nAbhilfe: .*\nDie Ausgabe 2026-2 ist (nicht|vollständig) festgeschrieben\.$/,
        );
        const isThere = existsSync(join(content, 'ausgaben/2026-2.yaml'));
        expect(message.includes('vollständig')).toBe(isThere);
        expect(JSON.stringify(snapshot(content))).toBe(isThere === (what === 'put') ? after : before);
      }
    },
  );

  it('mit SIGKILL beendet, an jedem Schritt: nichts geht verloren', () => {
    const { before, after } = statesOf(what);
    const ends: string[] = [];
    for (let step = 1; step <= stepsOf(what); step++) {
      const content = folderBefore(what);
      const moment = moments[step % 2]!;
      const { signal } = spawnSync(process.execPath, ['tests/support/killWhileFreezing.ts', content, what, String(step), moment]);
      expect(signal).toBe('SIGKILL');
      expect(hasAllNotes(content)).toBe(true);
      new EditionStore(content).settle();
      ends.push(JSON.stringify(snapshot(content)));
    }
    expect(new Set(ends)).toEqual(new Set([before, after]));
    expect(ends.length).toBeGreaterThanOrEqual(11);
  });
});

describe('festschreiben und zurücknehmen', () => {
  it('stellt jedes Byte wieder her', () => {
    const content = folderBefore('put');
    const before = snapshot(content);
    const store = new EditionStore(content);
    store.put(storedParcel);
    expect(snapshot(content)).not.toEqual(before);
    store.takeBack('2026-2');
    expect(snapshot(content)).toEqual(before);
  });

  it('eine Notiz, die inzwischen geändert ist, bleibt liegen', () => {
    const content = folderBefore('put');
    writeFileSync(join(content, 'aenderungen/aufbau.yaml'), 'neuer Satz');
    new EditionStore(content).put(storedParcel);
    expect(snapshot(content)['aenderungen/aufbau.yaml']).toBe('neuer Satz');
    expect(snapshot(content)['aenderungen/sitzung.yaml']).toBeUndefined();
  });

  it('eine Ausgabe, die es gibt, wird nicht überschrieben', () => {
    const content = folderBefore('takeBack');
    const before = snapshot(content);
    expect(() => new EditionStore(content).put(storedParcel)).toThrow(
      'Die Ausgabe 2026-2 gibt es schon.\nAbhilfe: Festgeschriebenes wird nie mehr geändert. Fehler berichtigt die nächste Ausgabe.',
    );
    expect(snapshot(content)).toEqual(before);
  });

  it('eine Notiz gleichen Namens steht dem Zurücknehmen im Weg', () => {
    const content = folderBefore('takeBack');
    writeFileSync(join(content, 'aenderungen/sitzung.yaml'), 'neuere Notiz');
    const before = snapshot(content);
    expect(() => new EditionStore(content).takeBack('2026-2')).toThrow(
      'In content/aenderungen/ stehen schon Notizen gleichen Namens: sitzung.yaml.\nAbhilfe: Benennen Sie sie um; die der Ausgabe 2026-2 kommen dorthin zurück.',
    );
    expect(snapshot(content)).toEqual(before);
  });

  it('ein anderer Aufruf, der gerade schreibt, wird nicht gestört; einer, den es nicht mehr gibt, schon', () => {
    const content = folderBefore('put');
    const marker = join(content, 'ausgaben/.vorgang');
    mkdirSync(marker);
    const journal = join(marker, 'vorgang.txt');
    writeFileSync(journal, `2026-2 ${process.ppid}\n`);
    expect(() => new EditionStore(content).settle()).toThrow(
      'Gerade schreibt ein anderer Aufruf von »npm run ausgabe« an der Ausgabe 2026-2.\nAbhilfe: Warten Sie einen Augenblick und rufen Sie den Befehl noch einmal auf.',
    );
    expect(existsSync(journal)).toBe(true);
    utimesSync(journal, new Date(0), new Date(0));
    expect(new EditionStore(content).settle()).toContain('mittendrin beendet');
    expect(existsSync(marker)).toBe(false);
  });
});
