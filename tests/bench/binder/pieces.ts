/** A passage that can stand in any chapter: a sentence, a list item, a row of a table. */
export interface Passage {
  readonly text: string;
  /** Chapter that it comes from; its notes come along. */
  readonly from: number;
}

/** What a chapter is made of, block by block. */
export type Piece =
  /** Stays as it is: headings, tags, fields, examples with proof. */
  | { readonly kind: 'fest'; readonly text: string }
  /** Sentences; one that leads to what follows (»:«) stays. */
  | { readonly kind: 'absatz'; readonly passages: readonly Passage[] }
  /** Items of a list, rows of a table; `pool` tells which are interchangeable. */
  | { readonly kind: 'reihe'; readonly pool: string; readonly head: string; readonly passages: readonly Passage[] };

/** A sentence that says »as follows« stays where it is. */
export const leadsOn = ({ text }: Passage): boolean => text.endsWith(':');

/** Takes the text of a chapter apart, front matter and notes taken off. */
export function piecesOf(body: string, from: number): Piece[] {
  let box = '';
  return body.split(/\n{2,}/).flatMap((block): Piece[] => {
    const text = block.trim();
    if (text === '') return [];
    const tag = /^<(\/?)([A-Z]\w*)([^>]*)>$/.exec(text);
    if (tag && !tag[3]!.endsWith('/')) box = tag[1] === '/' ? '' : `${tag[2]!}${tag[3]!}`;
    // An example with proof keeps what it proves; links to further chapters stay together.
    if (/^[<#>]/.test(text) || /^- <Verweis/.test(text) || box.startsWith('Beispiel art="belegt"')) return [{ kind: 'fest', text }];
    if (text.startsWith('|')) return [tableOf(text, from)];
    if (/^(?:-|\d+\.) /.test(text)) return [{ kind: 'reihe', pool: `punkte ${box.split(' ')[0]!}`, head: '', passages: itemsOf(text, from) }];
    return [{ kind: 'absatz', passages: sentencesOf(text, from) }];
  });
}

/** Rows may change places with those of other tables with as many columns; empty cells stay with empty cells. */
function tableOf(text: string, from: number): Piece {
  const [names = '', rule = '', ...rows] = text.split('\n');
  const columns = names.split('|').length - 2;
  const bare = rows.some((row) => /\|\s*\|/.test(row));
  return { kind: 'reihe', pool: `zeilen ${columns}${bare ? ' leer' : ''}`, head: `${names}\n${rule}\n`, passages: rows.map((row) => ({ text: row, from })) };
}

/** Each item with the lines that belong to it, without its dash or number. */
function itemsOf(text: string, from: number): Passage[] {
  return text.split(/\n(?=(?:-|\d+\.) )/).map((item) => ({ text: item.replace(/^(?:-|\d+\.) /, ''), from }));
}

/** Between two of these no sentence ends: »z. B.«, »12. Juni«, an open quotation, bracket or tag. */
const noEnd = /(?:^|[\s(»])(?:\p{L}|\d+|[Nn]r|Abs|Art|Dr|St|[Cc]a|[Vv]gl|Mio|Mrd|Tsd|bzw)\.$/u;

function sentencesOf(text: string, from: number): Passage[] {
  const parts = text.replace(/\n/g, ' ').split(/(?<=[.!?:]«?(?:\[\^[^\]]+\])*) (?=[\p{Lu}»<*])/u);
  const sentences: string[] = [];
  let open = '';
  for (const part of parts) {
    open = open === '' ? part : `${open} ${part}`;
    if (noEnd.test(open) || !isClosed(open)) continue;
    sentences.push(open);
    open = '';
  }
  if (open !== '') sentences.push(open);
  return sentences.map((sentence) => ({ text: sentence, from }));
}

function isClosed(text: string): boolean {
  const count = (sign: string): number => text.split(sign).length - 1;
  const pairs = [
    ['»', '«'],
    ['›', '‹'],
    ['(', ')'],
    ['[', ']'],
  ] as const;
  const tags = (text.match(/<(?!\/)[A-Z][^>]*[^/]>/g) ?? []).length === (text.match(/<\/[A-Z]/g) ?? []).length;
  return tags && count('**') % 2 === 0 && pairs.every(([open, close]) => count(open) === count(close));
}
