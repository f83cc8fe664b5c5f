import { afterAll, describe, expect, it } from 'vitest';
import { dividersPdf, titlePdf } from '../../src/print/documents/binderPdf.ts';
import { spineLabelsPdf } from '../../src/print/documents/stationery.ts';
import { registerTab } from '../../src/print/chapter/registerTab.ts';
import { planBinder } from '../../src/site/site.ts';
import { registerColour } from '../../src/model/registerColours.ts';
import { registerCss } from '../../src/web/registerStyles.ts';
import { ogText } from '../../src/web/pictures/ogText.ts';
import { readPdfBytes } from '../support/readPdfBytes.ts';
import { chapterFile, temporaryBinder } from '../support/temporaryBinder.ts';
import { typesetter } from '../support/typesetter.ts';

const folder = temporaryBinder();
afterAll(() => folder.remove());

const numbers = Array.from({ length: 100 }, (_, number) => number).filter((number) => number !== 1);
const current = folder.write({
  ...Object.fromEntries(numbers.map((number) => [`${number}-fach${number}/register.yaml`, `titel: Fach ${number}\nkurz: Kurz.\nbeschreibung: Lang.\n`])),
  ...Object.fromEntries(
    Array.from({ length: 11 }, (_, index) => [`10-fach10/${index + 1}-kapitel${index + 1}.mdx`, chapterFile(`Kapitel ${index + 1}`, 'Ein Text.')]),
  ),
  ...Object.fromEntries(
    [0, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12].map((number) => [`${number}-fach${number}/1-text${number}.mdx`, chapterFile(`Text ${number}`, 'Ein Text.')]),
  ),
  '99-fach99/1-letztes.mdx': chapterFile('Letztes', 'Ein Text.'),
  'eigene/1-eigenes.mdx': chapterFile('Eigenes', 'Ein Text.'),
});
const { registers } = current.binder;

describe('ein Ordner mit hundert Registern', () => {
  it('zählt Register und Kapitel nach Zahlen, eigene Unterlagen zuletzt', () => {
    expect(registers.map(({ number }) => number)).toEqual([...Array.from({ length: 100 }, (_, number) => String(number)), 'E']);
    expect(registers[10]!.chapters.map(({ number }) => number)).toEqual(Array.from({ length: 11 }, (_, index) => `10.${index + 1}`));
  });

  it('hat auf Titelblatt, Registerblättern und Rückenschildern für jedes Platz', async () => {
    const plans = await planBinder(typesetter, current, undefined, '2026-1');
    const input = {
      binder: current.binder,
      plans,
      edition: { name: '2026-1', state: '2026-11' },
      binderSheets: [],
      editions: [],
      urgentNotices: [],
      control: [],
    };
    const title = await readPdfBytes((await titlePdf(typesetter, input)).read());
    // One page of title with an empty back, contents from the third.
    expect(title.all[0]).toContain('Prüfordner');
    expect(title.all[1]).toContain('Diese Seite bleibt frei');
    expect(title.all[2]).toContain('Inhaltsverzeichnis');
    const contents = title.all.slice(2).join(' ');
    const places = ['1.1', '10.1', '10.2', '10.10', '10.11', '99.1', 'E.1'].map((number) =>
      contents.search(new RegExp(`(?<![\\d.])${number.replace('.', '\\.')} `)),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect((await readPdfBytes((await dividersPdf(typesetter, input)).read())).all.length).toBe(202);
    expect((await readPdfBytes((await spineLabelsPdf(typesetter, input)).read())).all.length).toBe(2);
  });

  it('hat acht Reiter untereinander; kein neues Register verschiebt oder färbt ein anderes', () => {
    expect(
      registers
        .map(registerTab)
        .map(({ lage }) => lage)
        .slice(6, 11),
    ).toEqual([6, 7, 0, 1, 2]);
    expect(registerTab(registers.at(-1)!).lage).toBe(8);
    expect(registers.every(({ number, colour }) => colour.light === registerColour(number).light)).toBe(true);
  });

  it('zeigt im Vorschaubild die acht Register, unter denen das Kapitel steht', () => {
    const open = (name: string): string[] => ogText(current, name).tabs.map(({ number, current: here }) => (here ? `[${number}]` : number));
    expect(open('kapitel3')).toEqual(['8', '9', '[10]', '11', '12', '99']);
    expect(open('ordner')).toEqual(['0', '[1]', '2', '3', '4', '5', '6', '7']);
    expect(open('eigenes')).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(ogText(current, 'eigenes').colour).toBe('#5c5148');
  });

  it('bringt je Register eine Regel ins Stilblatt', () => {
    const css = registerCss(registers).split('\n');
    expect(css).toHaveLength(101);
    expect(css[0]).toBe("[data-register='0'] { --register: light-dark(#3f4657, #b6bdd0) }");
  });
});
