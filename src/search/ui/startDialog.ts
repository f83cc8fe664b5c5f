import { loadSearch } from './loadSearch.ts';
import { renderDialog } from './renderDialog.ts';
import { renderHits } from './renderHits.ts';
import { NO_CHOICE, runQuery } from './runQuery.ts';
import { TEXTS } from './searchTexts.ts';
import { element } from './element.ts';
import { startCombobox } from './startCombobox.ts';

const HITS = 5;
/** Long enough that half words do not load their own part of the index. */
const PAUSE = 250;

/** Brings the search dialog to life: it opens by the link to the search, shows hits while one types, suggestions, and the way to all hits. */
export function startDialog(): void {
  const link = document.querySelector<HTMLElement>('[data-search-open]');
  if (!link) return;
  const base = link.dataset['searchOpen'] ?? '/';
  const dialog = renderDialog(base);
  link.after(dialog);
  start(dialog, link, base);
}

function start(dialog: HTMLDialogElement, link: HTMLElement, base: string): void {
  const input = dialog.querySelector<HTMLInputElement>('input[type=search]');
  const status = dialog.querySelector<HTMLElement>('[role=status]');
  const output = dialog.querySelector<HTMLElement>('[data-search-output]');
  const form = dialog.querySelector('form');
  if (!input || !status || !output || !form) return;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
    input.select();
    // Load while the reader is still typing.
    void loadSearch(base).catch(() => undefined);
  });
  dialog.querySelector('.search-close')?.addEventListener('click', () => dialog.close());
  // A click beside the box falls on the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = async (): Promise<void> => {
    const query = input.value.trim();
    if (query.length < 2) {
      output.replaceChildren();
      status.replaceChildren();
      return;
    }
    const result = await runQuery(query, NO_CHOICE, HITS, status, base);
    if (!result) return;
    const all = element('p', {}, element('a', { href: `${base}suche/?q=${encodeURIComponent(query)}` }, TEXTS.all));
    output.replaceChildren(...renderHits(result, { level: 3, base }), ...(result.total > 0 ? [all] : []));
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), PAUSE);
  };
  input.addEventListener('input', soon);
  startCombobox(input, async (typed) => (await loadSearch(base)).suggest(typed).slice(0, 5), soon);
  // A link to a place on this very page would leave the dialog open in front of it.
  output.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) dialog.close();
  });
}
