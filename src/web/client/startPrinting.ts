/** Shows the print buttons, which need a script, and lets them open the browser's print dialog. */
export function startPrinting(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}
