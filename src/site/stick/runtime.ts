/*
 * What a page can't do that was opened from a disk: fetch files, load modules, answer with the page of a folder. Runs
 * before all other programs of the page. Files that programs ask for lie beside the originals as scripts (`fileData.ts`).
 */

interface Stick {
  /** Called by each script that holds a file. */
  ordnerDatei?: (path: string, base64: string) => void;
  /** Stands in for `import(…)` of a file of the site. */
  ordnerModul?: (address: string) => Promise<unknown>;
  ordnerPagefind?: unknown;
}

/** @param root address of the stick's own folder */
function begin(root: string): void {
  const stick = window as unknown as Stick;
  const waiting = new Map<string, (bytes: Uint8Array<ArrayBuffer>) => void>();
  const loaded = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  const readFile = (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const known =
      loaded.get(path) ??
      new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
        waiting.set(path, resolve);
        loadScript(`${root}${path}.js`).catch(reject);
      });
    loaded.set(path, known);
    known.catch(() => loaded.delete(path));
    return known;
  };

  stick.ordnerDatei = (path, base64) => {
    waiting.get(path)?.(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
    waiting.delete(path);
  };

  stick.ordnerModul = async () => {
    await loadScript(`${root}_ordner/pagefind.js`);
    return stick.ordnerPagefind;
  };

  const fetchFromServer = window.fetch.bind(window);
  window.fetch = async (asked, options) => {
    const { href } = new URL(asked instanceof Request ? asked.url : asked, location.href);
    if (!href.startsWith(root)) return fetchFromServer(asked, options);
    return new Response(await readFile(decodeURIComponent(href.slice(root.length).replace(/[?#].*/, ''))));
  };

  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const element of [target, ...addedNodes].filter((node) => node instanceof Element)) {
        mend(element, root);
        for (const inner of element.querySelectorAll('[href],[action]')) mend(inner, root);
      }
    }
  }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['href', 'action'] });
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => reject(new TypeError(`${address} fehlt.`)));
    document.head.append(script);
  });
}

/** Links that programs write lead to folders; here they need the name of the file. */
function mend(element: Element, root: string): void {
  for (const name of ['href', 'action']) {
    const address = element.getAttribute(name);
    if (address === null || !/^(\.{0,2}\/|[^:?#]*\/)[^:?#]*/.test(address) || !new URL(address, location.href).href.startsWith(root)) continue;
    const file = address.replace(/^([^?#]*\/)(?=[?#]|$)/, '$1index.html');
    if (file !== address) element.setAttribute(name, file);
  }
}

begin(new URL('../', (document.currentScript as HTMLScriptElement).src).href);
