import { expect, it } from 'vitest';
import { fixtureBinder } from '../../support/fixtureBinder.ts';

// Blocks: names, attributes, contents, places. One fault per binder; each snapshot is what an editor reads.

it('a misspelt block', () => {
  expect(fixtureBinder().write('<Chekliste id="a" titel="b">\n\n- c\n\n</Chekliste>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  baustein/unbekannt
      Den Baustein <Chekliste> gibt es nicht.
      Abhilfe: Meinten Sie <Checkliste>?"
  `);
});

it('a block in small letters', () => {
  expect(fixtureBinder().write('<hinweis art="tipp">\n\nText.\n\n</hinweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  baustein/unbekannt
      Den Baustein <hinweis> gibt es nicht.
      Abhilfe: Meinten Sie <Hinweis>?"
  `);
});

it('a block that is not closed', () => {
  expect(fixtureBinder().write('<Hinweis art="tipp">\n\nText.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  mdx/syntax
      <Hinweis> wird als Baustein gelesen und nicht geschlossen.
      Abhilfe: Ist es ein Baustein, setzen Sie nach dem Inhalt eine Zeile </Hinweis>, mit je einer Leerzeile davor und danach. Meinen Sie die Zeichen selbst, schreiben Sie \\<Hinweis>."
  `);
});

it('a block closed under another name', () => {
  expect(fixtureBinder().write('<Hinweis art="tipp">\n\nText.\n\n</Hinweiss>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:22:1  Fehler  mdx/syntax
      </Hinweiss> passt nicht zum offenen Baustein <Hinweis> (Zeile 18).
      Abhilfe: Schreiben Sie </Hinweis>."
  `);
});

it('an unknown attribute', () => {
  expect(fixtureBinder().write('<Hinweis art="tipp" titl="T">\n\nText.\n\n</Hinweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:21  Fehler  baustein/angabe
      Der Baustein <Hinweis> kennt die Angabe »titl« nicht.
      Abhilfe: Meinten Sie »titel«?"
  `);
});

it('a value that is not possible', () => {
  expect(fixtureBinder().write('<Hinweis art="tip">\n\nText.\n\n</Hinweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:10  Fehler  baustein/angabe
      Die Angabe art="tip" ist nicht gültig.
      Abhilfe: Meinten Sie art="tipp"?"
  `);
});

it('missing and empty attributes', () => {
  expect(fixtureBinder().write('<Checkliste titel="">\n\n- a\n\n</Checkliste>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  baustein/angabe
      Dem Baustein <Checkliste> fehlt die Angabe »id«.
      Abhilfe: Ergänzen Sie id="…".

    content/1-gremiengruendung/1-aufbau.mdx:18:13  Fehler  baustein/angabe
      Die Angabe »titel« ist leer.
      Abhilfe: Schreiben Sie titel="…"."
  `);
});

it('an attribute as expression, given twice, without value', () => {
  expect(fixtureBinder().write('<Hinweis art={"tipp"} titel="a" titel="b" {...x}>\n\nText.\n\n</Hinweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  mdx/code
      Im Baustein <Hinweis> steht ein Programmausdruck {…}.
      Abhilfe: Schreiben Sie jede Angabe als name="Wert".

    content/1-gremiengruendung/1-aufbau.mdx:18:10  Fehler  mdx/code
      Die Angabe »art« ist ein Programmausdruck {…}.
      Abhilfe: Schreiben Sie art="Wert" in geraden Anführungszeichen.

    content/1-gremiengruendung/1-aufbau.mdx:18:23  Fehler  baustein/angabe
      Die Angabe »titel« steht im Baustein <Hinweis> zweimal.
      Abhilfe: Löschen Sie eine davon."
  `);
});

it('an attribute without quotes', () => {
  expect(fixtureBinder().write('<Hinweis art=tipp>\n\nText.\n\n</Hinweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  baustein/angabe
      Die Angabe »art« steht nicht in Anführungszeichen.
      Abhilfe: Schreiben Sie art="…" mit geraden Anführungszeichen vorn und hinten."
  `);
});

it('text in the line of the block', () => {
  expect(fixtureBinder().write('<Hinweis art="tipp">Text.</Hinweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:21  Fehler  baustein/inhalt
      Text steht in derselben Zeile wie <Hinweis>.
      Abhilfe: Setzen Sie <Hinweis> und </Hinweis> allein in ihre Zeile, mit einer Leerzeile davor und danach."
  `);
});

it('an empty block', () => {
  expect(fixtureBinder().write('<Hinweis art="tipp">\n\n</Hinweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  baustein/inhalt
      Der Baustein <Hinweis> ist leer.
      Abhilfe: Schreiben Sie den Inhalt oder löschen Sie den Baustein."
  `);
});

it('a box within a sentence', () => {
  expect(fixtureBinder().write('Ein <Hinweis art="tipp">Rat</Hinweis> im Satz.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:5  Fehler  baustein/inhalt
      Der Baustein <Hinweis> steht mitten im Satz.
      Abhilfe: Setzen Sie ihn in eine eigene Zeile, mit einer Leerzeile davor und danach."
  `);
});

it('a box in a list', () => {
  expect(fixtureBinder().write('- Punkt\n\n  <Hinweis art="tipp">\n\n  Text.\n\n  </Hinweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:20:3  Fehler  baustein/inhalt
      Der Baustein <Hinweis> steht in einem Listenpunkt.
      Abhilfe: Setzen Sie ihn hinter die Liste, ohne Einrückung."
  `);
});

it('a reference alone in its line', () => {
  expect(fixtureBinder().write('<Verweis kapitel="sitzung">Sitzung</Verweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  baustein/inhalt
      Der Baustein <Verweis> steht allein in einer Zeile, gehört aber in einen Satz.
      Abhilfe: Schreiben Sie einen Satz darum, mindestens mit einem Punkt dahinter."
  `);
});

it('a heading in a box', () => {
  expect(fixtureBinder().write('<Hinweis art="tipp">\n\n## Titel {#titel}\n\nText.\n\n</Hinweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:20:1  Fehler  ueberschrift/ebene
      Eine Überschrift steht in einem Baustein (<Hinweis>).
      Abhilfe: Setzen Sie die Überschrift davor oder schreiben Sie den Text als Absatz."
  `);
});

it('a box in a box', () => {
  expect(fixtureBinder().write('<Hinweis art="tipp">\n\n<Hinweis art="recht">\n\nText.\n\n</Hinweis>\n\n</Hinweis>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:20:1  Fehler  baustein/inhalt
      In <Hinweis> ist <Hinweis> nicht vorgesehen.
      Abhilfe: Setzen Sie es vor oder hinter <Hinweis>; erlaubt sind Absätze, Listen, Tabelle, Schritte und Abbildung."
  `);
});
