import { describe, expect, it } from 'vitest';
import type { Frame, Part, Piece } from '../../blocks/Block.ts';
import type { Sheet } from '../../model/Edition.ts';
import { flatten, type FlatPiece } from './flatten.ts';
import { textHeight } from './geometry.ts';
import type { Heights } from './heights.ts';
import { paginate, type PlannedSheet } from './paginate.ts';

/** A piece whose words are `name`, so many tenths of a page high. */
interface Sized extends Piece {
  readonly tenths: number;
}
const piece = (name: string, tenths: number, options: Partial<Piece> = {}): Sized => ({
  type: 'piece',
  content: name,
  identity: name,
  nodes: [],
  above: 0,
  tenths,
  ...options,
});
const wordOf = ({ content }: Piece): string => content as string;
const heading = (name: string): Sized => piece(name, 0.4, { keepWithNext: 'always' });
const frame = (parts: readonly Part[], options: Partial<Frame> = {}): Frame => ({
  type: 'frame',
  draw: 'liste',
  args: {},
  above: 0,
  below: 0,
  padTop: 0,
  padBottom: 0,
  headGap: 0,
  inset: 0,
  wholeUpTo: 0.25,
  parts,
  ...options,
});

function heightsOf(flat: readonly FlatPiece[], headTenths = 0): Heights {
  const frames = new Set(flat.flatMap(({ frames: steps }) => steps.map((step) => step.frame)));
  const head = (headTenths * textHeight) / 10;
  return {
    pieces: flat.map((each) => ((each.piece as Sized).tenths * textHeight) / 10),
    heads: new Map([...frames].map((each) => [each, { first: head, again: head }])),
  };
}

const flatOf = (parts: readonly Part[]): FlatPiece[] => flatten(parts);
const lay = (parts: readonly Part[], previous: readonly Sheet[] = [], headTenths = 0): PlannedSheet[] => {
  const flat = flatOf(parts);
  return paginate(flat, heightsOf(flat, headTenths), previous);
};

/** A layout as words, page by page. */
const wordsOf = (parts: readonly Part[], sheets: readonly PlannedSheet[]): string[] => {
  const flat = flatOf(parts);
  return sheets.flatMap(({ pages }) =>
    pages.map(({ from, to }) =>
      flat
        .slice(from, to)
        .map((each) => wordOf(each.piece))
        .join(' '),
    ),
  );
};

/** The layout as an edition keeps it. */
const frozen = (parts: readonly Part[], sheets: readonly PlannedSheet[], edition = '2026-1'): Sheet[] => {
  const flat = flatOf(parts);
  return sheets.map(({ kept, pages }) => {
    if (kept) return kept;
    const [front, back] = pages.map(({ label, from, to }) => ({ label, blocks: flat.slice(from, to).map(({ hash }) => hash), marks: [] }));
    return { edition, state: '2026-10', pages: [front!, back!] };
  });
};

const paragraphs = (count: number, tenths = 2): Sized[] => Array.from({ length: count }, (_, index) => piece(`p${index + 1}`, tenths));
const fresh = (sheets: readonly PlannedSheet[]): string[] => sheets.filter(({ kept }) => !kept).map(({ pages }) => `${pages[0].label}/${pages[1].label}`);

describe('ohne frühere Ausgabe: ein gewöhnlicher guter Umbruch', () => {
  it('Seiten sind gut gefüllt, alles steht einmal und in der Reihenfolge da', () => {
    // Eighteen paragraphs of a fifth of a page: two sheets if two pages are filled to the last line.
    const parts = paragraphs(18);
    expect(wordsOf(parts, lay(parts))).toEqual(['p1 p2 p3 p4', 'p5 p6 p7 p8 p9', 'p10 p11 p12 p13 p14', 'p15 p16 p17 p18']);
  });

  it('kein Blatt hat eine leere Vorderseite, nur das letzte eine leere Rückseite', () => {
    for (const count of [1, 5, 9, 13, 21]) {
      const sheets = lay(paragraphs(count));
      expect(sheets.every(({ pages: [front] }) => front.to > front.from)).toBe(true);
      expect(sheets.slice(0, -1).every(({ pages: [, back] }) => back.to > back.from)).toBe(true);
    }
  });

  it('keine Seite bleibt halb leer, wenn eine Liste an guter Stelle geteilt werden kann und es kein Blatt kostet', () => {
    const list = (name: string, items: number): Frame => frame(Array.from({ length: items }, (_, index) => piece(`${name}${index}`, 1)));
    const parts = [piece('a', 5), list('b', 5), piece('c', 3), piece('d', 5), list('e', 7)];
    expect(wordsOf(parts, lay(parts))).toEqual(['a b0 b1', 'b2 b3 b4 c', 'd e0 e1 e2 e3', 'e4 e5 e6']);
    // What is out stays as it is, half empty or not.
    const out = frozen(parts, [
      {
        kept: undefined,
        pages: [
          { label: '1', from: 0, to: 1 },
          { label: '2', from: 1, to: 7 },
        ],
      },
      {
        kept: undefined,
        pages: [
          { label: '3', from: 7, to: 12 },
          { label: '4', from: 12, to: 15 },
        ],
      },
    ]);
    expect(lay(parts, out).map(({ kept }) => kept)).toEqual(out);
  });

  it('eine Überschrift steht nie allein am Fuß', () => {
    for (let before = 1; before <= 12; before++) {
      const parts = [...paragraphs(before, 1.4), heading('H'), heading('h'), ...paragraphs(8, 1.4).map((each) => piece(`n${wordOf(each)}`, each.tenths))];
      for (const page of wordsOf(parts, lay(parts))) expect(page).not.toMatch(/[Hh]$/);
    }
  });

  it('ein kurzer Kasten wird nicht geteilt', () => {
    const box = frame([piece('k1', 1), piece('k2', 1), piece('k3', 1)], { draw: 'kasten', wholeUpTo: 0.5 });
    for (let before = 1; before <= 8; before++) {
      const parts = [...paragraphs(before, 1.3), box, ...paragraphs(3)];
      const pages = wordsOf(parts, lay(parts));
      expect(
        pages.filter((page) => page.includes('k')),
        `nach ${before} Absätzen`,
      ).toHaveLength(1);
    }
  });

  it('eine lange Liste wird zwischen Punkten geteilt, nie bleibt ein Punkt allein', () => {
    for (let before = 1; before <= 9; before++) {
      const list = frame(Array.from({ length: 12 }, (_, index) => piece(`l${index + 1}`, 0.9)));
      const parts = [...paragraphs(before, 0.9), list, ...paragraphs(6, 0.9)];
      const counts = wordsOf(parts, lay(parts)).map((page) => page.match(/l\d/g)?.length ?? 0);
      expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
      expect(counts, `nach ${before} Absätzen`).not.toContain(1);
    }
  });

  it('der wiederholte Tabellenkopf zählt auf jeder Seite mit', () => {
    const table = frame(
      Array.from({ length: 14 }, (_, index) => piece(`z${index + 1}`, 1)),
      { draw: 'tabelle', head: 'K', headAgain: 'K' },
    );
    const counts = wordsOf([table], lay([table], [], 1.5)).map((page) => page.split(' ').filter(Boolean).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
    expect(counts.reduce((sum, count) => sum + count)).toBe(14);
  });

  it('ein Stück, das höher als eine Seite ist, steht allein', () => {
    const parts = [piece('a', 2), piece('riese', 12), piece('b', 2)];
    expect(wordsOf(parts, lay(parts))).toContain('riese');
  });
});

describe('mit früherer Ausgabe: so wenige neue Blätter wie möglich', () => {
  const parts = paragraphs(24);
  const base = frozen(parts, lay(parts));

  it('unverändert: jedes Blatt bleibt', () => {
    const sheets = lay(parts, base);
    expect(sheets.map(({ kept }) => kept)).toEqual(base);
  });

  it('ein Wort geändert: ein neues Blatt mit denselben Seitenzahlen', () => {
    const edited = parts.map((each) => (wordOf(each) === 'p10' ? piece('p10 neu', 2) : each));
    expect(fresh(lay(edited, base))).toEqual(['3/4']);
  });

  it('ein kurzer Absatz kommt hinzu: ein neues Blatt', () => {
    const edited = [...parts.slice(0, 10), piece('neu', 0.8), ...parts.slice(10)];
    expect(fresh(lay(edited, base))).toEqual(['3/4']);
  });

  it('viel Text kommt hinzu: ein Blatt wird eingefügt, die folgenden bleiben', () => {
    const edited = [...parts.slice(0, 10), ...paragraphs(6).map((each) => piece(`n${wordOf(each)}`, each.tenths)), ...parts.slice(10)];
    expect(fresh(lay(edited, base))).toEqual(['3/4', '4a/4b']);
    expect(lay(edited, base).at(-1)?.kept).toEqual(base.at(-1));
  });

  it('ein Blatt voll Text fällt weg: es entfällt, kein anderes wird neu', () => {
    const [from, to] = [base[0]!.pages, base[1]!.pages].map(([front, back]) => front.blocks.length + back.blocks.length) as [number, number];
    const sheets = lay([...parts.slice(0, from), ...parts.slice(from + to)], base);
    expect(fresh(sheets)).toEqual([]);
    expect(sheets.map(({ pages: [front] }) => front.label)).toEqual(['1', '5']);
  });

  it('Abschnitte getauscht: nur die beteiligten Blätter sind neu', () => {
    const edited = [...parts.slice(0, 8), ...parts.slice(12, 16), ...parts.slice(8, 12), ...parts.slice(16)];
    expect(fresh(lay(edited, base))).toEqual(['3/4']);
  });

  it('Text vor dem Anfang eines Blattes, das nicht mehr passt: kein Wort steht doppelt, keines fehlt', () => {
    const edited = [piece('ganz vorn', 9), ...parts];
    const words = wordsOf(edited, lay(edited, base))
      .join(' ')
      .split(' ')
      .filter((word) => word.startsWith('p'));
    expect(words).toEqual(parts.map((each) => wordOf(each)));
  });

  it('über fünf Ausgaben hinweg bleiben die Seitenzahlen jedes Kapitels eindeutig und geordnet', () => {
    let current = parts;
    let sheets = base;
    for (let round = 1; round <= 5; round++) {
      const place = (round * 7) % current.length;
      current = [...current.slice(0, place), piece(`r${round}`, 9), piece(`s${round}`, 9), ...current.slice(place)];
      sheets = frozen(current, lay(current, sheets), `2026-${round + 1}`);
      const labels = sheets.flatMap(({ pages }) => pages.map(({ label }) => label));
      expect(new Set(labels).size).toBe(labels.length);
      expect(sheets.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks))).toEqual(flatOf(current).map(({ hash }) => hash));
    }
  });
});
