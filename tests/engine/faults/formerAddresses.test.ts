import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checksumOf } from '../../../src/editions/editionProblems.ts';
import { EditionStore } from '../../../src/editions/EditionStore.ts';
import { fixtureBinder, type FixtureBinder } from '../../support/fixtureBinder.ts';
import { makeParcel } from '../../support/makeParcel.ts';
import { snapshot } from '../../support/storedParcel.ts';
import { chapterFile, temporaryBinder } from '../../support/temporaryBinder.ts';

// Addresses that stand on paper. One fault per binder; each snapshot is what an editor reads.

const third = '1-gremiengruendung/3-drittes.mdx';
const text = chapterFile('Drittes', 'Ein Text.', { vorlagen: '[protokoll]' });
const head = (frueher: string, title = 'Drittes'): string => chapterFile(title, 'Ein Text.', { vorlagen: '[protokoll]', frueher });
let frozen: Readonly<Record<string, string>>;

beforeAll(async () => {
  const folder = temporaryBinder();
  folder.write({ [third]: text });
  new EditionStore(folder.content).put(await makeParcel(folder.content, '2026-1'));
  frozen = snapshot(join(folder.content, 'ausgaben'));
  folder.remove();
});

const layEditions = (content: string, files = frozen): void => {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(content, 'ausgaben', path)), { recursive: true });
    writeFileSync(join(content, 'ausgaben', path), Buffer.from(bytes, 'latin1'));
  }
};
/** The minimal binder with an edition in which a third chapter stands. */
const published = (): FixtureBinder => fixtureBinder().onDisk((content) => layEditions(content));
const gone = 'kapitel: drittes\nart: entfallen\nsatz: "Das Kapitel ist in die Sitzung gewandert."\n';

describe('ein Kapitel, das es in der letzten Ausgabe gab', () => {
  it('ist da', () => expect(published().change(third, text).report()).toBe(''));

  it('ohne ein Wort gelöscht', () => {
    expect(published().report()).toMatchInlineSnapshot(`
      "content/ausgaben/2026-1.yaml:1:1  Fehler  adresse/verschwunden
        Das Kapitel 1.3 »Drittes« (drittes) der Ausgabe 2026-1 gibt es nicht mehr. Seine Adressen stehen auf Papier und in Lesezeichen.
        Abhilfe: Hat es einen neuen Namen, schreiben Sie in den Kopf des Kapitels: frueher: [gremiengruendung/drittes]. Ist es gestrichen, legen Sie content/aenderungen/drittes.yaml an mit drei Zeilen: »kapitel: drittes«, »art: entfallen« und »satz: …« (warum, und wo der Inhalt jetzt steht)."
    `);
  });
  it('… mit Notiz', () => expect(published().change('aenderungen/drittes.yaml', gone).report()).toBe(''));

  it('umbenannt, ohne es zu sagen', () => {
    expect(published().change('1-gremiengruendung/3-viertes.mdx', text).report()).toMatchInlineSnapshot(`
      "content/ausgaben/2026-1.yaml:1:1  Fehler  adresse/verschwunden
        Das Kapitel 1.3 »Drittes« (drittes) der Ausgabe 2026-1 gibt es nicht mehr. Seine Adressen stehen auf Papier und in Lesezeichen.
        Abhilfe: Heißt es jetzt 1.3 »Drittes«, schreiben Sie in den Kopf von content/1-gremiengruendung/3-viertes.mdx: frueher: [gremiengruendung/drittes]. Ist es gestrichen, legen Sie content/aenderungen/drittes.yaml an mit drei Zeilen: »kapitel: drittes«, »art: entfallen« und »satz: …« (warum, und wo der Inhalt jetzt steht)."
    `);
  });
  it('… mit der früheren Adresse im Kopf', () =>
    expect(published().change('1-gremiengruendung/3-viertes.mdx', head('[gremiengruendung/drittes]')).report()).toBe(''));

  it('aufgegangen in einem anderen, das seine Adresse übernimmt', () =>
    expect(published().change('1-gremiengruendung/3-neu.mdx', head('[gremiengruendung/drittes]', 'Neues')).report()).toBe(''));
});

describe('eine frühere Adresse', () => {
  it('die keine ist', () => {
    expect(fixtureBinder().change(third, head('[/gremiengruendung/alt/]')).report()).toMatchInlineSnapshot(`
      "content/1-gremiengruendung/3-drittes.mdx:9:11  Fehler  kopf/angabe
        Die Angabe »frueher« ist nicht gültig.
        Abhilfe: Schreiben Sie die frühere Adresse ohne Schrägstriche am Rand: strategie/leitbild."
    `);
  });
  it('unter der ein anderes Kapitel steht', () => {
    expect(fixtureBinder().change(third, head('[gremiengruendung/sitzung]')).report()).toMatchInlineSnapshot(`
      "content/1-gremiengruendung/3-drittes.mdx:9:11  Fehler  adresse/doppelt
        Die frühere Adresse /gremiengruendung/sitzung/ gehört schon zu content/1-gremiengruendung/2-sitzung.mdx.
        Abhilfe: Streichen Sie sie hier oder geben Sie content/1-gremiengruendung/2-sitzung.mdx ein anderes Kürzel."
    `);
  });
  it('die zwei Kapitel nennen', () => {
    expect(fixtureBinder().change(third, head('[strategie/alt]')).change('1-gremiengruendung/4-viertes.mdx', head('[strategie/alt]', 'Viertes')).report())
      .toMatchInlineSnapshot(`
        "content/1-gremiengruendung/4-viertes.mdx:9:11  Fehler  adresse/doppelt
          Die frühere Adresse /strategie/alt/ steht auch in content/1-gremiengruendung/3-drittes.mdx.
          Abhilfe: Streichen Sie sie in einer der beiden Dateien."
      `);
  });
  it('deren Kürzel ein anderes Kapitel trägt', () => {
    expect(fixtureBinder().change(third, head('[strategie/sitzung]')).report()).toMatchInlineSnapshot(`
      "content/1-gremiengruendung/3-drittes.mdx:9:11  Fehler  adresse/doppelt
        Das Kürzel der früheren Adresse /strategie/sitzung/ trägt heute content/1-gremiengruendung/2-sitzung.mdx; am Kürzel erkennt jede Ausgabe ein Kapitel.
        Abhilfe: Streichen Sie sie hier oder geben Sie content/1-gremiengruendung/2-sitzung.mdx ein anderes Kürzel."
    `);
  });
  it('deren Kürzel zwei Kapitel nennen', () => {
    expect(fixtureBinder().change(third, head('[strategie/alt]')).change('1-gremiengruendung/4-viertes.mdx', head('[lage/alt]', 'Viertes')).report())
      .toMatchInlineSnapshot(`
      "content/1-gremiengruendung/4-viertes.mdx:9:11  Fehler  adresse/doppelt
        Das Kürzel der früheren Adresse /lage/alt/ steht auch unter »frueher« in content/1-gremiengruendung/3-drittes.mdx; am Kürzel erkennt jede Ausgabe ein Kapitel.
        Abhilfe: Streichen Sie sie in einer der beiden Dateien."
    `);
  });
  it('die eigene von heute', () => {
    expect(fixtureBinder().change(third, head('[gremiengruendung/drittes]')).report()).toMatchInlineSnapshot(`
      "content/1-gremiengruendung/3-drittes.mdx:9:11  Fehler  adresse/doppelt
        Die frühere Adresse /gremiengruendung/drittes/ ist die heutige oder steht zweimal da.
        Abhilfe: Streichen Sie sie unter »frueher«."
    `);
  });
  it('die die Website selbst braucht', () => {
    expect(fixtureBinder().change(third, head('[blatt/alt]')).report()).toMatchInlineSnapshot(`
      "content/1-gremiengruendung/3-drittes.mdx:9:11  Fehler  adresse/doppelt
        Die Adresse /blatt/alt/ braucht die Website selbst.
        Abhilfe: Streichen Sie sie unter »frueher«."
    `);
  });
  it('eines Registers, die ein anderes hat', () => {
    expect(fixtureBinder().change('2-lage/register.yaml', 'titel: Lage\nkurz: Kurz.\nbeschreibung: Lang.\nfrueher: [gremiengruendung]\n').report())
      .toMatchInlineSnapshot(`
      "content/2-lage/register.yaml:1:1  Fehler  adresse/doppelt
        Die frühere Adresse /gremiengruendung/ gehört schon zu content/1-gremiengruendung.
        Abhilfe: Streichen Sie sie hier oder geben Sie content/1-gremiengruendung ein anderes Kürzel."
    `);
  });
});

describe('ein Register einer Ausgabe, das es nicht mehr gibt', () => {
  const renamed = (page: string): string =>
    published()
      .change(third, text)
      .change(page, '---\ntitel: Neu\nkurz: Kurz.\nstand: 2026-11\n---\n\nEin Text.\n')
      .onDisk((content) => renameSync(join(content, '1-gremiengruendung'), join(content, '1-aufbauen')))
      .report();
  it('und dessen Adresse eine Seite einnimmt', () =>
    expect(renamed('seiten/gremiengruendung.mdx')).toMatchInlineSnapshot(`
    "content/seiten/gremiengruendung.mdx:1:1  Fehler  adresse/doppelt
      Unter /gremiengruendung/ stand in einer Ausgabe ein Register; die Adresse führt noch dorthin.
      Abhilfe: Geben Sie der Datei einen anderen Namen."
  `));
  it('… eine andere Seite stört nicht', () => expect(renamed('seiten/anders.mdx')).toBe(''));
});

describe('ein Register einer Ausgabe, die ihre Adressen nicht aufgeschrieben hat', () => {
  const before = (): Readonly<Record<string, string>> => {
    const record = frozen['2026-1.yaml']!.replace(/^ {4}adresse: .*\n/gm, '');
    const list = frozen['2026-1/pruefsummen.txt']!.replace(/^.{64}(?= {2}\.\.\/2026-1\.yaml)/m, checksumOf('2026-1.yaml', Buffer.from(record, 'latin1')));
    return { ...frozen, '2026-1.yaml': record, '2026-1/pruefsummen.txt': list };
  };
  const old = (further: Readonly<Record<string, string>> = {}): string =>
    fixtureBinder()
      .change(third, text)
      .onDisk((content) => {
        layEditions(content, { ...before(), ...further });
        renameSync(join(content, '1-gremiengruendung'), join(content, '3-anders'));
      })
      .report();
  it('ist weg', () => {
    expect(old()).toMatchInlineSnapshot(`
      "content/ausgaben/2026-1.yaml:1:1  Fehler  adresse/verschwunden
        Das Register 1 der Ausgabe 2026-1 gibt es nicht mehr. Wo seine Kapitel auf der Website standen, hat sie nicht aufgeschrieben.
        Abhilfe: Legen Sie den Ordner des Registers mit seiner register.yaml wieder an; er darf sonst leer sein."
    `);
  });
  it('… steht in adressen.yaml', () => {
    expect(old({ 'adressen.yaml': '"1": gremiengruendung\n' })).toBe('');
  });
});
