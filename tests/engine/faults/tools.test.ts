import { expect, it } from 'vitest';
import { fixtureBinder } from '../../support/fixtureBinder.ts';

// Checklists, steps, forms and tables. One fault per binder; each snapshot is what an editor reads.

it('a choice without possibilities', () => {
  expect(fixtureBinder().write('<Ausfuellen id="a" titel="b">\n\n<Feld id="c" name="d" art="auswahl" />\n\n</Ausfuellen>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:20:23  Fehler  baustein/angabe
      Zur Auswahl fehlen die Möglichkeiten.
      Abhilfe: Ergänzen Sie zum Beispiel auswahl="ja | nein | unbekannt"."
  `);
});

it('a checklist with sub-items and numbers', () => {
  expect(fixtureBinder().write('<Checkliste id="a" titel="b">\n\n1. Eins\n   - Zwei\n\n</Checkliste>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:20:1  Fehler  baustein/inhalt
      Die Checkliste ist nummeriert.
      Abhilfe: Schreiben Sie »- « statt der Zahlen; für eine Reihenfolge gibt es <Schritte>.

    content/1-gremiengruendung/1-aufbau.mdx:20:1  Fehler  baustein/inhalt
      Ein Punkt der Checkliste ist nicht einfach: Er enthält Unterpunkte oder mehrere Absätze.
      Abhilfe: Machen Sie aus jedem Unterpunkt einen eigenen Punkt."
  `);
});

it('steps without bold beginning', () => {
  expect(fixtureBinder().write('<Schritte>\n\n1. **Eins.** Text.\n2. Zwei.\n\n</Schritte>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:21:1  Fehler  baustein/inhalt
      Der Schritt beginnt nicht mit einer fetten Kurzform.
      Abhilfe: Schreiben Sie zum Beispiel »1. **Stichprobe ziehen.** Bitten Sie …«."
  `);
});

it('steps with a paragraph', () => {
  expect(fixtureBinder().write('<Schritte>\n\nVorweg.\n\n1. **Eins.** Text.\n\n</Schritte>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:20:1  Fehler  baustein/inhalt
      Der Baustein <Schritte> enthält nicht genau eine nummerierte Liste.
      Abhilfe: Schreiben Sie nur »1. …«, »2. …« ohne Absätze davor oder danach; Unterpunkte rücken Sie um drei Zeichen ein."
  `);
});

it('two tables in one block', () => {
  expect(fixtureBinder().write('<Tabelle titel="T">\n\n| a |\n| --- |\n| 1 |\n\n| b |\n| --- |\n| 2 |\n\n</Tabelle>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:24:1  Fehler  baustein/inhalt
      Der Baustein <Tabelle> enthält nicht genau eine Tabelle.
      Abhilfe: Setzen Sie Text vor oder hinter den Baustein, jede weitere Tabelle in einen eigenen."
  `);
});

it('something else than fields in a form', () => {
  expect(fixtureBinder().write('<Ausfuellen id="a" titel="b">\n\nText.\n\n</Ausfuellen>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:20:1  Fehler  baustein/inhalt
      In <Ausfuellen> stehen nur Felder.
      Abhilfe: Setzen Sie anderes vor oder hinter den Baustein; Erläuterungen gehören in hilfe="…" eines Feldes."
  `);
});

it('a field outside a form', () => {
  expect(fixtureBinder().write('<Feld id="a" name="b" />').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  baustein/inhalt
      Ein <Feld> steht außerhalb von <Ausfuellen>.
      Abhilfe: Setzen Sie <Ausfuellen id="…" titel="…"> davor und </Ausfuellen> dahinter."
  `);
});

it('a field id given twice', () => {
  expect(fixtureBinder().write('<Ausfuellen id="a" titel="b">\n\n<Feld id="c" name="d" />\n<Feld id="c" name="e" />\n\n</Ausfuellen>').report())
    .toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:21:7  Fehler  ueberschrift/doppelt
      Das Kürzel »c« gibt es hier schon (Zeile 20, <Feld>).
      Abhilfe: Wählen Sie ein anderes Kürzel."
  `);
});

it('a sum of unknown fields', () => {
  expect(
    fixtureBinder()
      .replace('vorlagen/protokoll.mdx', '/>.', '/>. Summe: <Feld id="summe" name="Summe" hilfe="in Euro" art="summe" von="raum, rum" />.')
      .report(),
  ).toMatchInlineSnapshot(`
      "content/vorlagen/protokoll.mdx:10:231  Fehler  vorlage/feld
        Ein Feld »rum« gibt es in dieser Datei nicht.
        Abhilfe: Meinten Sie »raum«?"
    `);
});

it('a table that is too wide', () => {
  expect(
    fixtureBinder()
      .write('<Tabelle titel="T">\n\n| a | b | c | d | e | f | g |\n| --- | --- | --- | --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n\n</Tabelle>')
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:20:1  Fehler  tabelle/breite
      Die Tabelle hat 7 Spalten; auf das Papier passen 6.
      Abhilfe: Teilen Sie die Tabelle oder machen Sie aus Spalten Zeilen."
  `);
});

it('a word too long for a narrow column', () => {
  expect(
    fixtureBinder()
      .write('<Tabelle titel="T">\n\n| a | b | c | d |\n| --- | --- | --- | --- |\n| Donaudampfschifffahrtsgesellschaft | 2 | 3 | 4 |\n\n</Tabelle>')
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:22:1  Fehler  tabelle/breite
      Das Wort »Donaudampfschifffahrtsgesellschaft« ist zu lang für eine Tabelle mit 4 Spalten.
      Abhilfe: Kürzen Sie es oder setzen Sie einen Bindestrich."
  `);
});

it('an empty cell in the head and a row too long', () => {
  expect(fixtureBinder().write('<Tabelle titel="T">\n\n| ä | |\n| --- | --- |\n| 1 | 2 | 3 |\n\n</Tabelle>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:20:5  Fehler  tabelle/kopf
      Die 2. Zelle im Tabellenkopf ist leer.
      Abhilfe: Schreiben Sie hinein, was in der Spalte steht.

    content/1-gremiengruendung/1-aufbau.mdx:22:1  Fehler  tabelle/kopf
      Die Zeile hat 3 Zellen, der Tabellenkopf 2.
      Abhilfe: Prüfen Sie die Striche |; einen Strich im Text schreiben Sie \\|."
  `);
});
