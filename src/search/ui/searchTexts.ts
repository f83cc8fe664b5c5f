import type { Explanation, SearchResult } from '../query/types.ts';

const quoted = (word: string): string => `›${word}‹`;
const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1) ?? ''}`);

/** »12 Treffer für …«, read out by screen readers. */
export function countText({ total, query, explanation }: SearchResult): string {
  if (total === 0) return `Kein Treffer für »${query}«.`;
  const loose = explanation.corrected.length > 0 ? ' – mit anderer Schreibweise' : '';
  return `${String(total)} Treffer für »${query}«${loose}.`;
}

/** Sentences that say what the search did with the words typed. */
export function explanationTexts({ corrected, missing, also, looseWording }: Explanation, total: number): string[] {
  const sentences = corrected.map(({ typed, shown }) => `Kein Treffer für ${quoted(typed)}, gezeigt: ${listed(shown)}.`);
  if (missing.length > 0 && total > 0) sentences.push(`${listed(missing.map(quoted))} kommt im Ordner nicht vor; gesucht wurde mit den übrigen Wörtern.`);
  if (looseWording !== undefined && total > 0)
    sentences.push(`Der genaue Wortlaut ›${looseWording}‹ kommt nicht vor. Gezeigt werden Stellen mit diesen Wörtern.`);
  if (also.length > 0 && total > 0) sentences.push(`Auch gefunden: ${listed(also)}.`);
  return sentences;
}

/** What to do when nothing was found. */
export const EMPTY_HELP: readonly string[] = [
  'Nehmen Sie ein allgemeineres Wort, zum Beispiel »Befragung« statt »Befragungsergebnis«.',
  'Suchen Sie mit weniger Wörtern oder ohne Anführungszeichen.',
  'Nehmen Sie gewählte Filter zurück.',
];

export const TEXTS = {
  loading: 'Die Suche wird geladen …',
  failed: 'Die Suche konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  help: 'Das können Sie tun:',
  terms: 'Im Glossar erklärt',
  sections: 'Stellen in diesem Kapitel',
  more: 'Weitere Treffer zeigen',
  all: 'Alle Treffer und Filter auf der Suchseite',
  registers: 'Register',
  kinds: 'Art',
  suggestions: 'Vorschläge',
  contents: 'Inhaltsverzeichnis',
  subjects: 'Stichwortverzeichnis',
} as const;

const KIND_NAMES: Readonly<Record<string, string>> = {
  Kapitel: 'Kapitel',
  Checkliste: 'Checklisten',
  Vorlage: 'Vorlagen',
  Begriff: 'Begriffe',
  Eigene: 'Eigene Unterlagen',
  Seite: 'Seiten zu dieser Website',
};

/** Name of a kind in the filter. */
export const kindName = (kind: string): string => KIND_NAMES[kind] ?? kind;
