import { frontOf, type BinderIndex, type Held } from './BinderIndex.ts';
import type { Holdings, Unknown } from './judge.ts';

/** What a reader has written down of his binder. */
export interface ReadFeet extends Holdings {
  /** Own leaves and urgent notices that were named: they follow no edition. */
  readonly own: readonly string[];
  /** Lines that say nothing that could be used, with the reason. */
  readonly unread: readonly { readonly line: string; readonly why: string }[];
}

/** Some sheets, before it is known of which edition. */
type Item =
  | { readonly kind: 'Blatt'; readonly place: string; readonly page: string }
  | { readonly kind: 'Bereich'; readonly from: Spot; readonly to: Spot }
  | { readonly kind: 'Kapitel'; readonly from: string; readonly to: string }
  | { readonly kind: 'Register'; readonly number: string }
  | { readonly kind: 'Ordnerblatt'; readonly place: string }
  | { readonly kind: 'Eilmitteilung'; readonly name: string }
  | { readonly kind: 'alles' };
interface Spot {
  readonly place: string;
  readonly page: string;
}

const example = 'Schreiben Sie zum Beispiel »2.4-3 2026-1«.';
const number = String.raw`(?:\d{1,2}|e)\.e?\d{1,2}`;
const page = String.raw`\d{1,3}[a-z]{0,2}`;
const spot = String.raw`(${number})\s*-\s*(${page})(?![\d.])(?:\s*/\s*${page})?`;
const patterns: readonly (readonly [RegExp, (found: RegExpExecArray, last: string) => Item | 'Ausgabe' | 'außer' | undefined])[] = [
  [/^(?:ausgabe\s+)?(\d{4}-[1-9]\d{0,2})(?![\d.])/, () => 'Ausgabe'],
  [/^(?:außer|ausser|ohne|bis auf)(?!\p{L})/u, () => 'außer'],
  [/^(?:alles|alle blätter|alle|ganzer ordner|der ganze ordner)(?!\p{L})/u, () => ({ kind: 'alles' })],
  [
    new RegExp(`^${spot}\\s*(?:bis|-)\\s*(?:blatt |seite |s\\. )?(?:(${number})\\s*-\\s*)?(${page})(?![\\d.])(?:\\s*/\\s*${page})?`),
    ([, place, from, other, to]) => ({ kind: 'Bereich', from: { place: upper(place), page: from! }, to: { place: upper(other ?? place), page: to! } }),
  ],
  [new RegExp(`^${spot}`), ([, place, at]) => ({ kind: 'Blatt', place: upper(place), page: at! })],
  [
    new RegExp(`^(${number})\\s*(?:bis|-)\\s*(?:kapitel |kap\\. )?(${number})(?!\\d)`),
    ([, from, to]) => ({ kind: 'Kapitel', from: upper(from), to: upper(to) }),
  ],
  [new RegExp(`^(${number})(?!\\d)`), ([, place]) => ({ kind: 'Kapitel', from: upper(place), to: upper(place) })],
  // Further sheets of the same chapter: »2.4 – 1/2, 3/4«.
  [new RegExp(`^(${page})\\s*/\\s*${page}`), ([, at], last) => (last === '' ? undefined : { kind: 'Blatt', place: last, page: at! })],
  [/^registerblatt\s+(\d{1,2}|e)(?!\p{L})/u, ([, tab]) => ({ kind: 'Ordnerblatt', place: `Registerblatt ${upper(tab)}` })],
  [/^eilmitteilung\s+(\d+\/\d{4})/, ([, name]) => ({ kind: 'Eilmitteilung', name: name! })],
  [
    /^(titelblatt|nachweis|inhaltsverzeichnis|kontrollblatt|stichwortverzeichnis)(?!\p{L})/u,
    ([, name]) => ({ kind: 'Ordnerblatt', place: name!.charAt(0).toUpperCase() + name!.slice(1) }),
  ],
  [/^(?:register|reg\.)\s*(\d{1,2}|e)(?!\p{L})/u, ([, tab]) => ({ kind: 'Register', number: upper(tab) })],
  [/^(\d{1,2})(?=\s+(?:ausgabe\s+)?\d{4}-)/, ([, tab]) => ({ kind: 'Register', number: tab! })],
];
/** What stands at a foot besides, and words between. */
const besides =
  /^(?:[\s,()·:+&]+|stand\s+\p{L}+\s+\d{4}|stand\s+\d{1,2}\/\d{4}|(?:blatt|blätter|seiten?|s\.|kapitel|kap\.|ausgabe|und|mit|von|den|dem|die|das|der|in)(?!\p{L}))/u;

/** Reads what stands at the feet of sheets, in all forms that people write and paste. */
export function parseFeet(text: string, index: BinderIndex): ReadFeet {
  const result = { held: [] as Held[], unknown: [] as Unknown[], own: [] as string[], unread: [] as { line: string; why: string }[] };
  let edition: string | undefined;
  for (const line of text.split(/[\n;]/)) {
    if (line.trim() === '') continue;
    const read = readLine(plain(line), { edition, index });
    if (typeof read === 'string') result.unread.push({ line: line.trim(), why: read });
    else if (read.onlyEdition !== undefined) edition = read.onlyEdition;
    else for (const key of ['held', 'unknown', 'own'] as const) (result[key] as unknown[]).push(...read[key]);
  }
  return result;
}

interface ReadLine {
  readonly held: Held[];
  readonly unknown: Unknown[];
  readonly own: string[];
  readonly onlyEdition?: string;
}

/** @returns the sheets, or what is wrong with the line */
function readLine(line: string, { edition, index }: { readonly edition: string | undefined; readonly index: BinderIndex }): ReadLine | string {
  const tokens = tokensOf(line);
  if (typeof tokens === 'string') return tokens;
  const odd = tokens.find((token) => typeof token === 'string' && token !== 'außer' && !index.editions.includes(token));
  if (typeof odd === 'string') return `Eine Ausgabe ${odd} gibt es nicht; es gibt ${index.editions.join(', ')}.`;
  if (tokens.length === 1 && typeof tokens[0] === 'string' && tokens[0] !== 'außer') return { ...nothing, onlyEdition: tokens[0] };
  const except = tokens.indexOf('außer');
  const named = withEditions(except === -1 ? tokens : tokens.slice(0, except), edition);
  const others = except === -1 ? [] : withEditions(tokens.slice(except + 1), undefined);
  const own = [...named, ...others].filter(({ item }) => isOwn(item)).map(({ item }) => wordsOf(item));
  const held: Held[] = [];
  const unknown: Unknown[] = [];
  for (const [list, isExcept] of [
    [named, false],
    [others, true],
  ] as const) {
    for (const { item, edition: of } of list.filter((each) => !isOwn(each.item))) {
      if (of === undefined && !isExcept) return `Es fehlt die Ausgabe. ${example}`;
      const found = sheetsOf(item, of, index);
      if (typeof found === 'string') return found;
      // »alles 2026-2 außer 2.4«: of those places only what is said behind »außer« is known.
      const places = isExcept ? new Set(placesOf(item, index).map(spotKey)) : new Set<string>();
      held.splice(0, held.length, ...held.filter((sheet) => !places.has(spotKey(sheet))), ...found);
      if (of === undefined) unknown.push(...placesOf(item, index));
    }
  }
  if (held.length + unknown.length + own.length === 0) return `Hier steht kein Blatt. ${example}`;
  return { held: isFoot(line) ? unique(held) : held, unknown, own };
}

const nothing: ReadLine = { held: [], unknown: [], own: [] };
const spotKey = ({ place, front }: Unknown): string => `${place} ${front}`;

/** Each item with its edition: the one behind it, else the one before it on the line, else that of a line above. */
function withEditions(tokens: readonly (Item | string)[], above: string | undefined): { item: Item; edition: string | undefined }[] {
  const result: { item: Item; edition: string | undefined }[] = [];
  let [open, before]: [Item[], string | undefined] = [[], undefined];
  for (const token of [...tokens, undefined]) {
    if (typeof token === 'object') open.push(token);
    else {
      const edition = open.length > 0 && token !== undefined ? token : (before ?? above);
      result.push(...open.map((item) => ({ item, edition })));
      before = open.length > 0 ? undefined : token;
      open = [];
    }
  }
  return result;
}

/** @returns items, names of editions and »außer«, or what is wrong */
function tokensOf(line: string): (Item | string)[] | string {
  const tokens: (Item | string)[] = [];
  let rest = line;
  let last = '';
  while (rest !== '') {
    const space = besides.exec(rest);
    if (space) {
      rest = rest.slice(space[0].length);
      continue;
    }
    let isRead = false;
    for (const [pattern, make] of patterns) {
      const found = pattern.exec(rest);
      const token = found && make(found, last);
      if (!found || token === undefined || token === null) continue;
      tokens.push(token === 'Ausgabe' ? found[1]! : token);
      if (typeof token === 'object' && token.kind === 'Blatt') last = token.place;
      if (typeof token === 'object' && token.kind === 'Kapitel') last = token.to;
      rest = rest.slice(found[0].length);
      isRead = true;
      break;
    }
    if (!isRead) return `»${rest.split(' ')[0]}« ist nicht zu verstehen. ${example}`;
  }
  return tokens;
}

/** The sheets that an item means: single ones by the edition at their foot, whole chapters and more as that edition had them. */
function sheetsOf(item: Item, edition: string | undefined, index: BinderIndex): Held[] | string {
  const places = placesOf(item, index);
  if (item.kind === 'Blatt' || item.kind === 'Bereich' || item.kind === 'Ordnerblatt') {
    if (places.length === 0) return unknownPlace(item, index);
    if (edition === undefined) return [];
    const printed = places.filter(({ place, front }) => printsAt(index, place, front).includes(edition));
    if (printed.length > 0) return printed.map(({ place, front }): Held => ({ place, front, edition }));
    const { place, front } = places[0]!;
    return `Mit der Ausgabe ${edition} ist ${front === '' ? place : `das Blatt ${place} – ${front}`} nie gedruckt worden, aber mit ${printsAt(index, place, front).join(', ')}.`;
  }
  if (places.length === 0) return unknownPlace(item, index);
  const isMeant = new Set(places.map(({ place, front }) => `${place} ${front}`));
  return edition === undefined ? [] : index.asOf(edition, (sheet) => isMeant.has(`${sheet.stelle} ${frontOf(sheet)}`));
}

const printsAt = (index: BinderIndex, place: string, front: string): string[] =>
  index
    .at(place)
    .filter((sheet) => frontOf(sheet) === front)
    .flatMap(({ drucke }) => drucke.map(({ ausgabe }) => ausgabe));

/** All places that an item names. */
function placesOf(item: Item, { data }: BinderIndex): Unknown[] {
  const all = data.blaetter.map((sheet): Unknown => ({ place: sheet.stelle, front: frontOf(sheet) }));
  const isIn =
    (register: string) =>
    ({ place }: Unknown) =>
      (place.startsWith('Registerblatt ') ? place.slice(14) : place.split('.')[0]) === register;
  switch (item.kind) {
    case 'alles':
      return all;
    case 'Register':
      return all.filter(isIn(item.number));
    case 'Eilmitteilung':
      return [];
    case 'Ordnerblatt':
      return all.filter(({ place }) => place === item.place);
    case 'Kapitel': {
      const numbers = [...new Set(all.filter(({ front }) => front !== '').map(({ place }) => place))];
      const [from, to] = [numbers.indexOf(item.from), numbers.indexOf(item.to)];
      const meant = from === -1 || to === -1 ? [] : numbers.slice(Math.min(from, to), Math.max(from, to) + 1);
      return all.filter(({ place }) => meant.includes(place));
    }
    case 'Blatt':
    case 'Bereich': {
      const at = ({ place, page: label }: Spot): number =>
        data.blaetter.findIndex(({ stelle, seiten = '' }) => stelle === place && seiten.split('/').includes(label));
      const [from, to] = item.kind === 'Blatt' ? [at(item), at(item)] : [at(item.from), at(item.to)];
      return from === -1 || to === -1 ? [] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
    }
  }
}

function unknownPlace(item: Item, index: BinderIndex): string {
  if (item.kind === 'Register') return `Ein Register ${item.number} gibt es in keiner Ausgabe.`;
  if (item.kind === 'Ordnerblatt') return `${item.place} gibt es in keiner Ausgabe.`;
  const place = item.kind === 'Blatt' ? item.place : item.kind === 'Bereich' ? item.from.place : item.kind === 'Kapitel' ? item.from : '';
  const sheets = index.at(place).map(({ seiten }) => seiten);
  return sheets.length === 0 ? `Ein Kapitel ${place} gab es nie.` : `Dieses Blatt gab es in Kapitel ${place} nie; es gibt ${sheets.join(', ')}.`;
}

const wordsOf = (item: Item): string => {
  switch (item.kind) {
    case 'Blatt':
      return `${item.place} – ${item.page}`;
    case 'Bereich':
      return `${item.from.place} – ${item.from.page}`;
    case 'Kapitel':
      return item.from;
    case 'Eilmitteilung':
      return `Eilmitteilung ${item.name}`;
    default:
      return item.kind;
  }
};

/** Whether no edition knows it: E.1, 2.E1, an urgent notice. */
const isOwn = (item: Item): boolean => item.kind === 'Eilmitteilung' || (item.kind === 'Register' ? item.number === 'E' : /^(\d+\.)?E/.test(wordsOf(item)));

/** A foot that was pasted names its sheet twice: as a number and as an address. */
const isFoot = (line: string): boolean => /stand\s+\p{L}+\s+\d{4}/u.test(line);
const unique = (held: readonly Held[]): Held[] => [...new Map(held.map((sheet) => [`${sheet.place} ${sheet.front} ${sheet.edition}`, sheet])).values()];

/** Lower case, one kind of dash and blank; without what a new sheet says of the one before it, and without addresses. */
const plain = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u2007-\u200b\u202f]+/g, ' ')
    .toLowerCase()
    .replace(/,? ersetzt (?:\d{1,2}\.\d{1,2} \()?\d{4}-\d{1,3}\)?/g, '')
    .replace(/\S*\/blatt\/\S+/g, (address) => /\/blatt\/([^/#\s]+)/.exec(address)?.[1] ?? '')
    .replace(/[»«„“"]/g, '')
    .trim();

const upper = (place: string | undefined): string => (place ?? '').toUpperCase();
