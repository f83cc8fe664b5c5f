import { expect, it } from 'vitest';
import { fixtureBinder } from '../../support/fixtureBinder.ts';

const chapterText = (title: string): string =>
  `---\ntitel: ${title}\nkurz: Ein Satz.\nstand: 2026-10\nstichworte: [Eins, Zwei, Drei]\nleicht: Sie lesen das. Es ist kurz.\nvorlagen: [protokoll]\npraxis: true\n---\n\nText.\n`;

// Files, names and numbers. One fault per binder; each snapshot is what an editor reads.

it('a file that is not UTF-8', () => {
  expect(fixtureBinder().change('1-gremiengruendung/3-latin.mdx', Buffer.from('---\ntitel: Prävention\n---\n', 'latin1')).report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/3-latin.mdx:2:1  Fehler  datei/kodierung
      Die Datei ist nicht in UTF-8 gespeichert; ab dieser Zeile sind Umlaute nicht lesbar.
      Abhilfe: Speichern Sie sie im Editor mit der Kodierung »UTF-8«."
  `);
});

it('damaged umlauts', () => {
  expect(fixtureBinder().write('Die PrÃ¤vention beginnt.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:7  Fehler  datei/kodierung
      Umlaute oder Zeichen sind beim Speichern beschädigt worden.
      Abhilfe: Tippen Sie die Stelle neu und speichern Sie die Datei mit der Kodierung »UTF-8«."
  `);
});

it('a chapter file without number', () => {
  expect(fixtureBinder().change('1-gremiengruendung/neu.mdx', 'x').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/neu.mdx:1:1  Fehler  datei/name
      Die Datei »neu.mdx« heißt nicht »Nummer-kürzel.mdx«.
      Abhilfe: Benennen Sie sie zum Beispiel »7-neues-kapitel.mdx«: Nummer, Bindestrich, kleine Buchstaben a–z, Ziffern, Bindestriche."
  `);
});

it('a register folder with capital letters', () => {
  expect(fixtureBinder().change('2-Analyse/register.yaml', 'titel: x').report()).toMatchInlineSnapshot(`
    "content/2-Analyse:1:1  Fehler  datei/name
      Der Ordner »2-Analyse« heißt nicht »Nummer-kürzel«.
      Abhilfe: Benennen Sie ihn zum Beispiel »8-weiteres«: Nummer von 0 bis 99, Bindestrich, kleine Buchstaben a–z, Ziffern, Bindestriche."
  `);
});

it('a text file that nothing reads', () => {
  expect(fixtureBinder().change('1-gremiengruendung/3-notizen.md', 'x').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/3-notizen.md:1:1  Fehler  datei/name
      Die Datei »3-notizen.md« wird nicht gelesen: Sie endet nicht auf ».mdx«.
      Abhilfe: Soll sie ein Kapitel sein, benennen Sie sie »3-notizen.mdx«; sonst legen Sie sie außerhalb von content/ ab."
  `);
});

it('a missing register.yaml', () => {
  expect(fixtureBinder().remove('1-gremiengruendung/register.yaml').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/register.yaml:1:1  Fehler  datei/yaml
      Diese Datei fehlt.
      Abhilfe: Legen Sie sie an; ein Muster steht in content/README.md."
  `);
});

it('unreadable YAML', () => {
  expect(fixtureBinder().replace('glossar.yaml', 'begriff: Gremium', 'begriff: Gremium: neu').report()).toMatchInlineSnapshot(`
    "content/glossar.yaml:2:12  Fehler  datei/yaml
      Die Angaben sind an dieser Stelle nicht lesbar (zwei Doppelpunkte in einer Zeile).
      Abhilfe: Prüfen Sie Einrückung, Doppelpunkte und Klammern. Texte mit »: « setzen Sie in gerade Anführungszeichen."
  `);
});

it("a YAML entry that doesn't exist", () => {
  expect(fixtureBinder().replace('quellen.yaml', 'herausgeber:', 'herausgeberin:').report()).toMatchInlineSnapshot(`
    "content/quellen.yaml:3:3  Fehler  datei/yaml
      Die Angabe »herausgeberin« gibt es nicht.
      Abhilfe: Meinten Sie »herausgeber«?"
  `);
});

it('an invalid id in the glossary', () => {
  expect(fixtureBinder().replace('glossar.yaml', 'lagebild:', 'Lagebild:').report()).toMatchInlineSnapshot(`
    "content/glossar.yaml:5:1  Fehler  datei/yaml
      Das Kürzel »Lagebild« ist nicht gültig.
      Abhilfe: Verwenden Sie nur kleine Buchstaben a–z, Ziffern und Bindestriche."
  `);
});

it('a number given twice', () => {
  expect(fixtureBinder().change('1-gremiengruendung/2-rolle.mdx', chapterText('Rolle')).report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/2-sitzung.mdx:1:1  Fehler  kapitel/nummer-doppelt
      Die Kapitelnummer 1.2 ist schon vergeben: content/1-gremiengruendung/2-rolle.mdx.
      Abhilfe: Geben Sie der Datei die nächste freie Nummer (3)."
  `);
});

it('a gap in the numbers', () => {
  expect(fixtureBinder().change('1-gremiengruendung/4-rolle.mdx', chapterText('Rolle')).report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/4-rolle.mdx:1:1  Hinweis  kapitel/nummer-luecke
      Vor Kapitel 1.4 fehlt die Nummer 1.3.
      Abhilfe: Nummerieren Sie die Datei um (3-rolle.mdx) oder ergänzen Sie das fehlende Kapitel."
  `);
});

it('a register number given twice', () => {
  expect(fixtureBinder().change('1-zweites/register.yaml', 'titel: Zweites\nkurz: Kurz.\nbeschreibung: Text.\n').report()).toMatchInlineSnapshot(`
    "content/1-zweites:1:1  Fehler  kapitel/nummer-doppelt
      Die Registernummer 1 ist schon vergeben: content/1-gremiengruendung.
      Abhilfe: Geben Sie dem Ordner eine freie Nummer."
  `);
});

it('a slug given twice, own leaves included', () => {
  expect(fixtureBinder().change('eigene/1-aufbau.mdx', chapterText('Aufbau')).report()).toMatchInlineSnapshot(`
    "content/eigene/1-aufbau.mdx:1:1  Fehler  kapitel/kuerzel-doppelt
      Das Kürzel »aufbau« ist schon vergeben: content/1-gremiengruendung/1-aufbau.mdx.
      Abhilfe: Geben Sie dieser Datei ein eigenes Kürzel; das ältere bleibt, wie es ist."
  `);
});

it('a page that takes an address of the site', () => {
  expect(fixtureBinder().change('seiten/glossar.mdx', '---\ntitel: G\nkurz: K.\nstand: 2026-10\n---\n\nText.\n').report()).toMatchInlineSnapshot(`
    "content/seiten/glossar.mdx:1:1  Fehler  kapitel/kuerzel-doppelt
      Das Kürzel »glossar« braucht die Website selbst.
      Abhilfe: Wählen Sie ein anderes, zum Beispiel »glossar-seite«."
  `);
});

it('example values of the operator', () => {
  expect(fixtureBinder().replace('ordner.yaml', 'betreiber:', 'beispielangaben: true\nbetreiber:').report()).toMatchInlineSnapshot(`
    "content/ordner.yaml:5:1  Hinweis  betreiber/beispiel
      Die Betreiberangaben sind Beispielwerte; die Website weist sich als Vorführung aus.
      Abhilfe: Tragen Sie vor der Veröffentlichung Ihre Angaben ein und setzen Sie »beispielangaben: false«."
  `);
});

it('example values that pass for real ones', () => {
  expect(fixtureBinder().replace('ordner.yaml', 'Stadt Lindau', 'Stadt Musterstadt').report()).toMatchInlineSnapshot(`
    "content/ordner.yaml:6:3  Fehler  betreiber/beispiel
      Die Angabe »name« ist noch ein Beispielwert: Stadt Musterstadt
      Abhilfe: Tragen Sie die wirkliche Angabe ein oder setzen Sie »beispielangaben: true«."
  `);
});

it('a chapter without tool and with one source', () => {
  expect(
    fixtureBinder()
      .replace('1-gremiengruendung/1-aufbau.mdx', 'vorlagen: [protokoll]', 'vorlagen: []')
      .replace('1-gremiengruendung/1-aufbau.mdx', ' Ebenso: <Quelle id="lehrbuch-2020" />', '')
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:1:1  Hinweis  kapitel/ausstattung
      Das Kapitel hat kein Hilfsmittel.
      Abhilfe: Ergänzen Sie eine Checkliste, Schritte, Felder, eine Tabelle mit leeren Zeilen oder eine Vorlage.

    content/1-gremiengruendung/1-aufbau.mdx:1:1  Hinweis  kapitel/ausstattung
      Das Kapitel nennt nur eine Quelle.
      Abhilfe: Nennen Sie mindestens zwei; eine reine Arbeitshilfe bekommt im Kopf »praxis: true«.

    content/quellen.yaml:5:1  Hinweis  quelle/ungenutzt
      Die Quelle »lehrbuch-2020« wird nirgends benutzt.
      Abhilfe: Löschen Sie den Eintrag oder zitieren Sie die Quelle."
  `);
});
