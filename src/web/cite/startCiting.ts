/** Adds the day to the reference, and a button that copies it. It comes when someone turns to »Zitieren«. */
export function startCiting(): void {
  const words = document.querySelector<HTMLElement>('.cite p');
  if (!words) return;
  words.append(` (abgerufen am ${new Date().toLocaleDateString('de-DE', { day: 'numeric', month: 'long', year: 'numeric' })})`);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Kopieren';
  // Screen readers announce what changes in a region that already stands there.
  const note = document.createElement('span');
  note.setAttribute('role', 'status');
  const line = document.createElement('p');
  line.append(button, ' ', note);
  words.after(line);
  const text = words.textContent;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => (note.textContent = 'Kopiert'),
      () => {
        // Not allowed here: the words are marked, so that the keyboard copies them.
        getSelection()?.selectAllChildren(words);
        note.textContent = 'Markiert: kopieren Sie mit Strg + C';
      },
    );
  });
}
