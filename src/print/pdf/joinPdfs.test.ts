import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { probeTypesetter } from '../../../tests/support/printText.ts';
import { call, join, type Content } from '../../blocks/Printed.ts';
import { joinPdfs, type Part } from './joinPdfs.ts';
import { entry, outsideStrings, readPdf, stringBytes } from './pdfFile.ts';

const tab = { nummer: '1', farbe: '#0b5cad', lage: 1 };
const page = (nummer: string, blatt: string, vorn: boolean, body: Content): Content =>
  call('seite', { register: tab, 'register-titel': 'R', kapitel: 'K', nummer, blatt, stand: '', adresse: '', vorn, body });
const heading = (depth: number, text: string): Content => call('ueberschrift', [depth, tab.farbe, text]);
const table = (text: string): Content =>
  call('tabelle', { from: 0, parts: [[0, [text, 'b']]], head: ['Kopf A', 'Kopf B'], columns: [1, 1], align: ['left', 'left'] });

const pdfOf = async (title: string, content: Content, inputs = {}): Promise<Buffer> =>
  (await probeTypesetter.pdf({ title, author: 'Verf', content, inputs }, 0)).read();

/** A chapter of two pages with a note. */
const chapter = (nummer: string, title: string): Promise<Buffer> =>
  pdfOf(
    `${nummer} ${title}`,
    join([
      page(nummer, '1', true, join([heading(1, title), heading(2, 'Abschnitt (5 0 R) \\'), 'Text', call('notenmarke', [`k${nummer}--a`, '1'])])),
      page(nummer, '2', false, call('anmerkung', [`k${nummer}--a`, '1', 'Quelle'])),
    ]),
  );

async function binderOf(): Promise<Part[]> {
  const rows = [
    {
      titel: '1  R',
      kapitel: [
        ['1.1', 'Aufbau', '1/2', 'Oktober 2026'],
        ['1.2', 'Sitzung', '1/2', 'Oktober 2026'],
      ],
    },
  ];
  const contents = call('ordnerblaetter', [[['Inhaltsverzeichnis', call('inhaltsverzeichnis', { register: rows })]]]);
  const divider = join([call('registerblatt', { register: tab, titel: 'Register', beschreibung: '', kapitel: [['1.1', 'Aufbau']] }), call('leere-rueckseite')]);
  return [
    { pdf: await pdfOf('Ordner', contents, { teil: 'ja' }) },
    { pdf: await pdfOf('Register', divider, { teil: 'ja' }) },
    { pdf: await chapter('1.1', 'Aufbau'), name: 'kapitel-1.1', title: 'Kapitel 1.1 Aufbau', below: true },
    { pdf: await chapter('1.2', 'Sitzung – Ä'), name: 'kapitel-1.2', title: 'Kapitel 1.2 Sitzung', below: true },
  ];
}

const open = (pdf: Uint8Array) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;

describe('verbundene PDF', () => {
  it('haben alle Seiten mit ihren Wörtern und Namen', async () => {
    const parts = await binderOf();
    const whole = await open(joinPdfs(parts));
    const words = async (document: Awaited<ReturnType<typeof open>>): Promise<string[]> =>
      Promise.all(
        Array.from({ length: document.numPages }, async (_, index) => {
          const { items } = await (await document.getPage(index + 1)).getTextContent();
          return items.map((item) => ('str' in item ? item.str : '')).join('');
        }),
      );
    const single = await Promise.all(parts.map(async ({ pdf }) => words(await open(pdf))));
    expect(await words(whole)).toEqual(single.flat());
    expect(await whole.getPageLabels()).toEqual(['i', 'ii', 'iii', 'iv', '1.1 – 1', '1.1 – 2', '1.2 – 1', '1.2 – 2']);
  });

  it('führen vom Inhaltsverzeichnis und vom Registerblatt zum Kapitel, und die Links sagen wohin', async () => {
    const whole = await open(joinPdfs(await binderOf()));
    const links = async (number: number) =>
      (await (await whole.getPage(number)).getAnnotations()) as { dest: string; url?: string; contentsObj: { str: string } }[];
    const targets = async (number: number): Promise<[string, number][]> =>
      Promise.all(
        (await links(number)).map(async ({ dest, contentsObj }) => [
          contentsObj.str,
          (await whole.getPageIndex((await whole.getDestination(dest))![0] as never)) + 1,
        ]),
      );
    expect(await targets(1)).toEqual([
      ['Kapitel 1.1 Aufbau', 5],
      ['Kapitel 1.2 Sitzung', 7],
    ]);
    expect(await targets(3)).toEqual([['Kapitel 1.1 Aufbau', 5]]);
    expect(await targets(7)).toEqual([['Anmerkung 1', 8]]);
    expect((await links(1)).some(({ url }) => url !== undefined)).toBe(false);
  });

  it('haben ein Verzeichnis der Lesezeichen: Kapitel unter ihrem Register, Abschnitte unter ihrem Kapitel', async () => {
    const whole = await open(joinPdfs(await binderOf()));
    type Item = { title: string; items: Item[] };
    const titles = (items: readonly Item[]): unknown[] => items.map(({ title, items: inside }) => (inside.length > 0 ? [title, ...titles(inside)] : title));
    expect(titles((await whole.getOutline()) as Item[])).toEqual([
      ['Inhaltsverzeichnis', '1  R'],
      ['Register', ['Aufbau', 'Abschnitt (5 0 R) \\'], ['Sitzung – Ä', 'Abschnitt (5 0 R) \\']],
    ]);
  });

  it('bleiben ausgezeichnet: ein Dokument, jede Stelle der Seiten in seinem Baum, Kapitel eine Ebene unter dem Register', async () => {
    const pdf = joinPdfs(await binderOf());
    const whole = await open(pdf);
    const roles: string[] = [];
    type Node = { role?: string; children?: Node[]; type?: string };
    const walk = ({ role, children = [] }: Node): void => {
      if (role !== undefined) roles.push(role);
      children.forEach(walk);
    };
    let pieces = 0;
    for (let number = 1; number <= whole.numPages; number++) {
      const page = await whole.getPage(number);
      const tree = (await page.getStructTree()) as Node;
      walk(tree);
      pieces += JSON.stringify(tree).split('"type":"content"').length - 1;
      const marks = (await page.getTextContent({ includeMarkedContent: true })).items.filter((item) => 'id' in item && item.id);
      expect(JSON.stringify(tree).split('"type":"content"').length - 1, `Seite ${number}`).toBeGreaterThanOrEqual(marks.length > 0 ? 1 : 0);
    }
    expect(pieces).toBeGreaterThan(20);
    expect(roles.filter((role) => role === 'H2')).toHaveLength(3);
    expect(roles.filter((role) => role === 'H3')).toHaveLength(2);
    const { objects, root } = readPdf(pdf);
    const catalog = objects.find(({ number }) => number === root)!.text;
    expect(entry(entry(catalog, 'MarkInfo')!, 'Marked')).toBe('true');
    expect(pdf.toString('latin1').match(/\/S \/Document/g)).toHaveLength(1);
  });

  it('geben keinen zwei Zellen denselben Namen', async () => {
    const one = (
      await probeTypesetter.pdf({ title: 'T', content: join([page('1.1', '1', true, join([heading(1, 'A'), table('x')])), page('1.1', '2', false, 'y')]) }, 0)
    ).read();
    const pdf = joinPdfs([{ pdf: one }, { pdf: one }]).toString('latin1');
    const ids = Array.from(pdf.matchAll(/\/ID \(([^)]*)\)/g), ([, id]) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    const used = Array.from(pdf.matchAll(/\/Headers \[\(([^)]*)\)/g), ([, id]) => id);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('haben Titel und Verfasser des ersten Teils, eigene Kennung, und werden zweimal bytegleich', async () => {
    const parts = await binderOf();
    const pdf = joinPdfs(parts);
    expect(joinPdfs(parts).equals(pdf)).toBe(true);
    const { info, metadata } = await (await open(pdf)).getMetadata();
    expect(info).toMatchObject({ Title: 'Ordner', Author: 'Verf', Language: 'de-DE' });
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata.getRaw()).toContain('<xmpTPg:NPages>8</xmpTPg:NPages>');
    const id = /<xmpMM:DocumentID>([^<]*)/.exec(String(metadata.getRaw()))![1]!;
    expect(pdf.toString('latin1').slice(-200)).toContain(`(${id})`);
    expect(parts[0]!.pdf.toString()).not.toContain(id);
  });

  it('mit einem Link ins Leere oder einer ungeraden Zahl von Seiten werden sie nicht geschrieben', async () => {
    const [contents] = await binderOf();
    expect(() => joinPdfs([contents!])).toThrow('kein Ziel für kapitel-1.1');
    const odd = await pdfOf('T', page('1.1', '1', true, heading(1, 'A')));
    expect(() => joinPdfs([{ pdf: odd }])).toThrow('ungerade Seitenzahl');
    expect(() => joinPdfs([{ pdf: Buffer.from('%PDF-1.7') }])).toThrow('anders aufgebaut');
  });
});

describe('Text in einem PDF', () => {
  it('bleibt, wie er ist, auch wenn er wie ein Verweis aussieht', () => {
    expect(outsideStrings('/T (a \\( 1 0 R (2 0 R) x) /P 3 0 R', (part) => part.replaceAll('0 R', '9 R'))).toBe('/T (a \\( 1 0 R (2 0 R) x) /P 3 9 R');
  });

  it('wird gelesen, wie er gemeint ist', () => {
    expect(stringBytes('(a\\(b\\)\\101\\n)')).toBe('a(b)A\n');
    expect(stringBytes('<4142>')).toBe('AB');
  });
});
