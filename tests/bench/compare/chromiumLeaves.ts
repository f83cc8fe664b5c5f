import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../support/launchChromium.ts';
import { serveFolder } from '../../support/serveFolder.ts';

/*
 * A program of its own, so that it is measured from its start: prints pages of a built site, with their style sheets for
 * paper, in one Chromium and one tab.
 *   node chromiumLeaves.ts SITE TARGET ADDRESS…
 */

const [site = '', target = '', ...addresses] = process.argv.slice(2);
const server = await serveFolder(site);
const browser = await launchChromium();
const page = await browser.newPage();
for (const [index, address] of addresses.entries()) {
  await page.goto(server.url + address, { waitUntil: 'load' });
  writeFileSync(join(target, `${index}.pdf`), await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true }));
}
await browser.close();
await server.close();
