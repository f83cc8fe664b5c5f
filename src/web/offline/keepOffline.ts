import { offlineListFile, type OfflineList } from './OfflineList.ts';

/** What is kept on this device. */
export interface Kept {
  readonly fassung: string;
  readonly ausgabe?: string;
  /** When it was put there, ISO 8601. */
  readonly am: string;
  /** With the PDFs. */
  readonly pdf: boolean;
}

/** So many files are fetched at a time. */
const atATime = 6;

/** Stands in a cache once all of its files are there (public/ohne-netz.js reads it, too). */
const marker = `${offlineListFile}?angaben`;
const cacheName = (scope: string, fassung: string): string => `ordner ${scope} ${fassung}`;

async function ownCaches(scope: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cacheName(scope, '')));
}

/** @param scope address of the site's root */
export async function readKept(scope: string): Promise<Kept | undefined> {
  for (const name of await ownCaches(scope)) {
    const about = await (await caches.open(name)).match(scope + marker);
    if (about) return (await about.json()) as Kept;
  }
  return undefined;
}

/** The list as the server has it now. @throws if there is no network */
export async function readList(scope: string): Promise<OfflineList> {
  const response = await fetch(scope + offlineListFile, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${offlineListFile}: ${response.status}`);
  return (await response.json()) as OfflineList;
}

export interface KeepOptions {
  readonly list: OfflineList;
  readonly withPdf: boolean;
  /** Told after each file. @param done bytes so far */
  readonly tell: (done: number) => void;
  /** Stops the work; what has been fetched goes again. */
  readonly signal: AbortSignal;
}

/**
 * Puts all files on this device, all or none: only when the last one has come does the new set take the place of the old.
 * @throws if a file doesn't come, the device is full or the signal says stop
 */
export async function keepOffline(scope: string, { list, withPdf, tell, signal }: KeepOptions): Promise<Kept> {
  const name = cacheName(scope, `${list.fassung}${withPdf ? ' pdf' : ''}`);
  const others = (await ownCaches(scope)).filter((other) => other !== name);
  const cache = await caches.open(name);
  try {
    const files = [...list.seiten, ...(withPdf ? list.pdf : [])];
    let next = 0;
    let done = 0;
    const fetchOn = async (): Promise<void> => {
      while (next < files.length) {
        const [address, bytes] = files[next++]!;
        const url = scope + address.split('/').map(encodeURIComponent).join('/');
        // What a broken-off attempt has brought is not fetched again.
        if (!(await cache.match(url))) {
          const response = await fetch(url, { signal });
          if (!response.ok) throw new Error(`${address}: ${response.status}`);
          await cache.put(url, response);
        }
        signal.throwIfAborted();
        done += bytes;
        tell(done);
      }
    };
    await Promise.all(Array.from({ length: atATime }, fetchOn));
    const kept: Kept = { fassung: list.fassung, ...(list.ausgabe === undefined ? {} : { ausgabe: list.ausgabe }), am: new Date().toISOString(), pdf: withPdf };
    await cache.put(scope + marker, new Response(JSON.stringify(kept)));
    await navigator.serviceWorker.register(`${scope}ohne-netz.js`, { scope });
    for (const other of others) await caches.delete(other);
    return kept;
  } catch (error) {
    if (!(await cache.match(scope + marker))) await caches.delete(name);
    throw error;
  }
}

/** Takes everything off this device again. */
export async function forgetOffline(scope: string): Promise<void> {
  for (const name of await ownCaches(scope)) await caches.delete(name);
  const registration = await navigator.serviceWorker.getRegistration(scope);
  if (registration?.scope === scope) await registration.unregister();
}
