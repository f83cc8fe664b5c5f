import { receiptText, type FiledStep } from './receiptText.ts';

/** What has been done so far: in memory, and in the address so that a reload goes on where one was. */
interface State {
  /** Number of the step that shows, from 0; one more than there are: the receipt. */
  at: number;
  readonly done: Set<number>;
  readonly notes: Map<number, string>;
}

/** Shows the steps of filing one at a time. Loads nothing and stores nothing: on the shelf there may be no network. */
export function startFiling(root: HTMLElement): void {
  const steps = [...root.querySelectorAll<HTMLElement>('[data-step]')];
  const find = <Type extends HTMLElement>(name: string): Type => root.querySelector<Type>(`[data-${name}]`)!;
  const [progress, buttons, other, receipt] = [find('progress'), find('buttons'), find('other'), find('receipt')];
  const [next, back, differs] = [find<HTMLButtonElement>('next'), find<HTMLButtonElement>('back'), find<HTMLButtonElement>('differs')];
  const [note, day, name] = [find<HTMLInputElement>('note'), find<HTMLInputElement>('day'), find<HTMLInputElement>('name')];
  const state = readState(location.hash, steps.length);
  const words = (step: HTMLElement): string => step.dataset['step']!;
  const filed = (): FiledStep[] => steps.map((step, index) => ({ words: words(step), isDone: state.done.has(index), note: state.notes.get(index) ?? '' }));

  const show = ({ isMoved }: { isMoved: boolean }): void => {
    const isOver = state.at >= steps.length;
    steps.forEach((step, index) => (step.hidden = index !== state.at));
    receipt.hidden = !isOver;
    buttons.hidden = progress.hidden = find('hint').hidden = isOver;
    back.disabled = state.at === 0;
    differs.hidden = isOver || !('place' in steps[state.at]!.dataset);
    note.value = state.notes.get(state.at) ?? '';
    openOther(note.value !== '');
    progress.textContent = `Schritt ${state.at + 1} von ${steps.length}${state.done.has(state.at) ? ', erledigt' : ''}`;
    if (isOver) showReceipt();
    history.replaceState(null, '', writeState(state));
    if (isMoved) (isOver ? receipt : steps[state.at]!).querySelector('h2')!.focus();
  };
  const openOther = (isOpen: boolean): void => {
    other.hidden = !isOpen || differs.hidden;
    differs.setAttribute('aria-expanded', String(isOpen));
    next.textContent = isOpen && !differs.hidden ? 'Notiert, weiter' : 'Erledigt';
  };
  const go = (to: number): void => {
    state.at = Math.min(Math.max(to, 0), steps.length);
    show({ isMoved: true });
  };
  const showReceipt = (): void => {
    const left = steps.filter((_, index) => !state.done.has(index)).length;
    find('sum').textContent =
      left === 0 ? `${root.dataset['filing']}: alles erledigt.` : `${root.dataset['filing']}: ${left} von ${steps.length} Schritten offen.`;
    find('list').replaceChildren(
      ...filed().map(({ words: text, isDone, note: found }) => {
        const item = document.createElement('li');
        item.textContent = `${isDone ? 'erledigt' : 'offen'}: ${text}${found === '' ? '' : ` – dort lag: ${found}`}`;
        return item;
      }),
    );
    day.value ||= new Date().toLocaleDateString('de-DE');
  };

  next.addEventListener('click', () => {
    const found = other.hidden ? '' : note.value.trim();
    if (found === '') state.notes.delete(state.at);
    else state.notes.set(state.at, found);
    // What lies there instead is no row done.
    if (other.hidden) state.done.add(state.at);
    else state.done.delete(state.at);
    go(state.at + 1);
  });
  back.addEventListener('click', () => go(state.at - 1));
  find('return').addEventListener('click', () => go(steps.length - 1));
  differs.addEventListener('click', () => {
    openOther(other.hidden !== false);
    if (!other.hidden) note.focus();
  });
  note.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') next.click();
  });
  find('save').addEventListener('click', () =>
    save(receiptText({ title: root.dataset['filing']!, day: day.value, name: name.value, steps: filed() }), root.dataset['filing']!),
  );
  root.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowLeft') go(state.at - 1);
    else if (event.key === 'ArrowRight') go(state.at + 1);
    // The heading has the focus when a step begins.
    else if (event.key === 'Enter' && event.target instanceof HTMLHeadingElement && !buttons.hidden) next.click();
  });
  root.classList.add('filing-guided');
  show({ isMoved: false });
}

/** `#schritt=4&erledigt=1,2,3`. */
function readState(hash: string, count: number): State {
  const given = new URLSearchParams(hash.slice(1));
  const numbers = (given.get('erledigt') ?? '').split(',').map((word) => Number(word) - 1);
  const at = Number(given.get('schritt') ?? '1') - 1;
  return {
    at: Number.isInteger(at) && at >= 0 && at <= count ? at : 0,
    done: new Set(numbers.filter((number) => Number.isInteger(number) && number >= 0 && number < count)),
    notes: new Map(),
  };
}

const writeState = ({ at, done }: State): string => `#schritt=${at + 1}${done.size > 0 ? `&erledigt=${[...done].map((number) => number + 1).join(',')}` : ''}`;

function save(text: string, title: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `quittung-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
