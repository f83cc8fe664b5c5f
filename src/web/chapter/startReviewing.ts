/** Says that a text should have been reviewed by now. Only the browser knows what day it is: pages are built the same whenever. */
export function startReviewing(): void {
  const value = document.querySelector<HTMLElement>('[data-due]');
  const today = new Date();
  const month = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}`;
  if (!value || value.dataset['due']! >= month) return;
  value.textContent = `Dieser Text sollte bis ${value.textContent} geprüft werden.`;
  value.previousElementSibling!.textContent = 'Prüfung überfällig';
}
