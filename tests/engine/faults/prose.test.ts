import { expect, it } from 'vitest';
import { chapter, fixtureBinder } from '../../support/fixtureBinder.ts';

// Sentences, evidence, plain language. One kind of fault per binder; each snapshot is what an editor reads.

it('a sentence that is too long', () => {
  expect(
    fixtureBinder()
      .write(
        'Wer in der Gemeinde für die Sicherheit zuständig ist und sich mit allen anderen Ämtern, der Polizei, den Schulen, den Vereinen und den Kirchen abstimmt, der braucht dafür vor allem Zeit und Geduld.',
      )
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:1  Hinweis  text/satzlaenge
      Der Satz hat 33 Wörter.
      Abhilfe: Machen Sie zwei Sätze daraus; höchstens 28 Wörter, im Mittel 16."
  `);
});

it('figures and law without footnote', () => {
  expect(
    fixtureBinder()
      .write(
        'Im Jahr 2019 waren es 45 351 Fälle.\n\n- Rund 12,5 % der Orte nehmen teil.\n- Das regelt § 5 der Ordnung.\n\n<Tabelle titel="T">\n\n| Ort | Euro |\n| --- | --- |\n| Nord | 420 Euro |\n\n</Tabelle>',
      )
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:18:9  Hinweis  text/beleg
      »2019« steht ohne Fußnote in diesem Absatz.
      Abhilfe: Belegen Sie die Angabe mit einer Fußnote oder lassen Sie sie weg.

    content/1-gremiengruendung/1-aufbau.mdx:20:8  Hinweis  text/beleg
      »12,5 %« steht ohne Fußnote in diesem Listenpunkt.
      Abhilfe: Belegen Sie die Angabe mit einer Fußnote oder lassen Sie sie weg.

    content/1-gremiengruendung/1-aufbau.mdx:21:14  Hinweis  text/beleg
      »§ 5« steht ohne Fußnote in diesem Listenpunkt.
      Abhilfe: Belegen Sie die Angabe mit einer Fußnote oder lassen Sie sie weg.

    content/1-gremiengruendung/1-aufbau.mdx:27:10  Hinweis  text/beleg
      »420 Euro« steht ohne Fußnote in dieser Tabelle.
      Abhilfe: Belegen Sie die Angabe mit einer Fußnote oder lassen Sie sie weg."
  `);
});

it('a summary in plain language that is none', () => {
  expect(
    fixtureBinder()
      .replace(
        chapter,
        'Viele Menschen arbeiten zusammen. Sie treffen sich regelmäßig.',
        'Die Leitung des Amtes könnte z. B. mit der DSGVO und mit vielen anderen wichtigen Regeln arbeiten.',
      )
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:6:1  Fehler  text/leicht
      Die Kurzfassung in einfacher Sprache hat einen Satz.
      Abhilfe: Schreiben Sie zwei bis vier.

    content/1-gremiengruendung/1-aufbau.mdx:7:3  Fehler  text/leicht
      Der Satz hat 16 Wörter; einfache Sprache erlaubt 12.
      Abhilfe: Machen Sie zwei Sätze daraus.

    content/1-gremiengruendung/1-aufbau.mdx:7:15  Hinweis  text/leicht
      »des Amtes« ist ein Genitiv.
      Abhilfe: Schreiben Sie »von dem …« oder bilden Sie einen Satz mit einem Tätigkeitswort.

    content/1-gremiengruendung/1-aufbau.mdx:7:25  Hinweis  text/leicht
      »könnte« ist eine Möglichkeitsform.
      Abhilfe: Schreiben Sie, was ist: »kann«, »hat«, »muss«.

    content/1-gremiengruendung/1-aufbau.mdx:7:32  Hinweis  text/leicht
      »z. B.« ist eine Abkürzung.
      Abhilfe: Schreiben Sie das Wort aus.

    content/1-gremiengruendung/1-aufbau.mdx:7:46  Hinweis  text/leicht
      »DSGVO« ist eine Abkürzung.
      Abhilfe: Schreiben Sie das Wort aus oder erklären Sie es."
  `);
});

it('a passive in plain language', () => {
  expect(fixtureBinder().replace(chapter, 'Sie treffen sich regelmäßig.', 'Der Raum wird gebucht.').report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:7:46  Hinweis  text/leicht
      »wird gebucht« ist eine Leideform.
      Abhilfe: Nennen Sie, wer es tut."
  `);
});

it('a source that nobody uses', () => {
  expect(
    fixtureBinder()
      .change('quellen.yaml', (text) => `${text}zweite:\n  titel: Zweite\n  herausgeber: Verlag\n  jahr: "2020"\n`)
      .report(),
  ).toMatchInlineSnapshot(`
    "content/quellen.yaml:9:1  Hinweis  quelle/ungenutzt
      Die Quelle »zweite« wird nirgends benutzt.
      Abhilfe: Löschen Sie den Eintrag oder zitieren Sie die Quelle."
  `);
});

it('accepts what only looks like a fault', () => {
  const binder = fixtureBinder()
    .write(
      'Am 12. Juni 2018 galt z. B. § 5 für 20 % der Orte – das sind 45 351.[^grund] Siehe Kapitel 2.3, Stufe 110 und Stand Mai 2025.\n\nIn 10 bis 20 Minuten sind zwei Personen fertig. Die Antwort »Plus 100 %« heißt nichts.\n\n<Beispiel art="erfunden" titel="Ort">\n\nEs kamen 350 Menschen.\n\n</Beispiel>',
    )
    .spelling(
      'Am Juni galt für der Orte das sind Siehe Kapitel Stufe und Stand Mai In bis Minuten zwei Personen fertig Antwort Plus heißt nichts Es kamen Menschen'.split(
        ' ',
      ),
    );
  expect(binder.report()).toBe('');
});
