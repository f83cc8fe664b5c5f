import type { PublishedBinder } from '../check/PublishedBinder.ts';
import { BinderIndex } from '../check/BinderIndex.ts';
import { judge } from '../check/judge.ts';
import { parseFeet, type ReadFeet } from '../check/parseFeet.ts';
import { answerOf, answerText, type Answer } from './answerOf.ts';

type Child = Node | string;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Brings »Blätter prüfen« to life. The data are loaded with the first question. */
export function startChecking(section: HTMLElement): void {
  const base = section.dataset['base'] ?? '/';
  const [form, text] = [section.querySelector('form')!, section.querySelector('textarea')!];
  const [said, place] = [section.querySelector<HTMLElement>('[data-said]')!, section.querySelector<HTMLElement>('[data-answer]')!];
  let loading: Promise<BinderIndex> | undefined;
  const load = (): Promise<BinderIndex> =>
    (loading ??= fetch(`${base}ordner.json`)
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        return new BinderIndex((await response.json()) as PublishedBinder);
      })
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      }));

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    said.textContent = '';
    load().then(
      (index) => {
        const isComplete = new FormData(form).get('umfang') === 'alles';
        const read = parseFeet(text.value, index);
        if (text.value.trim() === '') {
          place.replaceChildren();
          said.textContent = 'Schreiben Sie zuerst, was unten auf Ihren Blättern steht.';
          text.focus();
          return;
        }
        // What could not be read would count as missing.
        const isAll = isComplete && read.unread.length === 0;
        const answer = answerOf(index, read, judge(index, read, isAll), isAll);
        place.replaceChildren(...shown(answer, read, { base, newest: index.editions.at(-1) ?? '', isHeldBack: isComplete && !isAll }));
        place.querySelector<HTMLElement>('h3')?.focus();
      },
      () => {
        said.textContent = 'Die Liste der Blätter ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.';
      },
    );
  });
}

const columns = ['Stelle', 'Herausnehmen', 'Drucken und einfügen'] as const;

interface Around {
  readonly base: string;
  readonly newest: string;
  /** The reader says that this is all, but some lines could not be read. */
  readonly isHeldBack: boolean;
}

function shown(answer: Answer, { unread }: ReadFeet, { base, newest, isHeldBack }: Around): Node[] {
  const at = (address: string): string => base + address.slice(1);
  const unreadList = unread.map(({ line, why }) => element('li', {}, element('code', {}, line), ` ${why}`));
  const from = answer.supplementFrom;
  const supplement =
    from === undefined
      ? []
      : [
          element(
            'p',
            {},
            `Das ist genau ein Ordner der Ausgabe ${from}: Am einfachsten ist die `,
            element('a', { href: at(`/nachlieferung/${from}-${newest}.pdf`) }, `Nachlieferung ${from} auf ${newest} (PDF)`),
            ', oder Sie ',
            element('a', { href: at(`/aktuell/${from}/`) }, 'ordnen sie Schritt für Schritt ein'),
            '.',
          ),
        ];
  const rows = answer.rows.map(({ place, out, in: into }) => {
    const parts = into.flatMap(({ words, pdf }, index): Child[] => [
      ...(index > 0 ? ['; '] : []),
      pdf === undefined ? words : element('a', { href: at(pdf) }, `${words}, PDF`),
    ]);
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, place),
      element('td', { 'data-column': columns[1] }, out),
      element('td', { 'data-column': columns[2] }, ...(parts.length > 0 ? parts : ['–'])),
    );
  });
  const head = element('tr', {}, ...columns.map((word) => element('th', { scope: 'col' }, word)));
  const table = element(
    'table',
    {},
    element('caption', {}, `Was zu tun ist, um auf die Ausgabe ${newest} zu kommen`),
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
  const copy = element('button', { type: 'button', class: 'button button-quiet' }, 'Als Text kopieren');
  copy.addEventListener('click', () => void navigator.clipboard.writeText(answerText(answer)).then(() => (copy.textContent = 'Kopiert')));
  const print = element('button', { type: 'button', class: 'button button-quiet' }, 'Drucken');
  print.addEventListener('click', () => window.print());
  return [
    element('h3', { tabindex: '-1' }, answer.headline),
    ...(unread.length > 0
      ? [
          element(
            'p',
            {},
            `${unread.length === 1 ? 'Eine Zeile ist' : `${unread.length} Zeilen sind`} nicht zu lesen:${isHeldBack ? ' Solange das so ist, zählt nichts als fehlend.' : ''}`,
          ),
          element('ul', { class: 'check-unread' }, ...unreadList),
        ]
      : []),
    ...answer.sentences.map((sentence) => element('p', {}, sentence)),
    ...supplement,
    ...(rows.length > 0
      ? [
          element('div', { class: 'table-scroll', role: 'region', 'aria-label': 'Was zu tun ist', tabindex: '0' }, table),
          element('p', { class: 'actions' }, copy, print),
        ]
      : []),
  ];
}
