import { expect, it } from 'vitest';
import { fixtureBinder } from '../../support/fixtureBinder.ts';

// Pictures, references, links, terms and sources. One fault per binder; each snapshot is what an editor reads.

it('a reference to no chapter', () => {
  expect(fixtureBinder().write('Siehe <Verweis kapitel="sitzun">Sitzung</Verweis>.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:16  Fehler  verweis/kapitel
      Ein Kapitel mit dem Kürzel »sitzun« gibt es nicht.
      Abhilfe: Meinten Sie kapitel="sitzung"?"
  `);
});

it('a reference to no section', () => {
  expect(fixtureBinder().write('Über Größe: <Verweis kapitel="sitzung" abschnitt="vorhr">Sitzung</Verweis>.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:40  Fehler  verweis/kapitel
      Kapitel 1.2 hat keinen Abschnitt »vorhr«.
      Abhilfe: Meinten Sie abschnitt="vorher"?"
  `);
});

it('a reference to no template', () => {
  expect(fixtureBinder().write('Siehe <Verweis vorlage="protokol">Protokoll der Sitzung</Verweis>.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:16  Fehler  verweis/kapitel
      Eine Vorlage mit dem Kürzel »protokol« gibt es nicht.
      Abhilfe: Meinten Sie vorlage="protokoll"?"
  `);
});

it('a reference with two goals or none', () => {
  expect(fixtureBinder().write('Siehe <Verweis kapitel="sitzung" vorlage="protokoll">beides</Verweis> und <Verweis>nichts</Verweis>.').report())
    .toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:7  Fehler  verweis/kapitel
      Der Verweis nennt zwei Ziele.
      Abhilfe: Schreiben Sie entweder kapitel="…" oder vorlage="…".

    content/1-gremiengruendung/1-aufbau.mdx:18:75  Fehler  verweis/kapitel
      Der Verweis nennt kein Ziel.
      Abhilfe: Schreiben Sie entweder kapitel="…" oder vorlage="…"."
  `);
});

it('a link within the site that leads nowhere', () => {
  expect(fixtureBinder().write('Die [erste Sitzung](/gremiengruendung/sitzug/) und das [Glossar](/glossar/#gremim).').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:5  Fehler  verweis/adresse
      Die Adresse »/gremiengruendung/sitzug/« gibt es auf dieser Website nicht.
      Abhilfe: Meinten Sie /gremiengruendung/sitzung/?

    content/1-gremiengruendung/1-aufbau.mdx:18:56  Fehler  verweis/adresse
      Auf der Seite /glossar/ gibt es die Stelle »#gremim« nicht.
      Abhilfe: Meinten Sie /glossar/#gremium?"
  `);
});

it('incomplete addresses', () => {
  expect(
    fixtureBinder()
      .write(
        'Das [Land](www.land.test), ein [Blatt](blatt.pdf), ein [Abschnitt](#entscheiden), ein [Programm](javascript:x) und die [Polizei](https://polizei).',
      )
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:5  Fehler  verweis/adresse
      Der Adresse »www.land.test« fehlt der Anfang.
      Abhilfe: Schreiben Sie https://www.land.test.

    content/1-gremiengruendung/1-aufbau.mdx:18:32  Fehler  verweis/adresse
      Der Adresse »blatt.pdf« fehlt der Anfang.
      Abhilfe: Schreiben Sie https://… oder zu einem Kapitel <Verweis kapitel="…">Linktext</Verweis>.

    content/1-gremiengruendung/1-aufbau.mdx:18:56  Fehler  verweis/adresse
      Der Link »#entscheiden« führt nur am Bildschirm weiter, nicht auf Papier.
      Abhilfe: Schreiben Sie <Verweis kapitel="…" abschnitt="entscheiden">Linktext</Verweis>.

    content/1-gremiengruendung/1-aufbau.mdx:18:87  Fehler  verweis/adresse
      »javascript:x« ist keine gültige Adresse.
      Abhilfe: Erlaubt sind https://…, mailto:… und tel:….

    content/1-gremiengruendung/1-aufbau.mdx:18:120  Fehler  verweis/adresse
      »https://polizei« ist keine gültige Adresse.
      Abhilfe: Erlaubt sind https://…, mailto:… und tel:…."
  `);
});

it('an address without encryption', () => {
  expect(fixtureBinder().write('Das [Land Sachsen](http://land.test/).').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:5  Hinweis  verweis/adresse
      Die Adresse http://land.test/ ist unverschlüsselt (http).
      Abhilfe: Prüfen Sie, ob sie auch mit https:// erreichbar ist, und schreiben Sie sie so."
  `);
});

it('link words that say nothing', () => {
  expect(fixtureBinder().write('Klicken Sie [hier](https://land.test/) oder lesen Sie <Verweis kapitel="sitzung">mehr</Verweis>.').report())
    .toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Hinweis  text/stil
      »Klicken Sie hier« hilft auf Papier nicht.
      Abhilfe: Nennen Sie den Abschnitt oder setzen Sie einen <Verweis>.

    content/1-gremiengruendung/1-aufbau.mdx:18:13  Fehler  verweis/wort
      Der Linktext »hier« sagt nicht, wohin er führt.
      Abhilfe: Nennen Sie das Ziel, zum Beispiel »Kriminalstatistik des Landes«.

    content/1-gremiengruendung/1-aufbau.mdx:18:55  Fehler  verweis/wort
      Der Linktext »mehr« sagt nicht, wohin er führt.
      Abhilfe: Nennen Sie das Ziel, zum Beispiel »Kriminalstatistik des Landes«."
  `);
});

it('a bare address as link text', () => {
  expect(fixtureBinder().write('Siehe https://land.test/praevention/unterlagen.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:7  Fehler  verweis/wort
      Der Linktext ist eine lange oder nackte Adresse.
      Abhilfe: Schreiben Sie [Linktext](https://…); kurze Adressen ohne https:// dürfen stehen bleiben: [lpr.sachsen.de](https://…)."
  `);
});

it('an unknown term', () => {
  expect(fixtureBinder().write('Ein <Begriff id="lagebilt">Lagebild</Begriff> hilft.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:14  Fehler  glossar/unbekannt
      Den Begriff »lagebilt« gibt es in content/glossar.yaml nicht.
      Abhilfe: Meinten Sie id="lagebild"?"
  `);
});

it('an unknown source', () => {
  expect(fixtureBinder().write('Text.[^q]\n\n[^q]: <Quelle id="handbuch-2042" />').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:20:15  Fehler  quelle/unbekannt
      Die Quelle »handbuch-2042« gibt es in content/quellen.yaml nicht.
      Abhilfe: Meinten Sie id="handbuch-2024"?"
  `);
});
