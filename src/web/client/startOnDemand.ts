/** How far outside the window something lies when it counts as near. */
const rootMargin = '300px';

/**
 * What few readers need waits in a `<template>`: markup, style sheets and programs of which nothing is loaded until
 * someone points at, touches or focuses one of the elements that `data-load` names as a selector.
 * With `data-near` it is enough that one of them comes near.
 */
export function startOnDemand(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[data-load]')) {
    let loading: Promise<boolean> | undefined;
    const load = (): Promise<boolean> => (loading ??= insert(template));
    const regions = [...root.querySelectorAll(template.dataset['load']!)];
    for (const region of regions) {
      for (const sign of ['pointerenter', 'touchstart', 'focusin']) region.addEventListener(sign, load, { once: true, passive: true });
      for (const link of region.querySelectorAll<HTMLAnchorElement>('a[aria-keyshortcuts]')) takeOver(link, load);
    }
    if ('near' in template.dataset) whenNear(regions, load);
  }
}

/** Puts the contents of a template in its place. @returns whether all that they load has come */
async function insert(template: HTMLTemplateElement): Promise<boolean> {
  const parts = [...template.content.querySelectorAll('link, script')].map(
    (part) =>
      new Promise<boolean>((resolve) => {
        part.addEventListener('load', () => resolve(true));
        part.addEventListener('error', () => resolve(false));
      }),
  );
  template.replaceWith(template.content);
  return !(await Promise.all(parts)).includes(false);
}

function whenNear(regions: readonly Element[], load: () => unknown): void {
  // What this browser has kept is shown at once: it belongs on a print as well.
  if (keepsSomething()) return void load();
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load();
    },
    { rootMargin },
  );
  for (const region of regions) observer.observe(region);
}

function keepsSomething(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}

/** A click on the link, or Strg+K or ⌘K, waits for the program that takes it over; if that never comes, the link leads where it leads. */
function takeOver(link: HTMLAnchorElement, load: () => Promise<boolean>): void {
  let isTaken = false;
  link.addEventListener('click', (event) => {
    if (isTaken || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void load().then((isThere) => {
      isTaken = isThere;
      if (isThere) link.click();
      else location.assign(link.href);
    });
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      link.click();
    }
  });
}
