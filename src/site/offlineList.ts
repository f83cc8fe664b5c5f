import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { offlineListFile, type OfflineList } from '../web/offline/OfflineList.ts';
import { filesBelow } from '../store/filesBelow.ts';

/** What nobody reads without a network: for search engines, servers and other websites. */
const leftOut = /^(og\/|robots\.txt$|sitemap\.xml$|pruefsummen\.txt$|ohne-netz\.|.*ausgaben\.xml$|404\.html$)/;
/** PDFs whose sheets are in those of the chapters as well. */
const twice = /^([^/]+\.pdf|(nachlieferung|kontrollblatt|druck|blatt)\/.*\.pdf)$/;

/**
 * Writes the list of all files that a reader can put on a device, with their sizes.
 * @param folder a finished site
 * @param edition name of the newest edition
 */
export function writeOfflineList(folder: string, edition: string | undefined): void {
  const files = filesBelow(folder)
    .map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
    .filter(({ path }) => !leftOut.test(path) && !twice.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256');
  for (const { file, path } of files) hash.update(path).update(readFileSync(file));
  const listed = files.map(({ file, path }): readonly [string, number] => [path.replace(/(^|\/)index\.html$/, '$1'), statSync(file).size]);
  const list: OfflineList = {
    fassung: hash.digest('hex').slice(0, 16),
    ...(edition === undefined ? {} : { ausgabe: edition }),
    seiten: listed.filter(([path]) => !path.endsWith('.pdf')),
    pdf: listed.filter(([path]) => path.endsWith('.pdf')),
  };
  writeFileSync(join(folder, offlineListFile), JSON.stringify(list));
}
