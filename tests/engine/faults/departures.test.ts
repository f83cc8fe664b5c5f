import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblems } from '../../../src/checks/formatProblems.ts';
import { findProblems } from '../../../src/site/findProblems.ts';
import { changedSitting, sitting, twoEditions } from '../../support/twoEditions.ts';
import { chapterFile, temporaryBinder, type TemporaryBinder } from '../../support/temporaryBinder.ts';
import { typesetter } from '../../support/typesetter.ts';

// Own leaves and the passages they depart from, against two editions. Each snapshot is what an editor reads.

let frozen: Readonly<Record<string, string>>;
let folder: TemporaryBinder;
beforeAll(async () => {
  frozen = await twoEditions();
});
beforeEach(() => {
  folder = temporaryBinder();
  for (const [path, bytes] of Object.entries(frozen)) {
    mkdirSync(dirname(join(folder.content, 'ausgaben', path)), { recursive: true });
    writeFileSync(join(folder.content, 'ausgaben', path), Buffer.from(bytes, 'latin1'));
  }
  folder.write({ [sitting]: changedSitting });
});
afterEach(() => folder.remove());

const leafFile = 'eigene/1-unser-weg.mdx';
/** What is said of an own leaf with these entries in its head, beside other changes of the binder. */
async function report(head: Readonly<Record<string, string>>, files: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  const current = folder.write({ [leafFile]: chapterFile('Unser Weg', 'Bei uns gilt eins, zwei, drei.', head), ...files });
  const problems = await findProblems(current, { today: '2026-11-22', typesetter });
  const told = problems.filter(({ file, rule }) => file.includes('eigene') || rule.startsWith('abweichung'));
  return told.length === 0 ? '' : formatProblems(told);
}

describe('eine Stelle, die es gibt', () => {
  it('ist in Ordnung, ob mit Kürzel oder Nummer genannt, ein Abschnitt oder das ganze Kapitel', async () => {
    expect(await report({ abweichung: 'aufbau#entscheiden' })).toBe('');
    expect(await report({ abweichung: '"1.1#entscheiden"' })).toBe('');
    expect(await report({ abweichung: '[aufbau, "1.2#ablauf"]' })).toBe('');
  });

  it('ist geändert, seit das Blatt abgeglichen wurde: gesagt mit altem und neuem Wortlaut, bis jemand es bestätigt', async () => {
    expect(await report({ abweichung: 'sitzung', abgeglichen: '2026-1' })).toMatchInlineSnapshot(`
      "content/eigene/1-unser-weg.mdx:8:13  Hinweis  abweichung/geaendert
        Die Stelle 1.2 Sitzung, von der dieses Blatt abweicht, ist seit der Ausgabe 2026-1 geändert. Bisher: »Laden Sie rechtzeitig ein.«. Neu: »Laden Sie früh ein.«.
        Abhilfe: Prüfen Sie das Blatt, und schreiben Sie dann in seinen Kopf: abgeglichen: 2026-2

      Kein Fehler, 1 Hinweis."
    `);
    expect(await report({ abweichung: 'sitzung', abgeglichen: '2026-2' })).toBe('');
    // Another section of the chapter is not meant.
    expect(await report({ abweichung: 'sitzung#ablauf', abgeglichen: '2026-1' })).toBe('');
  });

  it('ist seit der neuesten Ausgabe geändert: Die Abhilfe nennt die nächste', async () => {
    const text = changedSitting.replace('Laden Sie früh ein.', 'Laden Sie ein.');
    expect(await report({ abweichung: 'sitzung', abgeglichen: '2026-2' }, { [sitting]: text })).toMatchInlineSnapshot(`
      "content/eigene/1-unser-weg.mdx:8:13  Hinweis  abweichung/geaendert
        Die Stelle 1.2 Sitzung, von der dieses Blatt abweicht, ist seit der Ausgabe 2026-2 geändert. Bisher: »Laden Sie früh ein.«. Neu: »Laden Sie ein.«.
        Abhilfe: Prüfen Sie das Blatt. Ist die nächste Ausgabe erschienen, schreiben Sie ihren Namen unter »abgeglichen« in den Kopf.

      Kein Fehler, 1 Hinweis."
    `);
  });
});

describe('eine Stelle, die anders heißt oder fehlt', () => {
  it('hat eine andere Nummer: Die frühere findet sie noch', async () => {
    const moved = { [sitting]: undefined, '1-gremiengruendung/3-sitzung.mdx': changedSitting };
    expect(await report({ abweichung: '"1.2#ablauf"', abgeglichen: '2026-2' }, moved)).toMatchInlineSnapshot(`
      "content/eigene/1-unser-weg.mdx:8:14  Hinweis  abweichung/stelle
        »1.2« heißt jetzt 1.3 »Sitzung«.
        Abhilfe: Schreiben Sie unter »abweichung«: sitzung#ablauf. Das Kürzel bleibt, wenn sich die Nummer ändert.

      Kein Fehler, 1 Hinweis."
    `);
    // With the remedy followed nothing is left to say.
    expect(await report({ abweichung: 'sitzung#ablauf', abgeglichen: '2026-2' })).toBe('');
  });

  it('ist mit ihrem Kapitel entfallen', async () => {
    expect(
      await report(
        { abweichung: 'sitzung#ablauf' },
        { [sitting]: undefined, 'aenderungen/sitzung.yaml': 'kapitel: sitzung\nart: entfallen\nsatz: "Überholt."\n' },
      ),
    ).toMatchInlineSnapshot(`
      "content/eigene/1-unser-weg.mdx:8:13  Hinweis  abweichung/stelle
        Das Kapitel, von dem dieses Blatt abweicht, gibt es nicht mehr: 1.2 »Sitzung« der Ausgabe 2026-1.
        Abhilfe: Prüfen Sie das Blatt; braucht es den Bezug nicht mehr, streichen Sie »sitzung#ablauf« unter »abweichung«.

      Kein Fehler, 1 Hinweis."
    `);
  });

  it('ist ein Abschnitt, den eine Ausgabe hatte: ein Hinweis, der sagt, wo er jetzt steht; der Bau geht weiter', async () => {
    const text = changedSitting.replace('{#ablauf}', '{#verlauf}');
    const other = chapterFile('Weiteres', '## Ablauf {#ablauf}\n\nHier steht er jetzt.', { vorlagen: '[protokoll]' });
    expect(await report({ abweichung: 'sitzung#ablauf' }, { [sitting]: text, '1-gremiengruendung/3-weiteres.mdx': other })).toMatchInlineSnapshot(`
      "content/eigene/1-unser-weg.mdx:8:13  Hinweis  abweichung/geaendert
        Die Stelle 1.2 Sitzung, von der dieses Blatt abweicht, ist seit der Ausgabe 2026-1 geändert. Bisher: »Laden Sie rechtzeitig ein.«. Neu: »Laden Sie früh ein.«.
        Abhilfe: Prüfen Sie das Blatt, und schreiben Sie dann in seinen Kopf: abgeglichen: 2026-2

      content/eigene/1-unser-weg.mdx:8:13  Hinweis  abweichung/stelle
        Den Abschnitt »ablauf«, von dem dieses Blatt abweicht, hat 1.2 »Sitzung« nicht oder nicht mehr.
        Abhilfe: Einen Abschnitt »ablauf« hat jetzt 1.3; ist er gemeint, schreiben Sie: abweichung: weiteres#ablauf. Prüfen Sie das Blatt; weicht es vom ganzen Kapitel ab, schreiben Sie: abweichung: sitzung

      Kein Fehler, 2 Hinweise."
    `);
  });

  it('gab es nie: ein Fehler mit nahem Namen', async () => {
    expect(await report({ abweichung: 'sitzunk' })).toMatchInlineSnapshot(`
      "content/eigene/1-unser-weg.mdx:8:13  Fehler  abweichung/stelle
        Ein Kapitel »sitzunk« gibt es nicht, auch in keiner Ausgabe.
        Abhilfe: Meinten Sie »sitzung«?

      1 Fehler, kein Hinweis."
    `);
    expect(await report({ abweichung: 'aufbau#entscheidn' })).toMatchInlineSnapshot(`
      "content/eigene/1-unser-weg.mdx:8:13  Fehler  abweichung/stelle
        Einen Abschnitt »entscheidn« hat 1.1 »Aufbau« nicht, auch in keiner Ausgabe.
        Abhilfe: Meinten Sie »entscheiden«?

      1 Fehler, kein Hinweis."
    `);
  });
});

describe('der Kopf', () => {
  it('nennt die Stelle in einer Form, die sich lesen lässt', async () => {
    expect(await report({ abweichung: '2.10' })).toMatchInlineSnapshot(`
      "content/eigene/1-unser-weg.mdx:8:1  Fehler  kopf/angabe
        Die Angabe »abweichung« ist nicht gültig.
        Abhilfe: Schreiben Sie in geraden Anführungszeichen Kürzel oder Nummer eines Kapitels und, wenn nur ein Abschnitt gemeint ist, hinter # dessen Kürzel: "2.4#datenschutz".

      1 Fehler, kein Hinweis."
    `);
    expect(await report({ abweichung: '[Kapitel 2.4]' })).toMatchInlineSnapshot(`
      "content/eigene/1-unser-weg.mdx:8:1  Fehler  kopf/angabe
        Die Angabe »abweichung« ist nicht gültig.
        Abhilfe: Schreiben Sie in geraden Anführungszeichen Kürzel oder Nummer eines Kapitels und, wenn nur ein Abschnitt gemeint ist, hinter # dessen Kürzel: "2.4#datenschutz".

      1 Fehler, kein Hinweis."
    `);
  });

  it('nennt eine Ausgabe, die erschienen ist', async () => {
    expect(await report({ abweichung: 'aufbau', abgeglichen: '2026-9' })).toMatchInlineSnapshot(`
      "content/eigene/1-unser-weg.mdx:9:1  Fehler  kopf/angabe
        Eine Ausgabe 2026-9 gibt es nicht.
        Abhilfe: Die neueste heißt 2026-2.

      1 Fehler, kein Hinweis."
    `);
  });

  it('ist der einer eigenen Unterlage', async () => {
    const published = changedSitting.replace('praxis: true', 'praxis: true\nabweichung: aufbau');
    expect((await findProblems(folder.write({ [sitting]: published }), { today: '2026-11-22', typesetter })).map(({ message }) => message)).toContain(
      '»abweichung« steht nur in eigenen Unterlagen.',
    );
  });
});
