/** Loads the suggestions of search boxes when one of them gets the focus; the form itself needs no script. */
export function prepareBox(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-box]')) {
    const input = form.querySelector<HTMLInputElement>('input[type=search]');
    input?.addEventListener(
      'focus',
      () => {
        void import('./startBox.ts').then(({ startBox }) => startBox(form, input));
      },
      { once: true },
    );
  }
}
