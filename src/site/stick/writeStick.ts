import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Edition } from '../../model/Edition.ts';
import type { BinderHead } from '../../model/schemas.ts';
import { filesBelow } from '../../store/filesBelow.ts';
import { writeChecksums } from '../checksums.ts';
import { filePage } from './filePage.ts';
import { fileScript, runtimeScript } from './fileScripts.ts';

export interface StickOptions {
  /** Path below which the site was built, with a slash at both ends. */
  readonly base: string;
  /** A line for the foot of every page. */
  readonly note: string;
}

/** Folder of what a stick has and the site has not. */
const own = '_ordner';
/** What web servers and search engines read, and nobody on a disk. */
const leftOut = ['robots.txt', 'sitemap.xml', 'ohne-netz.js', 'ohne-netz.json'];

/**
 * Makes of a finished site a folder that works when someone opens its `index.html` from a disk, a share or a stick: the
 * same pages, files and search.
 * @param site a finished site
 * @param folder an empty one
 */
export async function writeStick(site: string, folder: string, { base, note }: StickOptions): Promise<void> {
  cpSync(site, folder, { recursive: true });
  for (const name of leftOut) rmSync(join(folder, name), { force: true });
  mkdirSync(join(folder, own));
  writeFileSync(join(folder, own, 'ordner.js'), await runtimeScript());
  writeFileSync(join(folder, own, 'pagefind.js'), await fileScript(join(site, 'pagefind/pagefind.js'), 'ordnerPagefind'));
  rmSync(join(folder, 'pagefind/pagefind.js'));
  const files = filesBelow(folder).map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }));
  const started = new Set(files.filter(({ path }) => path.endsWith('.html')).flatMap(({ file }) => programsOf(readFileSync(file, 'utf8'))));
  for (const { file, path } of files) {
    if (path.endsWith('.html')) writeFileSync(file, filePage(readFileSync(file, 'utf8'), { base, path, note, runtime: `${own}/ordner.js` }));
    else if (/^_astro\/.+\.js$/.test(path)) {
      // What other programs import stands in each of them.
      if (started.has(path)) writeFileSync(file, await fileScript(join(site, path)));
      else rmSync(file);
    } else if (path.endsWith('.css')) writeFileSync(file, withFonts(readFileSync(file, 'utf8'), { site, base }));
    else if (isAskedFor(path)) wrap(file, path);
  }
  writeFileSync(join(folder, 'LIESMICH.txt'), `Öffnen Sie »index.html« mit einem Browser.\n\n${note}\n`);
  writeChecksums(folder);
}

/** Which edition this is, and where one learns of newer ones: nothing on a stick grows up by itself. */
export const stickNote = ({ titel, website }: BinderHead, edition: Pick<Edition, 'name'> | undefined): string =>
  `»${titel}« zum Mitnehmen${edition ? `, Ausgabe ${edition.name}` : ''}. Ob es eine neuere Ausgabe gibt, steht auf ${website.replace(/^https?:\/\//, '')}/aktuell/.`;

/** Programs that a page starts. */
const programsOf = (html: string): string[] => Array.from(html.matchAll(/<script type="module" src="[^"]*\/(_astro\/[^"]+)"/g), ([, path]) => path!);

/** Files that programs fetch. */
const isAskedFor = (path: string): boolean => (path.startsWith('pagefind/') || path.endsWith('.json')) && !path.endsWith('.schema.json');

/** A file as a script that hands over its bytes; programs find it under its name with `.js`. */
function wrap(file: string, path: string): void {
  const text = `ordnerDatei(${JSON.stringify(path)},"${readFileSync(file).toString('base64')}")`;
  // Pagefind's own files are of no use without a server; others, such as data, someone may want to open.
  if (path.startsWith('pagefind/')) renameSync(file, `${file}.js`);
  writeFileSync(`${file}.js`, text);
}

/** Browsers load no fonts from a disk either: they stand in the style sheet. */
function withFonts(css: string, { site, base }: { readonly site: string; readonly base: string }): string {
  return css.replace(/url\(([^)"']+\.woff2)\)/g, (whole, address: string) =>
    address.startsWith(base) ? `url(data:font/woff2;base64,${readFileSync(join(site, address.slice(base.length))).toString('base64')})` : whole,
  );
}
