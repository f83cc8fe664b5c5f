/** How long the link says that it was copied, ms. */
const shown = 2000;

/** A click on a section's link copies its address as well as going there. Without a script it is a plain link. */
export function startCopying(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.section-link')) {
    link.addEventListener('click', () => void copy(link));
  }
}

async function copy(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    return; // Not allowed here: the address bar shows the link all the same.
  }
  const note = document.createElement('span');
  note.className = 'small muted';
  note.setAttribute('role', 'status');
  link.after(note);
  // Screen readers announce what changes in a region that already stands there.
  requestAnimationFrame(() => (note.textContent = 'Link kopiert'));
  setTimeout(() => note.remove(), shown);
}
