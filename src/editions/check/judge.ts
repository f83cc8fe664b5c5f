import { frontOf, keyOf, type BinderIndex, type Held } from './BinderIndex.ts';

/** A place of which one knows only that what lies there may be anything. */
export type Unknown = Pick<Held, 'place' | 'front'>;

export interface Holdings {
  readonly held: readonly Held[];
  readonly unknown: readonly Unknown[];
}

/** What is to be done at one place, first out, then in. */
export interface Advice {
  readonly place: string;
  readonly out: readonly Held[];
  /** What lies there comes out, whatever it is. */
  readonly outUnknown: readonly Unknown[];
  readonly in: readonly Held[];
}

export interface Judgement {
  /** In the order of the binder. */
  readonly advice: readonly Advice[];
  /** The edition of which this is exactly the binder; undefined if there is none or not everything was written down. */
  readonly edition: string | undefined;
}

/**
 * What brings a binder to the newest edition.
 * @param isComplete whether all sheets of the binder were written down: what is not among them is missing
 */
export function judge(index: BinderIndex, { held, unknown }: Holdings, isComplete: boolean): Judgement {
  const valid = new Map(index.newest().map((sheet) => [keyOf(sheet), sheet]));
  const seen = new Set<string>();
  const out = held.filter((sheet) => {
    const key = keyOf(sheet);
    // Of two that are alike one is too many.
    const stays = valid.has(key) && !seen.has(key);
    seen.add(key);
    return !stays;
  });
  const named = new Set([...held, ...unknown].map(({ place, front }) => `${place} ${front}`));
  const into = [...valid.values()].filter((sheet) => !seen.has(keyOf(sheet)) && (isComplete || named.has(`${sheet.place} ${sheet.front}`)));
  const order = new Map(index.data.blaetter.map((sheet, at) => [`${sheet.stelle} ${frontOf(sheet)}`, at]));
  const at = ({ place, front }: Unknown): number => order.get(`${place} ${front}`) ?? Infinity;
  const places = [...new Map([...out, ...unknown, ...into].sort((a, b) => at(a) - at(b)).map(({ place }) => [place, place])).values()];
  const here = <Sheet extends Unknown>(sheets: readonly Sheet[], place: string): Sheet[] =>
    sheets.filter((sheet) => sheet.place === place).sort((a, b) => at(a) - at(b));
  return {
    advice: places.map((place) => ({ place, out: here(out, place), outUnknown: here(unknown, place), in: here(into, place) })),
    edition: isComplete && unknown.length === 0 ? sameEdition(index, held) : undefined,
  };
}

function sameEdition(index: BinderIndex, held: readonly Held[]): string | undefined {
  const keys = held.map(keyOf).sort().join('\n');
  return index.editions.findLast(
    (edition) =>
      index
        .asOf(edition, () => true)
        .map(keyOf)
        .sort()
        .join('\n') === keys,
  );
}
