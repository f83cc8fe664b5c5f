import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
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

describe('a photograph', () => {
  const folder = '1-gremiengruendung';
  const withPhotograph = (name: string, bytes: Uint8Array | string) =>
    fixtureBinder().replace(`${folder}/2-sitzung.mdx`, 'bilder/aufbau.svg', `bilder/${name}`).change(`${folder}/bilder/${name}`, bytes);
  const canvas = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#357' } });
  const messages = async (name: string, bytes: Uint8Array | string): Promise<string[]> =>
    (await withPhotograph(name, bytes).problemsWithPhotographs()).map(({ message }) => message);

  it('that is cut off', async () => {
    const whole = await canvas(400, 300).png().toBuffer();
    expect(await withPhotograph('plan.png', whole.subarray(0, whole.length - 40)).reportWithPhotographs()).toMatchInlineSnapshot(`
      "content/1-gremiengruendung/bilder/plan.png:1:1  Fehler  bild/datei
        Das Bild ist abgeschnitten oder beschädigt.
        Abhilfe: Kopieren Sie es noch einmal hierher oder speichern Sie es in einem Bildprogramm neu."
    `);
  });

  it.each([
    ['empty', '', 'Die Bilddatei ist leer.'],
    ['a saved web page', '<!DOCTYPE html><p>x', 'Die Datei ist eine Webseite, kein Bild.'],
    ['text', 'Plan folgt.', 'Die Datei ist kein Bild, das sich öffnen lässt.'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0"/></svg>', 'Die Datei ist eine Zeichnung, heißt aber wie ein Foto.'],
    ['the first bytes of a PNG', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]), 'Die Datei ist kein Bild, das sich öffnen lässt.'],
  ])('that is %s', async (_, bytes, message) => {
    expect(await messages('plan.png', bytes)).toEqual([message]);
    expect(await messages('plan.JPG', bytes)).toEqual([message]);
  });

  it('in a format that no block knows', async () => {
    expect(await messages('plan.png', await canvas(40, 30).gif().toBuffer())).toEqual([
      'Die Datei ist ein Bild in einer anderen Form (gif), als ihr Name sagt.',
    ]);
  });

  it('with more pixels than a page can use', async () => {
    expect(await messages('plan.png', await canvas(20_000, 6_000).png().toBuffer())).toEqual(['Das Bild hat 120 Megapixel; höchstens 100 sind möglich.']);
  });

  it.each([
    ['plan 50%.png', 'bilder/plan-50.png'],
    ['plan #2.png', 'bilder/plan-2.png'],
    ['Übersicht.PNG', 'bilder/uebersicht.PNG'],
    ['a?b.webp', 'bilder/a-b.webp'],
  ])('called %s', async (name, better) => {
    const [problem, ...others] = await withPhotograph(name, await canvas(40, 30).png().toBuffer()).problemsWithPhotographs();
    expect([problem?.rule, others]).toEqual(['datei/name', []]);
    expect(problem?.remedy).toContain(`schreiben Sie datei="${better}"`);
  });

  it.each(['plan.png', 'plan.PNG', 'Plan_2.b.jpeg', 'plan.webp'])('called %s is fine, whatever it is inside', async (name) => {
    expect(await messages(name, await canvas(40, 30).jpeg().toBuffer())).toEqual([]);
  });

  it('called like a drawing', async () => {
    expect(await messages('plan.svg', await canvas(40, 30).png().toBuffer())).toEqual(['Die Datei heißt .svg, ist aber keine Zeichnung.']);
  });
});
