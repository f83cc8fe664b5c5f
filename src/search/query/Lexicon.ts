import { splitCompound, type WordStock } from '../compounds/splitCompound.ts';
import { foldWord } from '../language/foldWord.ts';
import { isFunctionWord } from '../language/isFunctionWord.ts';
import { wordKey } from '../language/wordKey.ts';

/** Front parts without a word of their own that readers type in compounds new to the site. */
const BOUND_FRONTS = 'kriminal fach haupt grund sozial kommunal förder prüf melde wohn schul klein groß dunkel hell eigen einzel gesamt'.split(' ');

/** A word of the site. */
export interface Entry {
  word: string;
  folded: string;
  /** Parts of a compound as written, otherwise empty. */
  parts: readonly string[];
  /** 0 (seen once) to 9. */
  rank: number;
}

/** A group of synonyms; `from` is set when it leads one way only. */
export interface SynonymGroup {
  from: string | undefined;
  words: readonly string[];
}

/** A page or record as the list of pages has it. */
export interface Listed {
  /** Address without base path. */
  url: string;
  title: string;
  number: string;
  kind: string;
  register: string;
  /** Address of the chapter that treats a term; empty for none. */
  page: string;
}

/** A word of a title, as stems. */
export interface TitleWord {
  key: string;
  parts: readonly string[];
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Root for related words: evaluieren, Evaluierung and Evaluation meet. */
function rootOf(folded: string): string | undefined {
  // Participles: »angepackt«, »ausgewertet« → anpack, auswert.
  const participle = /^((?:an|ab|auf|aus|ein|mit|vor|zu|nach|um|fest|durch|dar|vorbei|zusammen)?)ge(.{3,}?)(?:et|t|en)$/.exec(folded);
  if (participle) return `${participle[1] ?? ''}${participle[2] ?? ''}`;
  const root = folded.replace(/(?:ierungs?|ierungen|ieren|iert|ierte[nrs]?|ations?|ationen|ator|atoren|ativ|ions?|ionen|ung|ungen|en|er|te[nr]?|t)$/, '');
  return root.length >= 4 && root !== folded ? root : undefined;
}

/** The word list of the site as the browser loads it (`packLexicon` writes it), with look-ups. */
export class Lexicon {
  /** Pages and records by Pagefind's id. */
  readonly pages: ReadonlyMap<string, Listed>;
  /** Pagefind's id by address. */
  readonly ids: ReadonlyMap<string, string>;
  readonly entries: readonly Entry[];
  readonly synonyms: readonly SynonymGroup[];
  /** Sheets that have a page of their own, »2.4-3«. */
  readonly sheets: ReadonlySet<string>;
  readonly #byKey = new Map<string, Entry[]>();
  readonly #byPart = new Map<string, Entry[]>();
  readonly #byRoot = new Map<string, Entry[]>();
  readonly #titles = new Map<string, readonly TitleWord[]>();
  readonly #stock: WordStock;

  constructor(text: string) {
    const [pages = '', list = '', groups = '', sheets = ''] = text.split('\n\n');
    this.sheets = new Set(sheets.split('\n'));
    const lines = list.split('\n').filter(Boolean);
    this.pages = new Map(
      pages
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [id = '', url = '', title = '', number = '', kind = '', register = '', page = ''] = line.split('\t');
          return [id, { url, title, number, kind, register, page }];
        }),
    );
    this.ids = new Map([...this.pages].map(([id, { url }]) => [url, id]));
    let before = '';
    this.entries = lines.map((line) => {
      before = before.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(2);
      const parts = before.split('|');
      const word = parts.join('');
      return { word, folded: foldWord(word), parts: parts.length > 1 ? parts : [], rank: Number(line[1]) };
    });
    this.synonyms = groups
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [left = '', right] = line.split('>');
        return right === undefined ? { from: undefined, words: left.split(';') } : { from: left, words: right.split(';') };
      });
    this.#stock = this.#fill();
  }

  #fill(): WordStock {
    const nouns = new Set<string>();
    const fronts = new Set<string>(BOUND_FRONTS);
    for (const entry of this.entries) {
      push(this.#byKey, wordKey(entry.folded), entry);
      const root = rootOf(entry.folded);
      if (root) push(this.#byRoot, root, entry);
      if (entry.word[0] !== entry.word[0]?.toLowerCase()) nouns.add(entry.folded);
      entry.parts.forEach((part, index) => {
        push(this.#byPart, wordKey(part), entry);
        const folded = foldWord(part);
        fronts.add(folded);
        if (index === entry.parts.length - 1) nouns.add(folded);
      });
    }
    return { isFirst: (part) => nouns.has(part), isBound: (part) => fronts.has(part), isLast: (part) => nouns.has(part) };
  }

  /** Words with the same stem, the most similar spelling first. */
  same(word: string): Entry[] {
    const folded = foldWord(word);
    const likeness = (entry: Entry): number => {
      let shared = 0;
      while (shared < folded.length && folded[shared] === entry.folded[shared]) shared += 1;
      return shared * 2 - Math.abs(entry.folded.length - folded.length);
    };
    return [...(this.#byKey.get(wordKey(word)) ?? [])].sort((a, b) => likeness(b) - likeness(a));
  }

  /** Compounds that contain the word as a part, most frequent first. */
  containing(word: string): Entry[] {
    return [...(this.#byPart.get(wordKey(word)) ?? [])].sort((a, b) => b.rank - a.rank);
  }

  /** Whether Pagefind has this word, whole or as part of a compound. */
  knows(word: string): boolean {
    const key = wordKey(word);
    return this.#byKey.has(key) || this.#byPart.has(key);
  }

  /** Stems of the subject words in a page's title, with the stems of their parts. */
  titleWords(id: string): readonly TitleWord[] {
    let words = this.#titles.get(id);
    if (!words) {
      const subject = (this.pages.get(id)?.title.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isFunctionWord(word));
      words = subject.map((word) => ({ key: wordKey(word), parts: (this.same(word)[0]?.parts ?? []).map(wordKey) }));
      this.#titles.set(id, words);
    }
    return words;
  }

  /** Words that begin with these letters, most frequent first. */
  beginning(letters: string, limit: number): Entry[] {
    const folded = foldWord(letters);
    return this.entries
      .filter((entry) => entry.folded.startsWith(folded))
      .sort((a, b) => b.rank - a.rank || a.word.length - b.word.length)
      .slice(0, limit);
  }

  /** Words of the same root (evaluieren, Evaluation), other than the word itself. */
  related(word: string): Entry[] {
    const root = rootOf(foldWord(word));
    const key = wordKey(word);
    return root ? (this.#byRoot.get(root) ?? []).filter((entry) => wordKey(entry.folded) !== key) : [];
  }

  /** Parts of a compound that the reader typed, each known to the site. */
  split(word: string): readonly string[] | undefined {
    const own = this.same(word).find((entry) => entry.parts.length > 0);
    if (own) return own.parts;
    const parts = splitCompound(word, this.#stock);
    return parts?.every((part) => this.knows(part)) ? parts : undefined;
  }
}
