import { controlsOf, isTick, nameOf, show, valuesOf, type Control } from './fieldValues.ts';
import { forget, keepFields, parseKept, readKept, storageKey, type Values } from './keptValues.ts';
import { checkAmount, sumFields } from './sumFields.ts';

const refused = 'Dieser Browser merkt sich auf dieser Website nichts: Der Speicher ist gesperrt oder voll. Drucken oder speichern Sie, was bleiben soll.';
const lost = 'Die letzte Änderung ließ sich nicht merken: Der Speicher dieses Browsers ist gesperrt oder voll.';
const ended = 'Das Merken wurde in einem anderen Fenster beendet. Was hier steht, bleibt nur, solange diese Seite offen ist.';

/** Wires every `[data-keep]` element of a page: restores, counts, keeps (after consent) and clears what is entered in it. */
export function startKeeping(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-keep]')) keep(element, element.dataset['keep'] ?? '');
}

/**
 * Several windows may show the same form. Each keeps only the fields that were changed in it, and shows at once
 * what another one has kept; so the later save never takes back what stands in other fields.
 */
function keep(element: HTMLElement, key: string): void {
  const controls = controlsOf(element);
  const consent = element.querySelector<HTMLInputElement>('[data-keep-consent]');
  const progress = element.querySelector<HTMLElement>('.keep-progress');
  const note = element.querySelector<HTMLElement>('[data-keep-note]');
  /** Fields that were changed here and are not kept yet. */
  const changed = new Set(Object.keys(valuesOf(controls)));

  const say = (text: string): void => {
    if (note && note.textContent !== text) note.textContent = text;
  };
  const update = (): void => {
    sumFields(element);
    if (progress) progress.textContent = progressText(controls);
  };
  const showKept = (kept: Values, fields: (name: string) => boolean): void => {
    for (const control of controls) if (fields(nameOf(control))) show(control, kept[nameOf(control)]);
    update();
  };
  const stop = (text: string): void => {
    if (consent) consent.checked = false;
    say(text);
  };
  const save = (failure: string): boolean => {
    const done = keepFields(key, changed, valuesOf(controls));
    if (done) changed.clear();
    say(done ? '' : failure);
    return done;
  };
  const change = (fields: readonly Control[]): void => {
    for (const control of fields) changed.add(nameOf(control));
    update();
    if (!consent?.checked) return;
    if (readKept(key) === undefined) stop(ended);
    else save(lost);
  };
  const agree = (): void => {
    const kept = readKept(key);
    if (!save(refused)) stop(refused);
    else if (kept) showKept(readKept(key) ?? {}, () => true);
  };

  element.addEventListener('input', ({ target }) => {
    if (target !== consent) change(controls.filter((control) => control === target));
    else if (consent?.checked) agree();
    else {
      for (const name of Object.keys(valuesOf(controls))) changed.add(name);
      forget(key);
      say('');
    }
  });
  element.addEventListener('change', ({ target }) => {
    const fault = target instanceof HTMLElement ? checkAmount(element, target) : undefined;
    if (fault !== undefined) say(fault);
  });
  element.addEventListener('click', ({ target }) => tickByText(target));
  const clear = element.querySelector<HTMLButtonElement>('[data-keep-clear]');
  clear?.addEventListener('click', () => {
    for (const control of controls) show(control, undefined);
    change(controls);
  });
  const follow = (before: Values, now: Values | undefined): void => {
    if (!consent?.checked) return;
    if (now === undefined) stop(ended);
    else showKept(now, (name) => before[name] !== now[name] && !changed.has(name));
  };
  addEventListener('storage', (event) => {
    if (event.key === storageKey(key) || event.key === null) follow(parseKept(event.oldValue) ?? {}, parseKept(event.newValue));
  });
  // A page that comes back by the browser's »back« has heard nothing in the meantime.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow(valuesOf(controls), readKept(key));
  });

  const kept = readKept(key);
  if (consent) {
    consent.checked = kept !== undefined;
    consent.disabled = false;
  }
  if (clear) clear.disabled = false;
  if (kept) showKept(kept, (name) => kept[name] !== undefined && !changed.has(name));
  update();
  for (const control of controls) checkAmount(element, control);
}

/** A click on the words of an item ticks its box; links, terms and marked text keep their own meaning. */
function tickByText(target: EventTarget | null): void {
  if (!(target instanceof Element) || target.closest('a, button, input') || String(getSelection()) !== '') return;
  target.closest('.tick-text')?.parentElement?.querySelector('input')?.click();
}

/** »3 von 8 erledigt« */
const progressText = (controls: readonly Control[]): string =>
  `${controls.filter((control) => isTick(control) && control.checked).length} von ${controls.length} erledigt`;
