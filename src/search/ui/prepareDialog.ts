/** Opens the search dialog by its buttons and by Strg+K or ⌘K; everything else is loaded when it opens. */
export function prepareDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
  if (!dialog) return;
  let isReady = false;
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
    if (isReady) return;
    isReady = true;
    void import('./startDialog.ts').then(({ startDialog }) => startDialog(dialog));
  };
  for (const opener of document.querySelectorAll('[data-search-open]')) {
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      open();
    });
  }
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  // A click beside the box falls on the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open();
    }
  });
}
