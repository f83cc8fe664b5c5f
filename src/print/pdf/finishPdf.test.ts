import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { call, join, type Content } from '../../blocks/Printed.ts';
import { probeTypesetter } from '../../../tests/support/printText.ts';
import { pageCount } from '../typst/pageCount.ts';
import { finishPdf } from './finishPdf.ts';

const tab = { nummer: '1', farbe: '#0b5cad', lage: 1 };
const page = (nummer: string, blatt: string, body: Content): Content =>
  call('seite', { register: tab, 'register-titel': 'R', kapitel: 'K', nummer, blatt, stand: '', adresse: '', vorn: true, body });
const title = (depth = 1): Content => call('ueberschrift', [depth, tab.farbe, 'Titel']);

const pdfOf = async (content: Content): Promise<Buffer> => (await probeTypesetter.pdf({ title: 'T', content }, 0)).read();

async function read(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const links = await Promise.all(pages.map((each) => each.getAnnotations()));
  return { labels: await document.getPageLabels(), links: links.map((each) => each.map(({ contentsObj }) => (contentsObj as { str: string }).str)) };
}

describe('eine Seite heißt in der Datei wie auf dem Papier', () => {
  it('auch mit Buchstaben und mit Ziffern, die Typst zählen würde', async () => {
    const pdf = await pdfOf(join([page('1.1', '1', title()), page('1.1', '1a', 'b'), page('E.1', '12', 'c'), page('Vorlage', '2', 'd')]));
    expect((await read(pdf)).labels).toEqual(['1.1 – 1', '1.1 – 1a', 'E.1 – 12', 'Vorlage – 2']);
  });

  it('Seiten ohne Nummer zählen römisch; eine Datei ohne Kapitel bleibt, wie sie ist', async () => {
    const own = call('registerblatt', { register: tab, titel: 'Register', beschreibung: '', kapitel: [] });
    expect((await read(await pdfOf(join([own, call('leere-rueckseite'), page('1.1', '1', title(2)), call('leere-rueckseite')])))).labels).toEqual([
      'i',
      'ii',
      '1.1 – 1',
      'iii',
    ]);
    expect((await read(await pdfOf(own))).labels).toBeNull();
  });

  it('die Seiten einer Datei werden gezählt, wie sie sind', async () => {
    const pages = Array.from({ length: 12 }, (_, index) => page('1.1', String(index + 1), index === 0 ? title() : 'x'));
    expect(pageCount(await pdfOf(join([...pages, call('leere-rueckseite')])))).toBe(13);
    expect(() => pageCount(Buffer.from('%PDF-1.7'))).toThrow('anders aufgebaut');
  });

  it('ein PDF von anderem Aufbau wird nicht halb geändert', async () => {
    const pdf = await pdfOf(page('1.1', '1', title()));
    expect(() => finishPdf(Buffer.concat([pdf.subarray(0, -8), Buffer.from('\n% mehr\nstartxref\n1\n%%EOF\n')]), new Map([[1, 'x']]), 1)).toThrow(
      'anders aufgebaut',
    );
  });
});

describe('Verweise heißen, wohin sie führen', () => {
  const mark = call('notenmarke', ['k--a', '3a']);
  const note = call('anmerkung', ['k--a', '3a', 'Quelle']);

  it('von der Marke zur Anmerkung und von ihr zur ersten Marke', async () => {
    const { links } = await read(await pdfOf(join([page('1.1', '1', join([title(), 'Eins', mark, ' Zwei', mark])), page('1.1', '2', note)])));
    expect(links).toEqual([['Anmerkung 3a', 'Anmerkung 3a'], ['Zurück in den Text zu Anmerkung 3a']]);
  });

  it('wo das andere Ende fehlt, wie in einer Nachlieferung, steht eine Zahl', async () => {
    expect((await read(await pdfOf(page('1.1', '1', join([title(), mark]))))).links).toEqual([[]]);
    expect((await read(await pdfOf(page('1.1', '1', join([title(), note]))))).links).toEqual([[]]);
  });

  it('vom Inhaltsverzeichnis und vom Registerblatt zum Kapitel', async () => {
    const rows = [{ titel: '1  R', kapitel: [['1.1', 'Aufbau', '1/2', 'Oktober 2026']] }];
    const own = call('registerblatt', { register: tab, titel: 'Register', beschreibung: '', kapitel: [['1.1', 'Aufbau']] });
    const head = call('kapitelkopf', { farbe: tab.farbe, nummer: '1.1', titel: 'Aufbau', tiefe: 2 });
    const contents = call('ordnerblaetter', [[['Inhaltsverzeichnis', call('inhaltsverzeichnis', { register: rows })]]]);
    const { links } = await read(await pdfOf(join([contents, own, page('1.1', '1', head)])));
    expect(links.flat()).toEqual(['Kapitel 1.1 Aufbau', 'Kapitel 1.1 Aufbau']);
    expect((await read(await pdfOf(contents))).links.flat()).toEqual([]);
  });
});

it('Code ist nicht als englisch ausgezeichnet', async () => {
  const pdf = await pdfOf(page('1.1', '1', join([title(), call('raw', ['npm run build']), call('codeblock', ['npm ci'])])));
  expect(pdf.toString('latin1')).not.toMatch(/\/Lang \(en/);
});
