/** How far outside the window something lies when it counts as near. */
const rootMargin = '300px';

/**
 * What few readers need waits in a `<template>`: style sheets and programs of which nothing is loaded until someone
 * points at, touches or focuses one of the elements that `data-load` names as a selector.
 * With `data-near` it is enough that one of them comes near.
 */
export function startOnDemand(): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[data-load]')) {
    let loading: Promise<unknown> | undefined;
    const load = (): Promise<unknown> => (loading ??= insert(template));
    const loadQuietly = (): void => void load().catch(() => undefined);
    const regions = [...document.querySelectorAll(template.dataset['load']!)];
    for (const region of regions) {
      for (const sign of ['pointerenter', 'touchstart', 'focusin']) region.addEventListener(sign, loadQuietly, { passive: true });
      for (const link of region.querySelectorAll<HTMLAnchorElement>('a[aria-keyshortcuts]')) takeOver(link, load);
    }
    if ('near' in template.dataset) whenNear(regions, loadQuietly);
  }
}

/** Puts the contents of a template in its place. @returns when all that they load has come */
function insert(template: HTMLTemplateElement): Promise<unknown> {
  const parts = [...template.content.children].map(
    (part) =>
      new Promise((resolve, reject) => {
        part.addEventListener('load', resolve);
        part.addEventListener('error', reject);
      }),
  );
  template.replaceWith(template.content);
  return Promise.all(parts);
}

function whenNear(regions: readonly Element[], load: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) load();
    },
    { rootMargin },
  );
  for (const region of regions) observer.observe(region);
  try {
    // What this browser has kept is shown at once: it belongs on a print as well.
    if (localStorage.length > 0) load();
  } catch {
    // Then it has kept nothing.
  }
}

/** A click on the link, or Strg+K or ⌘K, waits for the program that takes it over; if that never comes, the link leads where it leads. */
function takeOver(link: HTMLAnchorElement, load: () => Promise<unknown>): void {
  let isTaken = false;
  link.addEventListener('click', (event) => {
    if (isTaken || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    typedUntil(load()).then(
      (text) => {
        isTaken = true;
        link.click();
        const field = document.activeElement;
        if (text === '' || !(field instanceof HTMLInputElement)) return;
        field.value = text;
        field.dispatchEvent(new Event('input'));
      },
      () => location.assign(link.href),
    );
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      link.click();
    }
  });
}

/** What someone types who doesn't wait for the program: it is meant for the field that comes with it. */
async function typedUntil(loaded: Promise<unknown>): Promise<string> {
  let text = '';
  const collect = (event: KeyboardEvent): void => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey) return;
    text += event.key;
    // Or the letter would arrive twice, when the field gets the focus between the key and what it types.
    event.preventDefault();
  };
  document.addEventListener('keydown', collect);
  await loaded.finally(() => document.removeEventListener('keydown', collect));
  return text;
}
