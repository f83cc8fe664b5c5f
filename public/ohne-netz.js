/*
 * Answers from what a reader has put on this device (»Ordner mitnehmen«) where the network doesn't. Registered only by
 * whoever asked for it. With a network every page comes from there: nothing kept is ever shown instead of something newer.
 */
const marker = 'ohne-netz.json?angaben';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // What the server has now only the server can say.
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope) || request.url.includes('/ohne-netz.')) return;
  event.respondWith(fetch(request).catch((error) => fromDevice(request).then((kept) => kept ?? Promise.reject(error))));
});

/** The answer that was kept; undefined if nothing is kept at all. */
async function fromDevice(request) {
  const { scope } = self.registration;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const about = name.startsWith(`ordner ${scope} `) ? await cache.match(scope + marker) : undefined;
    if (!about) continue;
    const kept = await cache.match(request, { ignoreSearch: true });
    const isPage = request.mode === 'navigate';
    if (kept) return isPage && kept.headers.get('content-type')?.includes('html') ? withNote(kept, await about.json()) : kept;
    return isPage ? missing(scope) : Response.error();
  }
  return undefined;
}

/** A page that is kept says so, and which edition it is. */
async function withNote(page, { ausgabe, am }) {
  const day = new Date(am).toLocaleDateString('de-DE', { day: 'numeric', month: 'long', year: 'numeric' });
  const note = `Ohne Netz: Sie lesen die Fassung, die am ${day} auf diesem Gerät gespeichert wurde${ausgabe ? ` (Ausgabe ${ausgabe})` : ''}. Ob es eine neuere gibt, zeigt die Seite, sobald Sie wieder Netz haben.`;
  const html = (await page.text()).replace(/<main[^>]*>/, (main) => `${main}<p role="status" data-ohne-netz><strong>${note}</strong></p>`);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

const missing = (scope) =>
  new Response(
    `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ohne Netz</title><h1>Ohne Netz</h1><p>Diese Seite ist auf diesem Gerät nicht gespeichert.</p><p><a href="${scope}">Zur Startseite</a></p></html>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
