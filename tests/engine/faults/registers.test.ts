import { expect, it } from 'vitest';
import { fixtureBinder, type FixtureBinder } from '../../support/fixtureBinder.ts';
import { chapterFile } from '../../support/temporaryBinder.ts';

// Registers and what ordner.yaml names of them. One fault per binder; each snapshot is what an editor reads.

const register = (further = ''): string => `titel: Neues\nkurz: Was neu ist.\nbeschreibung: Ein Register.\n${further}`;
const withRegister = (number: number, further?: string): FixtureBinder =>
  fixtureBinder()
    .change(`${number}-neu/register.yaml`, register(further))
    .change(`${number}-neu/1-neuigkeit.mdx`, chapterFile('Neuigkeit', 'Ein Text.', { vorlagen: '[protokoll]' }));

it.each([0, 8, 10, 47, 98])('a register %s is no fault', (number) => {
  expect(withRegister(number).report()).toBe('');
});

it('a register number above 99, and one with a leading nought', () => {
  expect(fixtureBinder().change('100-neu/register.yaml', register()).report()).toMatchInlineSnapshot(`
    "content/100-neu:1:1  Fehler  datei/name
      Der Ordner »100-neu« heißt nicht »Nummer-kürzel«.
      Abhilfe: Benennen Sie ihn zum Beispiel »8-weiteres«: Nummer von 0 bis 99, Bindestrich, kleine Buchstaben a–z, Ziffern, Bindestriche."
  `);
  expect(fixtureBinder().change('08-neu/register.yaml', register()).report()).toContain('Der Ordner »08-neu« heißt nicht »Nummer-kürzel«.');
});

it('a colour on which white letters can not be read', () => {
  const faulty = withRegister(8, 'farbe: "#E6B04A"\n');
  expect(faulty.report()).toMatchInlineSnapshot(`
    "content/8-neu/register.yaml:4:1  Fehler  register/farbe
      Die Farbe #e6b04a ist zu hell: Schrift auf dem Reiter oder in der Farbe hat den Kontrast 1,6 : 1, nötig sind 4,5 : 1.
      Abhilfe: Nehmen Sie eine dunklere, zum Beispiel "#8c6302"."
  `);
  const [, remedy] = /zum Beispiel ("#\w+")/.exec(faulty.report())!;
  expect(withRegister(8, `farbe: ${remedy}\n`).report()).toBe('');
});

it('a colour like its neighbour', () => {
  const faulty = withRegister(12, 'farbe: "#0c5dac"\n');
  expect(faulty.report()).toMatchInlineSnapshot(`
    "content/12-neu/register.yaml:4:1  Hinweis  register/farbe
      Register 12 hat fast dieselbe Farbe (#0c5dac) wie sein Nachbar, Register 1 (#0b5cad).
      Abhilfe: Geben Sie ihm eine andere, zum Beispiel farbe: "#3a3301"."
  `);
  const [, remedy] = /zum Beispiel (farbe: "#\w+")/.exec(faulty.report())!;
  expect(withRegister(12, `${remedy}\n`).report()).toBe('');
});

it('a colour that is none', () => {
  expect(withRegister(8, 'farbe: blau\n').report()).toMatchInlineSnapshot(`
    "content/8-neu/register.yaml:4:1  Fehler  datei/yaml
      Die Angabe »farbe« ist nicht gültig.
      Abhilfe: Schreiben Sie die Farbe als Raute mit sechs Ziffern 0–9 und Buchstaben a–f, zum Beispiel "#0b5cad"."
  `);
  expect(withRegister(8, 'farbe: #883108\n').report()).toContain('in gerade Anführungszeichen');
});

it('ways in on the start page that lead nowhere', () => {
  const faulty = fixtureBinder().replace(
    'ordner.yaml',
    'website:',
    'einstiege:\n  - text: Neu hier\n    hinweis: hier lang\n    ziel: gremiengrundung\nerstes_kapitel: vorwort\nwebsite:',
  );
  expect(faulty.report()).toMatchInlineSnapshot(`
    "content/ordner.yaml:7:11  Fehler  verweis/kapitel
      »einstiege« führt zu »gremiengrundung«; ein Register oder Kapitel dieses Kürzels gibt es nicht.
      Abhilfe: Meinten Sie »gremiengruendung«?

    content/ordner.yaml:8:17  Fehler  verweis/kapitel
      »erstes_kapitel« führt zu »vorwort«; ein Kapitel dieses Kürzels gibt es nicht.
      Abhilfe: Nennen Sie ein vorhandenes Kürzel oder löschen Sie die Angabe."
  `);
});

it('words of the binder that are too many, unknown or no address', () => {
  const faulty = fixtureBinder().replace(
    'ordner.yaml',
    'website:',
    `kurzname: ${'lang '.repeat(10)}\nlizens:\n  name: CC0\nlizenz:\n  name: CC0\n  adresse: cc0\nwebsite:`,
  );
  expect(faulty.report()).toMatchInlineSnapshot(`
    "content/ordner.yaml:4:1  Fehler  datei/yaml
      Die Angabe »kurzname« ist nicht gültig.
      Abhilfe: Höchstens 40 Zeichen.

    content/ordner.yaml:5:1  Fehler  datei/yaml
      Die Angabe »lizens« gibt es nicht.
      Abhilfe: Meinten Sie »lizenz«?

    content/ordner.yaml:9:3  Fehler  datei/yaml
      Die Angabe »lizenz → adresse« ist nicht gültig.
      Abhilfe: Schreiben Sie eine vollständige Adresse, die mit https:// beginnt, ohne Leerzeichen."
  `);
});
