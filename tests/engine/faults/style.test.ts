import { expect, it } from 'vitest';
import { chapter, fixtureBinder } from '../../support/fixtureBinder.ts';

// Signs, numbers, address, spelling. One kind of fault per binder; each snapshot is what an editor reads.

it('gender signs in words', () => {
  expect(fixtureBinder().write('Die Mitarbeiter:innen, Bürger*innen, KollegInnen und Leser/-innen kommen.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:5  Fehler  text/stil
      »Mitarbeiter:innen« enthält ein Sonderzeichen im Wort.
      Abhilfe: Schreiben Sie neutral (Fachkräfte, Mitwirkende) oder beide Formen.

    content/1-gremiengruendung/1-aufbau.mdx:18:24  Fehler  text/stil
      »Bürger*innen« enthält ein Sonderzeichen im Wort.
      Abhilfe: Schreiben Sie neutral (Fachkräfte, Mitwirkende) oder beide Formen.

    content/1-gremiengruendung/1-aufbau.mdx:18:38  Fehler  text/stil
      »KollegInnen« enthält ein Sonderzeichen im Wort.
      Abhilfe: Schreiben Sie neutral (Fachkräfte, Mitwirkende) oder beide Formen.

    content/1-gremiengruendung/1-aufbau.mdx:18:54  Fehler  text/stil
      »Leser/-innen« enthält ein Sonderzeichen im Wort.
      Abhilfe: Schreiben Sie neutral (Fachkräfte, Mitwirkende) oder beide Formen."
  `);
});

it('foreign quotation marks', () => {
  expect(fixtureBinder().write('Das "Lagebild" und die „Lage“ sind fertig.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:5  Fehler  text/stil
      Das Anführungszeichen " passt nicht zum Leitfaden.
      Abhilfe: Schreiben Sie »…«, innerhalb davon ›…‹.

    content/1-gremiengruendung/1-aufbau.mdx:18:14  Fehler  text/stil
      Das Anführungszeichen " passt nicht zum Leitfaden.
      Abhilfe: Schreiben Sie »…«, innerhalb davon ›…‹.

    content/1-gremiengruendung/1-aufbau.mdx:18:24  Fehler  text/stil
      Das Anführungszeichen „ passt nicht zum Leitfaden.
      Abhilfe: Schreiben Sie »…«, innerhalb davon ›…‹.

    content/1-gremiengruendung/1-aufbau.mdx:18:29  Fehler  text/stil
      Das Anführungszeichen “ passt nicht zum Leitfaden.
      Abhilfe: Schreiben Sie »…«, innerhalb davon ›…‹."
  `);
});

it('dashes and dots typed with other signs', () => {
  expect(fixtureBinder().write('Der Rat - nicht das Amt - tagt -- und wartet...').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:9  Fehler  text/stil
      Ein Bindestrich steht für einen Gedankenstrich.
      Abhilfe: Schreiben Sie – mit einem Leerzeichen davor und danach.

    content/1-gremiengruendung/1-aufbau.mdx:18:25  Fehler  text/stil
      Ein Bindestrich steht für einen Gedankenstrich.
      Abhilfe: Schreiben Sie – mit einem Leerzeichen davor und danach.

    content/1-gremiengruendung/1-aufbau.mdx:18:32  Fehler  text/stil
      Zwei Bindestriche stehen für einen Gedankenstrich.
      Abhilfe: Schreiben Sie – mit einem Leerzeichen davor und danach.

    content/1-gremiengruendung/1-aufbau.mdx:18:45  Fehler  text/stil
      Drei Punkte stehen für Auslassungspunkte.
      Abhilfe: Schreiben Sie …"
  `);
});

it('abbreviations and units without space', () => {
  expect(fixtureBinder().write('Nach §5 gilt das z.B. für 20% der Orte.[^grund]').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:6  Fehler  text/stil
      In »§5« fehlt ein Leerzeichen.
      Abhilfe: Schreiben Sie »§ 5«.

    content/1-gremiengruendung/1-aufbau.mdx:18:18  Fehler  text/stil
      In »z.B.« fehlt ein Leerzeichen.
      Abhilfe: Schreiben Sie »z. B.«.

    content/1-gremiengruendung/1-aufbau.mdx:18:27  Fehler  text/stil
      In »20%« fehlt ein Leerzeichen.
      Abhilfe: Schreiben Sie »20 %«."
  `);
});

it('numbers with points or without groups', () => {
  expect(fixtureBinder().write('Es sind 45.351 Fälle, 45351 Fälle und 3.5 Prozent.[^grund]').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:9  Fehler  text/stil
      Die Zahl 45.351 ist mit Punkten gegliedert.
      Abhilfe: Schreiben Sie 45 351.

    content/1-gremiengruendung/1-aufbau.mdx:18:39  Hinweis  text/stil
      Die Zahl 3.5 hat einen Dezimalpunkt.
      Abhilfe: Schreiben Sie 3,5."
  `);
});

it('dates in figures', () => {
  expect(fixtureBinder().write('Am 12.06.2018 und am 2018-06-12 tagte der Rat.[^grund]').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:4  Hinweis  text/stil
      Das Datum 12.06.2018 ist nicht ausgeschrieben.
      Abhilfe: Schreiben Sie zum Beispiel 12. Juni 2018.

    content/1-gremiengruendung/1-aufbau.mdx:18:22  Hinweis  text/stil
      Das Datum 2018-06-12 ist nicht ausgeschrieben.
      Abhilfe: Schreiben Sie zum Beispiel 12. Juni 2018."
  `);
});

it('the familiar form of address', () => {
  expect(fixtureBinder().write('Du findest dein Lagebild im Ordner.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Hinweis  text/stil
      »Du« klingt nach Anrede mit du.
      Abhilfe: Schreiben Sie »Sie«.

    content/1-gremiengruendung/1-aufbau.mdx:18:12  Hinweis  text/stil
      »dein« klingt nach Anrede mit du.
      Abhilfe: Schreiben Sie »Sie«."
  `);
});

it('style faults in labels and heads', () => {
  expect(
    fixtureBinder()
      .replace(chapter, 'titel: Aufbau', 'titel: Aufbau - kurz')
      .write('<Hinweis art="tipp" titel="Für Bürger*innen">\n\nText.\n\n</Hinweis>')
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:2:1  Fehler  text/stil
      Ein Bindestrich steht für einen Gedankenstrich.
      Abhilfe: Schreiben Sie – mit einem Leerzeichen davor und danach.

    content/1-gremiengruendung/1-aufbau.mdx:18:21  Fehler  text/stil
      »Bürger*innen« enthält ein Sonderzeichen im Wort.
      Abhilfe: Schreiben Sie neutral (Fachkräfte, Mitwirkende) oder beide Formen."
  `);
});

it('a word that is not in the dictionary', () => {
  expect(fixtureBinder().write('Die Geschäftsortnung liegt bei.').spelling(['Geschäftsordnung']).report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:5  Hinweis  text/schreibung
      Das Wort »Geschäftsortnung« steht nicht im Wörterbuch.
      Abhilfe: Meinten Sie »Geschäftsordnung«? Ist das Wort richtig, ergänzen Sie es in content/woerter.txt."
  `);
});
