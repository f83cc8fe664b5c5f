import type { Advice, Judgement } from '../check/judge.ts';
import { frontOf, type BinderIndex, type Held } from '../check/BinderIndex.ts';
import type { ReadFeet } from '../check/parseFeet.ts';

/** A row of the answer in words. */
export interface AnswerRow {
  /** »2.4 Bürgerbefragung«. */
  readonly place: string;
  readonly out: string;
  readonly in: readonly { readonly words: string; readonly pdf: string | undefined }[];
}

export interface Answer {
  readonly headline: string;
  readonly sentences: readonly string[];
  /** Edition of which this is the binder, if a supplement brings it to the newest one. */
  readonly supplementFrom: string | undefined;
  readonly rows: readonly AnswerRow[];
}

/** What a reader is told of his sheets. */
export function answerOf(index: BinderIndex, read: ReadFeet, { advice, edition }: Judgement, isComplete: boolean): Answer {
  const newest = index.editions.at(-1) ?? '';
  const count = advice.reduce((sum, { in: into }) => sum + into.length, 0);
  const known = read.held.length + read.unknown.length;
  const headline =
    known === 0
      ? 'Es ist kein Blatt zu prüfen.'
      : advice.length > 0
        ? `${advice.length === 1 ? 'An einer Stelle' : `An ${advice.length} Stellen`} ist etwas zu tun.`
        : isComplete
          ? `Ihr Ordner ist aktuell: Er hat genau die Blätter der Ausgabe ${newest}.`
          : known === 1
            ? 'Das Blatt gilt.'
            : `Alle ${known} Blätter gelten.`;
  return {
    headline,
    sentences: [
      ...(count > 0
        ? [
            `Drucken Sie ${count === 1 ? 'ein Blatt' : `${count} Blätter`} beidseitig in Originalgröße. Gehen Sie dann Zeile für Zeile vor: erst heraus, dann hinein.`,
          ]
        : []),
      ...(read.own.length > 0
        ? [`${read.own.join(', ')}: Das gehört zu keiner Ausgabe. Eigene Blätter bleiben, eine Eilmitteilung so lange, wie sie gilt.`]
        : []),
    ],
    supplementFrom: edition !== undefined && edition !== newest ? edition : undefined,
    rows: advice.map((each) => rowOf(index, each)),
  };
}

function rowOf(index: BinderIndex, { place, out, outUnknown, in: into }: Advice): AnswerRow {
  const title = index.data.kapitel.find(({ nummer }) => nummer === place)?.titel;
  const words = (held: Held): string => (held.front === '' ? `Ausgabe ${held.edition}` : `${pagesAt(index, held)} (Ausgabe ${held.edition})`);
  const parts = [...out.map(words), ...outUnknown.map((each) => (each.front === '' ? 'was dort liegt' : `was als ${pagesAt(index, each)} dort liegt`))];
  return {
    place: title === undefined ? place : `${place} ${title}`,
    out: parts.join('; ') || '–',
    in: into.map((held) => ({ words: words(held), pdf: pdfOf(index, held) })),
  };
}

const pagesAt = (index: BinderIndex, { place, front }: Pick<Held, 'place' | 'front'>): string =>
  index.at(place).find((sheet) => frontOf(sheet) === front)?.seiten ?? front;

/** Sheets that belong to no chapter are printed together. */
function pdfOf(index: BinderIndex, { place, front, edition }: Held): string | undefined {
  const single = index.at(place).find((sheet) => frontOf(sheet) === front)?.pdf;
  if (single !== undefined) return single;
  if (place === 'Kontrollblatt') return `/kontrollblatt/${edition}.pdf`;
  if (place === 'Titelblatt' || place === 'Inhaltsverzeichnis') return '/druck/titelblatt.pdf';
  if (place === 'Nachweis') return '/druck/nachweis.pdf';
  return place === 'Stichwortverzeichnis' ? '/druck/stichwortverzeichnis.pdf' : '/druck/registerblaetter.pdf';
}

/** The same as plain text, to copy. */
export const answerText = ({ headline, sentences, rows }: Answer): string =>
  [
    headline,
    ...sentences,
    ...rows.map(({ place, out, in: into }) => `${place}\n  heraus: ${out}\n  hinein: ${into.map(({ words }) => words).join('; ') || '–'}`),
  ].join('\n');
