import { describe, expect, it } from 'vitest';
import type { BinderSheet, Edition, EditionChapter, Sheet } from '../../model/Edition.ts';
import { publishBinder } from './publishBinder.ts';
import { BinderIndex, keyOf, type Held } from './BinderIndex.ts';
import { judge } from './judge.ts';
import { parseFeet } from './parseFeet.ts';

/** Mulberry32: the same numbers for the same seed on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const below = (next: () => number, count: number): number => Math.floor(next() * count);
const oneOf = <T>(next: () => number, list: readonly T[]): T => list[below(next, list.length)]!;

const sheet = (front: string, back: string, edition: string): Sheet => ({
  edition,
  state: '2026-10',
  pages: [
    { label: front, blocks: [`${front}${edition}`], marks: [] },
    { label: back, blocks: [], marks: [] },
  ],
});
const chapter = (slug: string, number: string, sheets: readonly Sheet[]): EditionChapter => ({
  slug,
  number,
  title: slug,
  register: number.split('.')[0]!,
  furniture: number,
  notes: {},
  sheets,
});
const binderSheet = (place: BinderSheet['place'], edition: string): BinderSheet => ({ place, edition, state: '2026-10', hash: edition });

/** Editions as they come about: sheets change, are put in and dropped; chapters come, go, move and change places. */
function history(next: () => number, count: number): Edition[] {
  const all: Edition[] = [];
  let fresh = 0;
  let chapters = Array.from({ length: 9 }, (_, at) => {
    const sheets = Array.from({ length: 1 + below(next, 4) }, (_unused, place) => sheet(String(2 * place + 1), String(2 * place + 2), '2026-1'));
    return chapter(`k${fresh++}`, `${1 + Math.floor(at / 3)}.${1 + (at % 3)}`, sheets);
  });
  let front = (['Titelblatt', 'Nachweis', 'Inhaltsverzeichnis', 'Kontrollblatt', 'Registerblatt 1', 'Registerblatt 2', 'Stichwortverzeichnis'] as const).map(
    (place) => binderSheet(place, '2026-1'),
  );
  for (let at = 1; at <= count; at++) {
    const name = `2026-${at}`;
    if (at > 1) {
      front = front.map((each) => (each.place !== 'Nachweis' && next() < 0.5 ? binderSheet(each.place, name) : each));
      const renew = (each: EditionChapter, number = each.number): EditionChapter =>
        chapter(
          each.slug,
          number,
          each.sheets.map(({ pages }) => sheet(pages[0].label, pages[1].label, name)),
        );
      for (let step = 0; step < 4; step++) {
        const target = oneOf(next, chapters);
        const change = below(next, 6);
        const put = (changed: EditionChapter | undefined): void => {
          chapters = chapters.flatMap((each) => (each === target ? (changed ? [changed] : []) : [each]));
        };
        if (change === 0)
          put({ ...target, sheets: target.sheets.map((each) => (next() < 0.5 ? sheet(each.pages[0].label, each.pages[1].label, name) : each)) });
        else if (change === 1) {
          const after = oneOf(next, target.sheets).pages[1].label.replace(/[a-z]/, '');
          if (!target.sheets.some(({ pages }) => pages[0].label === `${after}a`)) {
            const place = target.sheets.findIndex(({ pages }) => pages[1].label === after);
            if (place !== -1) put({ ...target, sheets: target.sheets.toSpliced(place + 1, 0, sheet(`${after}a`, `${after}b`, name)) });
          }
        } else if (change === 2 && target.sheets.length > 1) put({ ...target, sheets: target.sheets.slice(0, -1) });
        else if (change === 3 && chapters.length > 4) put(undefined);
        else if (change === 4) {
          const free = `${1 + below(next, 3)}.${4 + below(next, 5)}`;
          if (!chapters.some(({ number }) => number === free)) chapters = [...chapters, chapter(`k${fresh++}`, free, [sheet('1', '2', name)])];
        } else if (change === 5) {
          const other = oneOf(next, chapters);
          if (other !== target)
            chapters = chapters.map((each) => (each === target ? renew(each, other.number) : each === other ? renew(each, target.number) : each));
        }
      }
    }
    all.push({ name, state: '2026-10', notes: [], binderSheets: front, chapters });
  }
  return all;
}

const indexOf = (editions: readonly Edition[]): BinderIndex =>
  new BinderIndex(publishBinder({ titel: 'T', website: 'https://ordner.test' }, editions, (slug) => `/r/${slug}/`));
const sorted = (held: readonly Held[]): string[] => held.map(keyOf).sort();

/** A binder in which at each place lies any print of any time, or nothing. */
function mixedBinder(next: () => number, index: BinderIndex): Held[] {
  const share = next();
  return index.data.blaetter.flatMap((each): Held[] => {
    if (next() < share * 0.4) return [];
    const print = next() < 0.5 ? each.drucke.at(-1)! : oneOf(next, each.drucke);
    const one: Held = { place: each.stelle, front: each.seiten?.split('/')[0] ?? '', edition: print.ausgabe };
    return next() < 0.02 ? [one, one] : [one];
  });
}

/** The same sheet as different people write it down. */
function written(next: () => number, { place, front, edition }: Held, index: BinderIndex): string {
  if (front === '') return oneOf(next, [`${place} ${edition}`, `${place.toUpperCase()}, Ausgabe ${edition}`, `${place} (${edition})`]);
  const back = index.sheetOf(place, front)!.seiten!.split('/')[1]!;
  return oneOf(next, [
    `${place}-${front} ${edition}`,
    `${place} – ${front} · Stand Oktober 2026 · Ausgabe ${edition}`,
    `Blatt ${place} – ${front}/${back}, ${edition}`,
    `${place}\u202f–\u00a0${back} ${edition.replace('-', '‑')}`,
    `S. ${place}-${back} Ausgabe ${edition}`,
    `Ausgabe ${edition}: ${place} - ${front}/${back}`,
    `Stand Oktober 2026 · Ausgabe ${edition}, ersetzt 2026-1 ordner.test/blatt/${place}-${front} ${place} – ${front}`,
  ]);
}

describe('Blätter prüfen', () => {
  it('führt 1 000 gemischte und unvollständige Ordner genau zur neuesten Ausgabe, wie auch immer sie aufgeschrieben sind', () => {
    let rows = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const next = random(seed);
      const index = indexOf(history(next, 2 + below(next, 5)));
      const held = mixedBinder(next, index);
      const lines = held.map((each) => written(next, each, index));
      const read = parseFeet(lines.join(oneOf(next, ['\n', ';', '\n\n'])), index);
      expect(read.unread, `Ordner ${seed}`).toEqual([]);
      expect(sorted(read.held), `Ordner ${seed}`).toEqual(sorted(held));
      const { advice } = judge(index, read, true);
      const binder = held.map(keyOf);
      const newest = new Set(index.newest().map(keyOf));
      for (const { out, in: into } of advice) {
        for (const each of out) {
          const place = binder.indexOf(keyOf(each));
          expect(place, `Ordner ${seed}: ${keyOf(each)} liegt nicht darin`).not.toBe(-1);
          // Nothing valid comes out, unless it is there twice.
          if (newest.has(keyOf(each))) expect(binder.filter((key) => key === keyOf(each)).length).toBeGreaterThan(1);
          binder.splice(place, 1);
        }
        for (const each of into) {
          expect(binder, `Ordner ${seed}`).not.toContain(keyOf(each));
          binder.push(keyOf(each));
        }
        rows += 1;
      }
      expect(binder.sort(), `Ordner ${seed}`).toEqual([...newest].sort());
    }
    expect(rows).toBeGreaterThan(5000);
  });

  const editions: Edition[] = [
    {
      name: '2026-1',
      state: '2026-10',
      notes: [],
      binderSheets: [binderSheet('Kontrollblatt', '2026-1')],
      chapters: [
        chapter('a', '2.4', [sheet('1', '2', '2026-1'), sheet('3', '4', '2026-1')]),
        chapter('b', '2.5', [sheet('1', '2', '2026-1')]),
        chapter('c', '3.1', [sheet('1', '2', '2026-1')]),
      ],
    },
    {
      name: '2026-2',
      state: '2026-11',
      notes: [],
      binderSheets: [binderSheet('Kontrollblatt', '2026-2')],
      chapters: [
        chapter('a', '2.4', [sheet('1', '2', '2026-2'), sheet('3', '4', '2026-1'), sheet('4a', '4b', '2026-2')]),
        chapter('b', '2.5', [sheet('1', '2', '2026-1')]),
      ],
    },
  ];
  const index = indexOf(editions);
  const advice = (text: string, isComplete = false): string[] => {
    const read = parseFeet(text, index);
    expect(read.unread).toEqual([]);
    return judge(index, read, isComplete).advice.map(
      ({ place, out, outUnknown, in: into }) =>
        `${place}: −${[...out.map(({ front, edition }) => `${front} ${edition}`), ...outUnknown.map(({ front }) => `${front} ?`)].join(',')} +${into.map(({ front, edition }) => `${front} ${edition}`).join(',')}`,
    );
  };

  it('prüft einzelne Blätter, ohne nach den übrigen zu fragen', () => {
    expect(advice('2.4-3 2026-1')).toEqual([]);
    expect(advice('2.4 – 1/2 2026-1')).toEqual(['2.4: −1 2026-1 +1 2026-2']);
    expect(advice('3.1-2 2026-1')).toEqual(['3.1: −1 2026-1 +']);
    expect(advice('Kontrollblatt 2026-1')).toEqual(['Kontrollblatt: − 2026-1 + 2026-2']);
  });

  it('versteht Bereiche, ganze Kapitel, Register, »alles« und »außer«', () => {
    const all = ['Kontrollblatt: − 2026-1 + 2026-2', '2.4: −1 2026-1 +1 2026-2,4a 2026-2', '3.1: −1 2026-1 +'];
    expect(advice('alles 2026-1', true)).toEqual(all);
    expect(advice('Kontrollblatt 2026-1\n2.4-1 bis 2.4-4 2026-1\n2.5–3.1 2026-1', true)).toEqual(all);
    expect(advice('Kontrollblatt 2026-1; Register 2 2026-1; 3 2026-1', true)).toEqual(all);
    expect(advice('2026-1\nKontrollblatt\n2.4 – 1/2, 3/4\n2.5, 3.1', true)).toEqual(all);
    expect(advice('alles 2026-2 außer 2.4-1 2026-1', true)).toEqual(['2.4: −1 2026-1 +1 2026-2']);
    expect(advice('alles 2026-2 außer 2.5', true)).toEqual(['2.5: −1 ? +1 2026-1']);
    expect(advice('Alles 2026‑2', true)).toEqual([]);
  });

  it('erkennt eine ganze Ausgabe wieder und lässt eigene Blätter in Ruhe', () => {
    expect(judge(index, parseFeet('alles 2026-1', index), true).edition).toBe('2026-1');
    expect(judge(index, parseFeet('alles 2026-1 außer 2.5', index), true).edition).toBeUndefined();
    const read = parseFeet('E.1 – 1\n2.E1-3\nEilmitteilung 1/2026\nalles 2026-2', index);
    expect(read.own).toEqual(['E.1 – 1', '2.E1 – 3', 'Eilmitteilung 1/2026']);
    expect(judge(index, read, true)).toEqual({ advice: [], edition: '2026-2' });
  });

  it('sagt zu jeder Zeile, die nicht zu gebrauchen ist, woran es liegt', () => {
    const why = (line: string): string | undefined => parseFeet(line, index).unread[0]?.why;
    expect(why('2.4-3')).toBe('Es fehlt die Ausgabe. Schreiben Sie zum Beispiel »2.4-3 2026-1«.');
    expect(why('2.4-3 2025-1')).toBe('Eine Ausgabe 2025-1 gibt es nicht; es gibt 2026-1, 2026-2.');
    expect(why('2.4-9 2026-1')).toBe('Dieses Blatt gab es in Kapitel 2.4 nie; es gibt 1/2, 3/4, 4a/4b.');
    expect(why('9.9 2026-1')).toBe('Ein Kapitel 9.9 gab es nie.');
    expect(why('2.4-3 2026-2')).toBe('Mit der Ausgabe 2026-2 ist das Blatt 2.4 – 3 nie gedruckt worden, aber mit 2026-1.');
    expect(why('Register 8 2026-1')).toBe('Ein Register 8 gibt es in keiner Ausgabe.');
    expect(why('irgendwas 2026-1')).toBe('»irgendwas« ist nicht zu verstehen. Schreiben Sie zum Beispiel »2.4-3 2026-1«.');
    expect(parseFeet('2.4-3 2026-1\n\n???\n2.5-1 2026-1', index)).toMatchObject({ held: [{}, {}], unread: [{ line: '???' }] });
  });
});
