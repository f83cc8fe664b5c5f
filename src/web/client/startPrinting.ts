/** Lets the print buttons open the browser's print dialog. Without scripts the style sheet hides them. */
export function startPrinting(root: ParentNode): void {
  for (const button of root.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
}
