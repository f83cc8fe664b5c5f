import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EditionStore } from '../../../src/editions/EditionStore.ts';
import { parseEdition } from '../../../src/editions/editionYaml.ts';
import { readEditions } from '../../../src/editions/readEditions.ts';
import { supplementOf } from '../../../src/editions/supplement.ts';
import { endOf } from '../../../src/model/urgentNotices.ts';
import { frozenProblems } from '../../../src/site/frozenProblems.ts';
import { computeSite } from '../../../src/site/site.ts';
import { chapterNotices, noticeFile as leafOfNotice, sheetNotices } from '../../../src/site/urgentNotices.ts';
import { makeParcel } from '../../support/makeParcel.ts';
import { minimalBinder } from '../../support/minimalBinder.ts';
import { noticeFile } from '../../support/noticeFile.ts';
import { readPdf } from '../../support/readPdf.ts';
import { chapterFile, temporaryBinder, type TemporaryBinder } from '../../support/temporaryBinder.ts';
import { typesetter } from '../../support/typesetter.ts';

/* The life of an urgent notice: issued between two editions, shown where it concerns, ended by the next edition. */

const sitting = '1-gremiengruendung/2-sitzung.mdx';
const first = 'eilmitteilungen/2026-01.mdx';
/** Two sheets: the section »Ende« stands on the second. */
const long = chapterFile(
  'Langes',
  `Anfang.\n\n## Vorn {#vorn}\n\n${Array.from({ length: 24 }, (_, index) => `Absatz ${index}. ${'Ein Satz mit Wörtern. '.repeat(14)}`).join('\n\n')}\n\n## Ende {#ende}\n\nDer letzte Satz.`,
);

let folder: TemporaryBinder;
beforeEach(async () => {
  folder = temporaryBinder();
  folder.write({ '1-gremiengruendung/3-langes.mdx': long });
  new EditionStore(folder.content).put(await makeParcel(folder.content, '2026-1'));
  folder.write({
    [sitting]: minimalBinder[sitting]!.replace('Laden Sie rechtzeitig ein.', 'Laden Sie früh ein.'),
    'aenderungen/sitzung.yaml': 'kapitel: sitzung\nart: geändert\nsatz: "Die Einladung kommt früher."\n',
  });
});
afterEach(() => folder.remove());

const ausgabe = (...args: string[]): { status: number | null; output: string; errors: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/ausgabe.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ORDNER_INHALT: folder.content },
  });
  return { status, output: stdout, errors: stderr.replace(/^.* …\n/gm, '') };
};
const freeze = async (name: string): Promise<void> => new EditionStore(folder.content).put(await makeParcel(folder.content, name));
const pdfOf = (bytes: Uint8Array): ReturnType<typeof readPdf> => {
  const path = join(folder.content, 'probe.pdf');
  writeFileSync(path, bytes);
  return readPdf(path);
};
const told = (): string[] => frozenProblems(folder.write({})).map(({ file, message, remedy }) => `${file}: ${message} ${remedy}`);

describe('eine Eilmitteilung', () => {
  it('erscheint am Abschnitt, nennt genau die Blätter, die ihn tragen, und ist ein Blatt mit zwei Seiten', async () => {
    const current = folder.write({ [first]: noticeFile(undefined, { betrifft: '[langes#ende, sitzung]' }) });
    const site = await computeSite(current, typesetter);
    expect([...sheetNotices(site).keys()].sort()).toEqual(['1.2-1', '1.3-3']);
    expect([...(chapterNotices(site, current.chapters.get('langes')!)?.sections.keys() ?? [])]).toEqual(['ende']);
    expect(chapterNotices(site, current.chapters.get('sitzung')!)?.whole.map(({ number }) => number)).toEqual(['1/2026']);
    expect(chapterNotices(site, current.chapters.get('aufbau')!)).toBeUndefined();
    const pdf = await pdfOf((await leafOfNotice(site, current.binder.urgentNotices[0]!)).read());
    expect([pdf.pages, pdf.ua, pdf.title]).toEqual([2, '1', 'Eilmitteilung 1/2026: Neue Rufnummer']);
    const words = pdf.text.join(' ').replace(/\s+/g, ' ');
    expect(words).toContain('Eilmitteilung 1/2026 vom 20. November 2026');
    expect(words).toContain('1.3 Langes, Abschnitt »Ende« (Blatt 3/4)');
    expect(words).toContain('1.2 Sitzung, alle Blätter');
    expect(words).toContain('Gültig bis 31. Mai 2027');
    expect(words).toContain('Vorn einheften');
  });

  it('muss entschieden sein, ehe eine Ausgabe entsteht: Vorschau und Ablehnung nennen Datei und Abhilfe', () => {
    folder.write({ [first]: noticeFile() });
    const refused = ausgabe('2026-2', '--ja', '--stand', '2026-11');
    expect(refused.status).toBe(1);
    expect(refused.output).toMatch(/Eilmitteilungen\n +1\/2026 +noch offen +Neue Rufnummer/);
    expect(refused.errors).toContain('1/2026 Neue Rufnummer (noch offen): content/eilmitteilungen/2026-01.mdx');
    expect(refused.errors).toContain('Schreiben Sie in den Kopf der Datei »erledigt: 2026-2«');
    expect(existsSync(join(folder.content, 'ausgaben/2026-2.yaml'))).toBe(false);

    folder.write({ [first]: noticeFile(undefined, { erledigt: '2026-2' }) });
    const frozen = ausgabe('2026-2', '--ja', '--stand', '2026-11');
    expect(frozen).toMatchObject({ status: 0, errors: '' });
    expect(frozen.output).toMatch(/1\/2026 +erledigt; herausnehmen +Neue Rufnummer/);
  });

  it('ist mit der Ausgabe erledigt: Die Einordnungsanweisung lässt sie zuerst herausnehmen, ihr Blatt bleibt erreichbar', async () => {
    const current = folder.write({ [first]: noticeFile(undefined, { erledigt: '2026-2' }) });
    await freeze('2026-2');
    const [base, next] = readEditions(folder.content);
    expect(next!.urgentNotices).toEqual([{ name: '2026-1', title: 'Neue Rufnummer', date: '2026-11-20', until: '2027-05-31', outcome: 'erledigt' }]);
    const supplement = supplementOf(base!, next!, [next!])!;
    expect(supplement.filing[0]).toMatchObject({
      chapter: 'Eilmitteilung 1/2026',
      remove: 'herausnehmen',
      insert: '–',
      remark: 'steht jetzt in den Blättern (Ausgabe 2026-2)',
    });
    const site = await computeSite(current, typesetter);
    expect(sheetNotices(site).size).toBe(0);
    expect(endOf('2026-1', site.editions)).toEqual({ edition: '2026-2', outcome: 'erledigt' });
    expect((await leafOfNotice(site, current.binder.urgentNotices[0]!)).bytes).toBeGreaterThan(1000);
    expect(told()).toEqual([]);
  });

  it('gilt wieder, wenn die Ausgabe zurückgenommen wird; ihr Kopf darf so bleiben', async () => {
    folder.write({ [first]: noticeFile(undefined, { erledigt: '2026-2' }) });
    await freeze('2026-2');
    expect(ausgabe('--zuruecknehmen', '--ja', '--nicht-ausgegeben').output).toContain('Wieder in Kraft: Eilmitteilung 1/2026.');
    const site = await computeSite(folder.write({}), typesetter);
    expect([...sheetNotices(site).keys()]).toEqual(['1.2-1']);
    expect(told()).toEqual([]);
  });

  it('bleibt, wenn sie verlängert wird: Anschreiben und Kontrollblatt nennen sie, und die nächste Ausgabe fragt wieder', async () => {
    folder.write({ [first]: noticeFile(undefined, { verlaengert: '2026-2', gueltig_bis: '2026-11-30' }) });
    await expect(makeParcel(folder.content, '2026-2')).rejects.toThrow('verlängert, gilt aber nur bis 30. November 2026');
    folder.write({ [first]: noticeFile(undefined, { verlaengert: '2026-2', gueltig_bis: '2027-12-31' }) });
    const parcel = await makeParcel(folder.content, '2026-2');
    const words = async (file: string): Promise<string> => (await pdfOf(parcel.files.get(file)!)).text.join(' ').replace(/\s+/g, ' ');
    expect(await words('kontrollblatt.pdf')).toContain('1/2026 Neue Rufnummer, gilt bis 31. Dezember 2027');
    const letter = await words('nachlieferung-2026-1-2026-2.pdf');
    expect(letter).toContain('Eilmitteilungen, die weiter gelten');
    expect(letter.replaceAll('- ', '')).toContain('bleibt vorn; auf dem Blatt ändern: gilt bis 31. Dezember 2027');
    new EditionStore(folder.content).put(parcel);
    expect(told()).toEqual([]);
    await expect(makeParcel(folder.content, '2026-3')).rejects.toThrow();
    expect(ausgabe('2026-3', '--ja').status).toBe(1);
  });

  it('braucht kein Wort, wenn sie vor dem Monat der Ausgabe abgelaufen ist', async () => {
    folder.write({ [first]: noticeFile(undefined, { datum: '2026-09-01', gueltig_bis: '2026-10-31' }) });
    await freeze('2026-2');
    const [base, next] = readEditions(folder.content);
    expect(supplementOf(base!, next!, [next!])!.filing[0]).toMatchObject({ remove: 'herausnehmen', remark: 'abgelaufen' });
  });

  it('darf nicht verschwinden, und ihr Kopf bleibt bei dem, was die Ausgabe sagt', async () => {
    folder.write({ [first]: noticeFile(undefined, { erledigt: '2026-2' }) });
    await freeze('2026-2');
    folder.write({ [first]: noticeFile() });
    expect(told()).toEqual([
      'content/eilmitteilungen/2026-01.mdx: Die Ausgabe 2026-2 hat diese Eilmitteilung erledigt; der Kopf sagt es nicht. Schreiben Sie wieder: erledigt: 2026-2',
    ]);
    folder.write({ [first]: undefined });
    expect(told()[0]).toMatch(/^content\/eilmitteilungen\/2026-01\.mdx: Die Eilmitteilung 1\/2026 fehlt; die Ausgabe 2026-2 nennt sie/);
    folder.write({ [first]: noticeFile(undefined, { erledigt: '2026-2' }), 'eilmitteilungen/2026-02.mdx': noticeFile(undefined, { erledigt: '2026-1' }) });
    expect(told()).toEqual([
      'content/eilmitteilungen/2026-02.mdx: Die Ausgabe 2026-1 ist schon festgeschrieben und weiß von dieser Eilmitteilung nichts. Nennen Sie die nächste Ausgabe (erledigt: 2026-3) oder löschen Sie die Zeile.',
    ]);
  });
});

it('eine Ausgabe ohne Eilmitteilungen liest und schreibt sich wie zuvor', async () => {
  const { record } = await makeParcel(folder.content, '2026-2');
  expect(record).not.toContain('eilmitteilung');
  expect(parseEdition(record)).not.toHaveProperty('urgentNotices');
});
