import { formatBytes } from '../LeafInfo.ts';
import { forgetOffline, keepOffline, readKept, readList, type Kept } from './keepOffline.ts';
import type { OfflineList } from './OfflineList.ts';

const sizeOf = (files: OfflineList['seiten']): number => files.reduce((sum, [, bytes]) => sum + bytes, 0);
const dayOf = (iso: string): string => new Date(iso).toLocaleDateString('de-DE', { day: 'numeric', month: 'long', year: 'numeric' });

/** Brings »Auf diesem Gerät lesen« to life, where the browser can do it. */
export async function startTakeAlong(section: HTMLElement): Promise<void> {
  const find = <Type extends HTMLElement>(selector: string): Type => section.querySelector<Type>(selector)!;
  if (!('serviceWorker' in navigator) || !('caches' in window) || !window.isSecureContext) {
    find('[data-state]').textContent = 'Hier geht das nicht: Es braucht einen neueren Browser und eine Website mit https.';
    return;
  }
  const scope = new URL(section.dataset['base'] ?? '/', location.href).href;
  const [save, stop, remove] = [find<HTMLButtonElement>('[data-save]'), find<HTMLButtonElement>('[data-stop]'), find<HTMLButtonElement>('[data-remove]')];
  const [withPdf, progress, status, state] = [
    find<HTMLInputElement>('[data-pdf]'),
    find<HTMLProgressElement>('progress'),
    find('[role=status]'),
    find('[data-state]'),
  ];
  let list: OfflineList | undefined;
  let kept: Kept | undefined;
  let work: AbortController | undefined;

  const show = (): void => {
    const isNewer = kept !== undefined && list !== undefined && kept.fassung !== list.fassung;
    state.textContent =
      kept === undefined
        ? 'Auf diesem Gerät ist nichts gespeichert.'
        : `Gespeichert am ${dayOf(kept.am)}${kept.ausgabe === undefined ? '' : `, Ausgabe ${kept.ausgabe}`}${kept.pdf ? ', mit den PDF' : ''}. ${
            list === undefined
              ? 'Ob es eine neuere Fassung gibt, lässt sich ohne Netz nicht sagen.'
              : isNewer
                ? 'Es gibt eine neuere Fassung.'
                : 'Das ist die neueste Fassung.'
          }`;
    const bytes = list && sizeOf(list.seiten) + (withPdf.checked ? sizeOf(list.pdf) : 0);
    save.textContent = kept === undefined ? 'Auf diesem Gerät speichern' : isNewer ? 'Neuere Fassung speichern' : 'Noch einmal speichern';
    find('[data-size]').textContent = `Größe: ${bytes === undefined ? 'ohne Netz unbekannt' : formatBytes(bytes)}`;
    save.disabled = list === undefined || work !== undefined;
    withPdf.disabled = work !== undefined;
    remove.hidden = kept === undefined || work !== undefined;
    stop.hidden = progress.hidden = work === undefined;
  };

  const look = async (): Promise<void> => {
    [kept, list] = await Promise.all([readKept(scope), readList(scope).catch(() => undefined)]);
    if (kept) withPdf.checked = kept.pdf;
    show();
  };

  save.addEventListener('click', () => void keep());
  const keep = async (): Promise<void> => {
    if (list === undefined) return;
    work = new AbortController();
    progress.max = sizeOf(list.seiten) + (withPdf.checked ? sizeOf(list.pdf) : 0);
    progress.value = 0;
    status.textContent = 'Die Seiten werden gespeichert. Lassen Sie dieses Fenster so lange offen.';
    show();
    stop.focus();
    try {
      kept = await keepOffline(scope, { list, withPdf: withPdf.checked, signal: work.signal, tell: (done) => (progress.value = done) });
      status.textContent = 'Gespeichert. Diese Website lässt sich auf diesem Gerät jetzt auch ohne Netz öffnen.';
    } catch (error) {
      status.textContent = work.signal.aborted
        ? 'Abgebrochen; es ist nichts Neues gespeichert.'
        : error instanceof DOMException && error.name === 'QuotaExceededError'
          ? 'Auf diesem Gerät ist nicht genug Platz; es ist nichts Neues gespeichert.'
          : 'Das Speichern ist nicht gelungen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.';
    }
    work = undefined;
    show();
    save.focus();
  };
  stop.addEventListener('click', () => work?.abort());
  remove.addEventListener('click', () => {
    void forgetOffline(scope).then(() => {
      kept = undefined;
      status.textContent = 'Entfernt: Auf diesem Gerät ist nichts mehr gespeichert.';
      show();
      save.focus();
    });
  });
  withPdf.addEventListener('change', show);
  addEventListener('online', () => void look());
  await look();
}
