import { expect, it } from 'vitest';
import { chapter, fixtureBinder } from '../../support/fixtureBinder.ts';

// Markdown, MDX syntax, headings, footnotes. One fault per binder; each snapshot is what an editor reads.

it('an expression', () => {
  expect(fixtureBinder().write('Es sind ä {1 + 1} Orte.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:11  Fehler  mdx/code
      Hier steht ein Programmausdruck in geschweiften Klammern.
      Abhilfe: Löschen Sie ihn. Meinen Sie die Klammern selbst, schreiben Sie \\{ und \\}."
  `);
});

it('an import', () => {
  expect(fixtureBinder().write('import x from "y"').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  mdx/code
      Eine Zeile beginnt mit import oder export.
      Abhilfe: Löschen Sie die Zeile: Bausteine stehen ohne import bereit. Beginnt so ein Satz, stellen Sie ihn um."
  `);
});

it('an open brace', () => {
  expect(fixtureBinder().write('Ein Satz mit { Klammer.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:14  Fehler  mdx/code
      An dieser Stelle steht eine geschweifte Klammer. Inhalt darf keine Programmausdrücke enthalten.
      Abhilfe: Löschen Sie die Klammer oder schreiben Sie \\{ beziehungsweise \\}."
  `);
});

it('a sentence that begins with export', () => {
  expect(fixtureBinder().write('export ist ein englisches Wort.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  mdx/code
      Eine Zeile beginnt mit import oder export.
      Abhilfe: Löschen Sie die Zeile: Bausteine stehen ohne import bereit. Beginnt so ein Satz, stellen Sie ihn um."
  `);
});

it('HTML', () => {
  expect(fixtureBinder().write('Ein <b>fettes</b> Wort<br/> und <div>Kasten</div>.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:5  Fehler  mdx/html
      <b> ist HTML; erlaubt sind nur Markdown und Bausteine.
      Abhilfe: Schreiben Sie **fett**.

    content/1-gremiengruendung/1-aufbau.mdx:18:23  Fehler  mdx/html
      <br> ist HTML; erlaubt sind nur Markdown und Bausteine.
      Abhilfe: Schreiben Sie \\ am Zeilenende.

    content/1-gremiengruendung/1-aufbau.mdx:18:33  Fehler  mdx/html
      <div> ist HTML; erlaubt sind nur Markdown und Bausteine.
      Abhilfe: Löschen Sie <div> und </div>."
  `);
});

it('an HTML comment', () => {
  expect(fixtureBinder().write('Text <!-- Notiz -->').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:6  Fehler  mdx/html
      Kommentare <!-- … --> sind nicht erlaubt.
      Abhilfe: Löschen Sie den Kommentar; Notizen gehören nicht in den veröffentlichten Text."
  `);
});

it('an address in angle brackets', () => {
  expect(fixtureBinder().write('Siehe <https://land.test/>.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:7  Fehler  mdx/syntax
      Eine Adresse steht in spitzen Klammern.
      Abhilfe: Schreiben Sie [Linktext](https://land.test/)."
  `);
});

it('a Markdown picture', () => {
  expect(fixtureBinder().write('![Aufbau](bilder/aufbau.svg)').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  mdx/element
      Bilder kommen nicht mit ![…] in den Text.
      Abhilfe: Benutzen Sie <Abbildung datei="bilder/…" titel="…" alt="…" />."
  `);
});

it('collected link addresses', () => {
  expect(fixtureBinder().write('Der [Rat][1] tagt.\n\n[1]: https://land.test/').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:5  Fehler  mdx/element
      Links mit gesammelten Adressen sind nicht erlaubt.
      Abhilfe: Schreiben Sie die Adresse gleich dahinter: [Linktext](https://…).

    content/1-gremiengruendung/1-aufbau.mdx:20:1  Fehler  mdx/element
      Gesammelte Linkadressen sind nicht erlaubt.
      Abhilfe: Schreiben Sie die Adresse in den Text: [Linktext](https://…); hier löschen Sie die Zeile."
  `);
});

it('boxes outside a checklist', () => {
  expect(fixtureBinder().write('- [ ] Raum buchen').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  mdx/element
      Kästchen [ ] werden nicht getippt.
      Abhilfe: Setzen Sie die Liste in eine <Checkliste> und löschen Sie die Kästchen."
  `);
});

it('a table without block', () => {
  expect(fixtureBinder().write('| a | b |\n| --- | --- |\n| 1 | 2 |').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  mdx/element
      Eine Tabelle steht ohne Baustein im Text.
      Abhilfe: Setzen Sie <Tabelle titel="…"> davor und </Tabelle> dahinter, mit je einer Leerzeile."
  `);
});

it('headings of the wrong level', () => {
  expect(fixtureBinder().write('# Eins {#eins}\n\nText.\n\n#### Vier {#vier}\n\nText.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  ueberschrift/ebene
      Die Überschrift »Eins« hat die erste Ebene; die gehört dem Titel im Kopf.
      Abhilfe: Schreiben Sie ## für einen Abschnitt.

    content/1-gremiengruendung/1-aufbau.mdx:22:1  Fehler  ueberschrift/ebene
      Die Überschrift »Vier« liegt auf der 4. Ebene; es gibt nur ## und ###.
      Abhilfe: Schreiben Sie ### oder machen Sie einen Absatz daraus."
  `);
});

it('a skipped level', () => {
  expect(
    fixtureBinder()
      .change(chapter, (text) => text.replace('## Wer', '### Wer'))
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:14:1  Fehler  ueberschrift/ebene
      Vor »Wer entscheidet« (###) fehlt eine Überschrift mit ##.
      Abhilfe: Schreiben Sie ## oder ergänzen Sie den übergeordneten Abschnitt."
  `);
});

it('headings without or with faulty ids', () => {
  expect(fixtureBinder().write('## Wer lädt ein?\n\nText.\n\n## Zwei {#Zwei_B}\n\nText.\n\n## Drei {.klasse}\n\nText.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  ueberschrift/kuerzel
      Die Überschrift »Wer lädt ein?« hat kein Kürzel.
      Abhilfe: Ergänzen Sie am Zeilenende ein Kürzel, zum Beispiel {#wer-laedt-ein}.

    content/1-gremiengruendung/1-aufbau.mdx:22:9  Fehler  ueberschrift/kuerzel
      Das Kürzel »Zwei_B« ist nicht gültig.
      Abhilfe: Verwenden Sie nur kleine Buchstaben a–z, Ziffern und Bindestriche, zum Beispiel {#zwei-b}.

    content/1-gremiengruendung/1-aufbau.mdx:26:9  Fehler  ueberschrift/kuerzel
      Die Überschrift »Drei« hat kein Kürzel.
      Abhilfe: Ergänzen Sie am Zeilenende ein Kürzel, zum Beispiel {#drei}."
  `);
});

it('an id given twice, once by a checklist', () => {
  expect(fixtureBinder().write('## Noch einmal {#entscheiden}\n\nText.\n\n<Checkliste id="entscheiden" titel="T">\n\n- a\n\n</Checkliste>').report())
    .toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  ueberschrift/doppelt
      Das Kürzel »entscheiden« gibt es hier schon (Zeile 14, Überschrift).
      Abhilfe: Wählen Sie ein anderes Kürzel.

    content/1-gremiengruendung/1-aufbau.mdx:22:13  Fehler  ueberschrift/doppelt
      Das Kürzel »entscheiden« gibt es hier schon (Zeile 14, Überschrift).
      Abhilfe: Wählen Sie ein anderes Kürzel."
  `);
});

it('a heading without text below it', () => {
  expect(fixtureBinder().write('## Leer {#leer}').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  kapitel/leer
      Unter der Überschrift »Leer« steht kein Text.
      Abhilfe: Schreiben Sie den Abschnitt oder löschen Sie die Überschrift."
  `);
});

it('a chapter without text', () => {
  expect(
    fixtureBinder()
      .change(chapter, (text) => text.slice(0, text.indexOf('Ein <Begriff')))
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:1:1  Hinweis  kapitel/ausstattung
      Das Kapitel nennt keine Quelle.
      Abhilfe: Nennen Sie mindestens zwei; eine reine Arbeitshilfe bekommt im Kopf »praxis: true«.

    content/1-gremiengruendung/1-aufbau.mdx:1:1  Fehler  kapitel/leer
      Das Kapitel hat keinen Text.
      Abhilfe: Schreiben Sie den Text oder nehmen Sie die Datei vorerst heraus.

    content/quellen.yaml:1:1  Hinweis  quelle/ungenutzt
      Die Quelle »handbuch-2024« wird nirgends benutzt.
      Abhilfe: Löschen Sie den Eintrag oder zitieren Sie die Quelle.

    content/quellen.yaml:5:1  Hinweis  quelle/ungenutzt
      Die Quelle »lehrbuch-2020« wird nirgends benutzt.
      Abhilfe: Löschen Sie den Eintrag oder zitieren Sie die Quelle."
  `);
});
