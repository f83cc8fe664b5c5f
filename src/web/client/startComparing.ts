import { differences } from '../../text/differences.ts';
import { printedWords } from '../../text/printedWords.ts';
import { typography } from '../../text/typography.ts';
import type { Comparison } from '../history/comparison.ts';

/** A block of a text with the page it stands on. */
interface Block {
  readonly text: string;
  readonly page: string;
}

/** Shows where the two editions differ that the address names (`?von=2026-1&bis=2026-3`): fetches the full texts from this site. */
export function startComparing(): void {
  const form = document.querySelector<HTMLFormElement>('.compare form');
  const status = document.querySelector('.compare-status');
  const result = document.querySelector('.compare-result');
  if (!form || !status || !result) return;
  const asked = new URLSearchParams(location.search);
  const [from, to] = ['von', 'bis'].map((name) => form.elements.namedItem(name) as HTMLSelectElement) as [HTMLSelectElement, HTMLSelectElement];
  const names = [...from.options].map(({ value }) => value);
  const wanted = [asked.get('von'), asked.get('bis')].flatMap((name) => (name !== null && names.includes(name) ? [name] : []));
  if (wanted.length < 2) return;
  // The lists begin with the newest.
  const [newer = '', older = ''] = wanted.sort((a, b) => names.indexOf(a) - names.indexOf(b));
  from.value = older;
  to.value = newer;
  if (older === newer) {
    status.textContent = 'Wählen Sie zwei verschiedene Ausgaben.';
    return;
  }
  status.textContent = 'Beide Fassungen werden geladen …';
  blocksOf([older, newer]).then(
    ([before = [], after = []]) => {
      const passages = passagesOf(before, after);
      const count = passages.length === 1 ? 'Eine Stelle unterscheidet sich' : `${passages.length} Stellen unterscheiden sich`;
      status.textContent = passages.length === 0 ? `Ausgabe ${older} und ${newer} haben denselben Wortlaut.` : `Ausgabe ${older} und ${newer}: ${count}.`;
      result.replaceChildren(...passages);
    },
    () => (status.textContent = 'Die beiden Fassungen ließen sich nicht laden. Oben führt »Ganzer Wortlaut« zu jeder von ihnen.'),
  );
}

/** The texts of two editions, block by block. */
async function blocksOf(editions: readonly string[]): Promise<Block[][]> {
  const answer = await fetch(new URL('wortlaut.json', location.href));
  if (!answer.ok) throw new Error(answer.statusText);
  const { blocks: texts, editions: all } = (await answer.json()) as Comparison;
  return editions.map((name) => (all[name] ?? []).flatMap(({ page, blocks }) => blocks.map((place) => ({ text: typography(texts[place] ?? ''), page }))));
}

function passagesOf(before: readonly Block[], after: readonly Block[]): HTMLElement[] {
  const reads = ({ text }: Block): string => printedWords(text);
  return differences(before.map(reads), after.map(reads)).map(({ from, to, at, until }) =>
    element('div', 'passage', [
      element('p', 'passage-place', [`Seite ${after[Math.min(at, after.length - 1)]?.page ?? ''}`]),
      ...before.slice(from, to).map(({ text }) => wording('del', 'Bisher:', text)),
      ...after.slice(at, until).map(({ text }) => wording('ins', 'Neu:', text)),
    ]),
  );
}

const wording = (tag: 'del' | 'ins', word: string, text: string): HTMLElement =>
  element('p', '', [element(tag, '', [element('span', 'passage-word', [word]), ` ${text}`])]);

function element(tag: string, name: string, children: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  made.append(...children);
  return made;
}
