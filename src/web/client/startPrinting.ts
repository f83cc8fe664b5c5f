/** Lets the print buttons open the browser's print dialog. Without scripts the style sheet hides them. */
export function startPrinting(): void {
  for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
}
