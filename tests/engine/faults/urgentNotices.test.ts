import { afterAll, describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/checks/formatProblems.ts';
import { noticeDraft } from '../../../src/blocks/noticeDraft.ts';
import { urgentNoticeProblems } from '../../../src/print/documents/urgentNoticeProblems.ts';
import { fixtureBinder } from '../../support/fixtureBinder.ts';
import { noticeFile } from '../../support/noticeFile.ts';
import { temporaryBinder } from '../../support/temporaryBinder.ts';
import { typesetter } from '../../support/typesetter.ts';

// Urgent notices. One fault per binder; each snapshot is what an editor reads.

const first = 'eilmitteilungen/2026-01.mdx';
const report = (head: Readonly<Record<string, string>>, body?: string): string => fixtureBinder().change(first, noticeFile(body, head)).report();

const ownLeaf = `---
titel: Unser Blatt
kurz: Was bei uns gilt.
stand: 2026-10
stichworte: [eins, zwei, drei]
leicht: Ein Satz. Noch ein Satz.
---

Ein Text.
`;

it('eine richtige Eilmitteilung ist fehlerfrei, auch zu einem ganzen Kapitel, mit Fußnote und zu einer eigenen Unterlage', () => {
  const own = fixtureBinder()
    .change(first, noticeFile('Fragen Sie nach.[^a]\n\n[^a]: Stand der Auskunft: heute.', { betrifft: '[sitzung, unser-blatt]' }))
    .change('eigene/1-unser-blatt.mdx', ownLeaf);
  expect(own.report()).toBe('');
});
it('ein Kapitel, das es nicht gibt', () => {
  expect(report({ betrifft: '[sitzungen]' })).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-01.mdx:6:12  Fehler  eilmitteilung/angabe
      Ein Kapitel mit dem Kürzel »sitzungen« gibt es nicht.
      Abhilfe: Meinten Sie »sitzung«?"
  `);
});

it('ein Abschnitt, den es nicht gibt', () => {
  expect(report({ betrifft: '[sitzung#vorhr]' })).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-01.mdx:6:12  Fehler  eilmitteilung/angabe
      Kapitel 1.2 hat keinen Abschnitt »vorhr«.
      Abhilfe: Meinten Sie »sitzung#vorher«?"
  `);
});

it('eine Stelle, die zweimal dasteht', () => {
  expect(report({ betrifft: '[sitzung, sitzung]' })).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-01.mdx:6:12  Fehler  eilmitteilung/angabe
      »sitzung« steht unter »betrifft« zweimal.
      Abhilfe: Löschen Sie die zweite Angabe."
  `);
});

it('ein Tag, den es nicht gibt', () => {
  expect(report({ datum: '2026-11-31' })).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-01.mdx:4:1  Fehler  kopf/angabe
      Die Angabe »datum« ist nicht gültig.
      Abhilfe: Diesen Tag gibt es nicht. Schreiben Sie Jahr, Monat und Tag, zum Beispiel 2026-11-27."
  `);
});

it('ein Datum in der Zukunft', () => {
  expect(report({ datum: '2026-11-23' })).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-01.mdx:4:1  Fehler  eilmitteilung/angabe
      Das Datum 23. November 2026 liegt in der Zukunft.
      Abhilfe: Schreiben Sie höchstens den heutigen Tag: 2026-11-22."
  `);
});

it('ein Ende vor dem Beginn', () => {
  expect(report({ gueltig_bis: '2026-11-20' })).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-01.mdx:5:1  Fehler  eilmitteilung/angabe
      Die Eilmitteilung gilt nur bis 20. November 2026 und damit nicht länger als am Tag, an dem sie erscheint (20. November 2026).
      Abhilfe: Nennen Sie einen späteren Tag, an dem die nächste Ausgabe sicher da ist."
  `);
});

it('erledigt und verlängert zugleich', () => {
  expect(report({ erledigt: '2026-1', verlaengert: '2026-1' })).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-01.mdx:8:1  Fehler  eilmitteilung/angabe
      Der Kopf nennt »erledigt« und »verlaengert«; es gilt nur eines.
      Abhilfe: Löschen Sie die Zeile, die nicht mehr stimmt."
  `);
});

it('ohne Text', () => {
  expect(report({}, '')).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-01.mdx:1:1  Fehler  kapitel/leer
      Die Eilmitteilung hat keinen Text.
      Abhilfe: Schreiben Sie den Text oder nehmen Sie die Datei vorerst heraus."
  `);
});

it('ohne betroffene Stelle', () => {
  expect(report({ betrifft: '[]' })).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-01.mdx:6:1  Fehler  kopf/angabe
      Die Angabe »betrifft« ist nicht gültig.
      Abhilfe: Nennen Sie mindestens ein Kapitel oder einen Abschnitt."
  `);
});

it('eine doppelte Nummer', () => {
  expect(fixtureBinder().change(first, noticeFile()).change('eilmitteilungen/2026-1.mdx', noticeFile()).report()).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-1.mdx:1:1  Fehler  eilmitteilung/nummer
      Die Nummer 1/2026 ist schon vergeben: content/eilmitteilungen/2026-01.mdx.
      Abhilfe: Geben Sie der Datei die nächste freie: 2026-02.mdx."
  `);
});

it('eine Lücke', () => {
  expect(fixtureBinder().change('eilmitteilungen/2026-02.mdx', noticeFile()).report()).toMatchInlineSnapshot(`
    "content/eilmitteilungen/2026-02.mdx:1:1  Fehler  eilmitteilung/nummer
      Vor der Eilmitteilung 2/2026 fehlt 1/2026.
      Abhilfe: Holen Sie die fehlende Datei zurück, oder benennen Sie diese »2026-01.mdx«, solange sie nicht veröffentlicht ist."
  `);
});

it('ein Name ohne Jahr und Nummer', () => {
  expect(fixtureBinder().change('eilmitteilungen/polizei.mdx', noticeFile()).report()).toMatchInlineSnapshot(`
    "content/eilmitteilungen/polizei.mdx:1:1  Fehler  datei/name
      Die Datei »polizei.mdx« heißt nicht nach Jahr und Nummer.
      Abhilfe: Benennen Sie sie zum Beispiel »2026-01.mdx«; »npm run eilmitteilung:neu« vergibt die nächste Nummer."
  `);
});

it('eine, die niemand ausgefüllt hat, hält den Bau an: sie ginge sofort hinaus', () => {
  const text = noticeDraft({ title: 'Neue Rufnummer', date: '2026-11-20', until: '2027-05-31', concerns: ['sitzung'] });
  const told = fixtureBinder().change(first, text).report();
  expect(told.match(/Fehler {2}aenderung\/entwurf/g)?.length).toBe(5);
});

describe('auf Papier', () => {
  const binder = temporaryBinder();
  afterAll(() => binder.remove());
  const told = async (body: string): Promise<string> => {
    const current = binder.write({ [first]: noticeFile(body) });
    return formatProblems(await urgentNoticeProblems(typesetter, current, new Set()));
  };

  it('eine, die nicht auf ein Blatt passt', async () => {
    expect(await told('Ein Satz mit mehreren Wörtern. '.repeat(12).trim().concat('\n\n').repeat(24))).toMatchInlineSnapshot(`
      "content/eilmitteilungen/2026-01.mdx:1:1  Fehler  eilmitteilung/umfang
        Die Eilmitteilung braucht 4 Druckseiten; sie passt nicht auf ein Blatt.
        Abhilfe: Kürzen Sie sie auf das, was jetzt zu tun ist. Alles Weitere gehört in die Kapitel und in die nächste Ausgabe.

      1 Fehler, kein Hinweis."
    `);
  });

  it('eine, die passt', async () => {
    expect(await told('Ein Satz.')).toBe('Alles in Ordnung.');
  });
});
