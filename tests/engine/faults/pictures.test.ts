import { expect, it } from 'vitest';
import { fixtureBinder } from '../../support/fixtureBinder.ts';

// Pictures and drawings. One fault per binder; each snapshot is what an editor reads.

it('a missing picture', () => {
  expect(fixtureBinder().replace('1-gremiengruendung/2-sitzung.mdx', 'bilder/aufbau.svg', 'bilder/aufbu.svg').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/2-sitzung.mdx:46:12  Fehler  bild/fehlt
      Das Bild »bilder/aufbu.svg« gibt es nicht.
      Abhilfe: Meinten Sie datei="bilder/aufbau.svg"?"
  `);
});

it('a picture outside the register', () => {
  expect(fixtureBinder().replace('1-gremiengruendung/2-sitzung.mdx', 'bilder/aufbau.svg', '../aufbau.svg').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/2-sitzung.mdx:46:12  Fehler  bild/fehlt
      Der Pfad »../aufbau.svg« führt aus dem Ordner des Registers hinaus.
      Abhilfe: Legen Sie das Bild in den Unterordner bilder/ und schreiben Sie datei="bilder/…"."
  `);
});

it('no alternative text', () => {
  expect(fixtureBinder().replace('1-gremiengruendung/2-sitzung.mdx', ' alt="Die Lenkungsgruppe entscheidet, die Geschäftsstelle führt aus."', '').report())
    .toMatchInlineSnapshot(`
    "content/1-gremiengruendung/2-sitzung.mdx:46:1  Fehler  bild/alt
      Der Abbildung fehlt der Alternativtext.
      Abhilfe: Ergänzen Sie alt="…": Was sagt das Bild jemandem, der es nicht sieht?"
  `);
});

it('an alternative text that repeats the caption', () => {
  expect(fixtureBinder().replace('1-gremiengruendung/2-sitzung.mdx', 'Die Lenkungsgruppe entscheidet, die Geschäftsstelle führt aus.', 'Aufbau').report())
    .toMatchInlineSnapshot(`
    "content/1-gremiengruendung/2-sitzung.mdx:46:53  Fehler  bild/alt
      Der Alternativtext wiederholt nur die Bildunterschrift.
      Abhilfe: Schreiben Sie, was das Bild aussagt: was steht wo, was folgt woraus?"
  `);
});

it('an alternative text that begins with »Bild«', () => {
  expect(fixtureBinder().replace('1-gremiengruendung/2-sitzung.mdx', 'Die Lenkungsgruppe', 'Bild der Gruppe: Die Lenkungsgruppe').report())
    .toMatchInlineSnapshot(`
    "content/1-gremiengruendung/2-sitzung.mdx:46:53  Fehler  bild/alt
      Der Alternativtext beginnt mit »Bild«; das sagen Vorleseprogramme schon selbst.
      Abhilfe: Beginnen Sie mit der Aussage des Bildes."
  `);
});

it('a drawing with script, style and foreign address', () => {
  expect(
    fixtureBinder()
      .change(
        '1-gremiengruendung/bilder/aufbau.svg',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="x()">\n<script>x</script>\n<style>y</style>\n<use href="https://boese.test/x.svg#y"/>\n<foreignObject><p style="color:red">x</p></foreignObject>\n</svg>',
      )
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/bilder/aufbau.svg:1:1  Fehler  bild/datei
      Der Zeichnung fehlt die Angabe viewBox.
      Abhilfe: Ergänzen Sie zum Beispiel viewBox="0 0 400 300" in <svg>.

    content/1-gremiengruendung/bilder/aufbau.svg:1:41  Fehler  bild/datei
      Die Zeichnung enthält ein Skript (onload).
      Abhilfe: Löschen Sie die Angabe.

    content/1-gremiengruendung/bilder/aufbau.svg:2:1  Fehler  bild/datei
      Die Zeichnung enthält <script>.
      Abhilfe: Löschen Sie das Element; erlaubt sind Formen, Linien, Gruppen und Text.

    content/1-gremiengruendung/bilder/aufbau.svg:3:1  Fehler  bild/datei
      Die Zeichnung enthält <style>.
      Abhilfe: Schreiben Sie Farben und Linien als Angaben an jedes Element: fill="…", stroke="…".

    content/1-gremiengruendung/bilder/aufbau.svg:4:6  Fehler  bild/datei
      Die Zeichnung verweist auf eine fremde Adresse.
      Abhilfe: Löschen Sie die Angabe oder zeichnen Sie den Teil selbst.

    content/1-gremiengruendung/bilder/aufbau.svg:5:1  Fehler  bild/datei
      Die Zeichnung enthält <foreignObject>.
      Abhilfe: Löschen Sie das Element; erlaubt sind Formen, Linien, Gruppen und Text.

    content/1-gremiengruendung/bilder/aufbau.svg:5:16  Fehler  bild/datei
      Die Zeichnung enthält <p>.
      Abhilfe: Löschen Sie das Element; erlaubt sind Formen, Linien, Gruppen und Text.

    content/1-gremiengruendung/bilder/aufbau.svg:5:19  Fehler  bild/datei
      Die Zeichnung enthält Stilangaben (style).
      Abhilfe: Schreiben Sie fill="…", stroke="…" und so weiter als eigene Angaben."
  `);
});

it('a drawing that is not well-formed', () => {
  expect(fixtureBinder().change('1-gremiengruendung/bilder/aufbau.svg', '<svg viewBox="0 0 400 100">\n<g></svg>').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/bilder/aufbau.svg:2:4  Fehler  bild/datei
      </svg> passt zu keinem offenen Element.
      Abhilfe: Speichern Sie die Zeichnung im Zeichenprogramm neu als »Einfaches SVG«."
  `);
});
