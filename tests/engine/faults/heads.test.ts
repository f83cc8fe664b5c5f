import { expect, it } from 'vitest';
import { chapter, fixtureBinder } from '../../support/fixtureBinder.ts';

// Front matter, the glossary's cross references and change notes. One fault per binder; each snapshot is what an editor reads.

it('no front matter', () => {
  expect(fixtureBinder().change(chapter, 'Nur Text.\n').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:1:1  Fehler  kopf/fehlt
      Der Kopf mit Titel, Kurzfassung und Stand fehlt.
      Abhilfe: Beginnen Sie die Datei mit einer Zeile »---«, den Angaben und wieder »---« (siehe content/README.md).

    content/quellen.yaml:1:1  Hinweis  quelle/ungenutzt
      Die Quelle »handbuch-2024« wird nirgends benutzt.
      Abhilfe: Löschen Sie den Eintrag oder zitieren Sie die Quelle.

    content/quellen.yaml:5:1  Hinweis  quelle/ungenutzt
      Die Quelle »lehrbuch-2020« wird nirgends benutzt.
      Abhilfe: Löschen Sie den Eintrag oder zitieren Sie die Quelle."
  `);
});

it('a misspelt entry', () => {
  expect(fixtureBinder().replace(chapter, 'titel: Aufbau', 'titl: Aufbau').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:2:1  Fehler  kopf/angabe
      Die Angabe »titl« gibt es nicht.
      Abhilfe: Meinten Sie »titel«?"
  `);
});

it('wrong values', () => {
  expect(fixtureBinder().replace(chapter, 'stand: 2026-10', 'stand: 10/2026').replace(chapter, '[Gremium, Aufbau, Übersicht]', 'Gremium').report())
    .toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:4:1  Fehler  kopf/angabe
      Die Angabe »stand« ist nicht gültig.
      Abhilfe: Schreiben Sie Jahr und Monat, zum Beispiel 2026-11.

    content/1-gremiengruendung/1-aufbau.mdx:5:1  Fehler  kopf/angabe
      Die Angabe »stichworte« ist nicht gültig.
      Abhilfe: Schreiben Sie eine Liste in eckigen Klammern, zum Beispiel [Befragung, Fragebogen]."
  `);
});

it('an empty entry', () => {
  expect(fixtureBinder().replace(chapter, 'kurz: Wie ein Gremium aufgebaut ist.', 'kurz:').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:3:1  Fehler  kopf/angabe
      Die Angabe »kurz« ist leer.
      Abhilfe: Schreiben Sie hinter »kurz:« den Wert oder löschen Sie die Zeile."
  `);
});

it('a number where a text belongs', () => {
  expect(fixtureBinder().replace(chapter, 'titel: Aufbau', 'titel: 2026').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:2:1  Fehler  kopf/angabe
      Die Angabe »titel« ist nicht gültig.
      Abhilfe: Setzen Sie den Wert in gerade Anführungszeichen: "2026"."
  `);
});

it('a state in the future', () => {
  expect(fixtureBinder().replace(chapter, 'stand: 2026-10', 'stand: 2026-12').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:4:1  Fehler  kopf/stand
      Der Stand Dezember 2026 liegt in der Zukunft.
      Abhilfe: Schreiben Sie höchstens den laufenden Monat: 2026-11."
  `);
});

it('a chapter that is overdue', () => {
  expect(fixtureBinder().replace(chapter, 'pruefen_bis: 2027-10', 'pruefen_bis: 2026-10').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:9:1  Hinweis  kopf/ueberfaellig
      Das Kapitel sollte bis Oktober 2026 geprüft sein.
      Abhilfe: Prüfen Sie Zahlen, Recht und Adressen; dann setzen Sie »pruefen_bis« neu."
  `);
});

it('an unknown template', () => {
  expect(fixtureBinder().replace(chapter, '[protokoll]', '[protokol]').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:8:12  Fehler  kopf/vorlage
      Die Vorlage »protokol« gibt es nicht.
      Abhilfe: Meinten Sie »protokoll«?"
  `);
});

it('a template for an unknown chapter', () => {
  expect(fixtureBinder().replace('vorlagen/protokoll.mdx', 'kapitel: sitzung', 'kapitel: sitzungen').report()).toMatchInlineSnapshot(`
    "content/vorlagen/protokoll.mdx:5:1  Fehler  kopf/vorlage
      Das Kapitel »sitzungen« gibt es nicht.
      Abhilfe: Meinten Sie »sitzung«?"
  `);
});

it('the glossary points nowhere', () => {
  expect(fixtureBinder().replace('glossar.yaml', '[gremium]', '[gremien]').replace('glossar.yaml', 'kapitel: aufbau', 'kapitel: umbau').report())
    .toMatchInlineSnapshot(`
    "content/glossar.yaml:4:12  Fehler  verweis/kapitel
      »Gremium« verweist auf das Kapitel »umbau«, das es nicht gibt.
      Abhilfe: Meinten Sie »aufbau«?

    content/glossar.yaml:8:11  Fehler  glossar/unbekannt
      »Lagebild« verweist auf den Begriff »gremien«, den es nicht gibt.
      Abhilfe: Meinten Sie »gremium«?"
  `);
});

it('a change note for an unknown chapter', () => {
  expect(fixtureBinder().change('aenderungen/1.yaml', 'kapitel: aufbu\nart: neu\nsatz: Neu.\n').report()).toMatchInlineSnapshot(`
    "content/aenderungen/1.yaml:1:1  Fehler  aenderung/angabe
      Das Kapitel »aufbu« gibt es nicht.
      Abhilfe: Meinten Sie »aufbau«?"
  `);
});

it('a change note of an unknown kind', () => {
  expect(fixtureBinder().change('aenderungen/1.yaml', 'kapitel: aufbau\nart: geaendert\nsatz: Neu.\n').report()).toMatchInlineSnapshot(`
    "content/aenderungen/1.yaml:2:1  Fehler  aenderung/angabe
      Die Angabe »art« ist nicht gültig.
      Abhilfe: Meinten Sie »geändert«?"
  `);
});
