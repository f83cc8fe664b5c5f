import { expect, it } from 'vitest';
import { chapter, fixtureBinder } from '../../support/fixtureBinder.ts';

it('reports all faults of a run, by file and line, each once', () => {
  const binder = fixtureBinder()
    .replace(chapter, 'titel: Aufbau', 'titl: Aufbau')
    .write('Ein <Begriff id="lagebilt">Lagebild</Begriff> und [hier](https://land.test/).\n\n<Hinweis art="tip">\n\nText.\n\n</Hinweis>')
    .replace('1-gremiengruendung/2-sitzung.mdx', 'stand: 2026-10', 'stand: 2027-01')
    .replace('1-gremiengruendung/2-sitzung.mdx', '## Vor der Sitzung {#vorher}', '## Vor der Sitzung')
    .replace('glossar.yaml', '[gremium]', '[gremien]');
  expect(binder.report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:2:1  Fehler  kopf/angabe
      Die Angabe »titl« gibt es nicht.
      Abhilfe: Meinten Sie »titel«?

    content/1-gremiengruendung/1-aufbau.mdx:18:14  Fehler  glossar/unbekannt
      Den Begriff »lagebilt« gibt es in content/glossar.yaml nicht.
      Abhilfe: Meinten Sie id="lagebild"?

    content/1-gremiengruendung/1-aufbau.mdx:18:51  Fehler  verweis/wort
      Der Linktext »hier« sagt nicht, wohin er führt.
      Abhilfe: Nennen Sie das Ziel, zum Beispiel »Kriminalstatistik des Landes«.

    content/1-gremiengruendung/1-aufbau.mdx:20:10  Fehler  baustein/angabe
      Die Angabe art="tip" ist nicht gültig.
      Abhilfe: Meinten Sie art="tipp"?

    content/1-gremiengruendung/2-sitzung.mdx:4:1  Fehler  kopf/stand
      Der Stand Januar 2027 liegt in der Zukunft.
      Abhilfe: Schreiben Sie höchstens den laufenden Monat: 2026-11.

    content/1-gremiengruendung/2-sitzung.mdx:13:1  Fehler  ueberschrift/kuerzel
      Die Überschrift »Vor der Sitzung« hat kein Kürzel.
      Abhilfe: Ergänzen Sie am Zeilenende ein Kürzel, zum Beispiel {#vor-der-sitzung}.

    content/glossar.yaml:8:11  Fehler  glossar/unbekannt
      »Lagebild« verweist auf den Begriff »gremien«, den es nicht gibt.
      Abhilfe: Meinten Sie »gremium«?"
  `);
});

it('does not report references to a file that is there but faulty', () => {
  const binder = fixtureBinder().change('1-gremiengruendung/2-sitzung.mdx', (text) => `${text}\n<Hinweis art="tipp">\n`);
  expect(binder.problems().map(({ rule }) => rule)).toEqual(['mdx/syntax']);
});

it('reports nothing twice that follows from an unreadable glossary', () => {
  const binder = fixtureBinder().replace('glossar.yaml', 'gremium:', ' gremium:');
  expect(new Set(binder.problems().map(({ file }) => file))).toEqual(new Set(['content/glossar.yaml']));
});
