import { expect, it } from 'vitest';
import { fixtureBinder } from '../../support/fixtureBinder.ts';

// Footnotes. One fault per binder; each snapshot is what an editor reads.

it('a mark without note', () => {
  expect(fixtureBinder().write('Es sind drei.[^grnd]').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:14  Fehler  fussnote/fehlt
      Zur Marke [^grnd] gibt es keine Fußnote.
      Abhilfe: Meinten Sie »grund«?"
  `);
});

it('a note that is not used', () => {
  expect(fixtureBinder().write('[^extra]: Nur Text.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Fehler  fussnote/ungenutzt
      Die Fußnote »extra« wird im Text nicht benutzt.
      Abhilfe: Setzen Sie [^extra] hinter den Satz, den sie belegt, oder löschen Sie die Fußnote."
  `);
});

it('a note of two paragraphs', () => {
  expect(fixtureBinder().write('Text.[^zwei]\n\n[^zwei]: Eins.\n\n    Zwei.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:22:5  Fehler  fussnote/form
      Die Fußnote »zwei« ist nicht ein einziger Absatz.
      Abhilfe: Schreiben Sie sie in einem Absatz, ohne Listen und Leerzeilen."
  `);
});

it('a note given twice', () => {
  expect(fixtureBinder().write('Text.[^x]\n\n[^x]: Eins.\n[^x]: Zwei.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:21:1  Fehler  fussnote/form
      Die Fußnote »x« gibt es schon (Zeile 20).
      Abhilfe: Geben Sie der zweiten einen eigenen Namen."
  `);
});

it('a mark in a heading', () => {
  expect(fixtureBinder().write('## Titel[^grund] {#titel}\n\nText.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:9  Fehler  fussnote/form
      Eine Fußnotenmarke steht in einer Überschrift.
      Abhilfe: Setzen Sie die Marke an den Satz, den sie belegt."
  `);
});
