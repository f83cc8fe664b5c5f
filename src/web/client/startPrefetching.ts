/** So long someone stays with a link before its page is fetched, ms: whoever only passes by loads nothing. */
const patience = 65;

/** Fetches the page behind a link when someone is about to go there: points at it, touches it or focuses it. Nothing is fetched on suspicion. */
export function startPrefetching(): void {
  const fetched = new Set([location.pathname]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const consider = ({ target }: Event): void => {
    clearTimeout(timer);
    // Not the link to the search, which opens a dialog instead.
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="/"][href$="/"]:not([aria-keyshortcuts])') : null;
    if (!link || fetched.has(link.pathname)) return;
    timer = setTimeout(() => {
      fetched.add(link.pathname);
      const hint = document.createElement('link');
      hint.rel = 'prefetch';
      hint.href = link.href;
      document.head.append(hint);
    }, patience);
  };
  for (const sign of ['pointerover', 'touchstart', 'focusin']) document.addEventListener(sign, consider, { passive: true });
}
