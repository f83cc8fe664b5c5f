import chromium from '@sparticuz/chromium';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureRun, type Measured } from '../build/measureRun.ts';
import { launchChromium } from '../../support/launchChromium.ts';
import { serveFolder } from '../../support/serveFolder.ts';
import { scratchProject } from './scratchProject.ts';

export const vivliostylePackages = { '@vivliostyle/cli': '11.3.3' };

/**
 * Vivliostyle's own command line, once per page, in the Chromium that we have from npm.
 * @returns a run for each page that it has printed; what it could not print is said
 * @throws if it can't be installed
 */
export async function printWithVivliostyle(site: string, addresses: readonly string[]): Promise<Measured[]> {
  const project = scratchProject('Vivliostyle', vivliostylePackages);
  const target = join(project, 'pdf');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  // Unpacks it, and puts what it needs where it looks for it.
  await (await launchChromium()).close();
  const browser = await chromium.executablePath();
  const server = await serveFolder(site);
  try {
    const runs: Measured[] = [];
    for (const [index, address] of addresses.entries()) {
      const output = ['--output', `pdf/${index}.pdf`, '--size', 'A4', '--executable-browser', browser];
      try {
        runs.push(
          await measureRun(process.execPath, ['node_modules/@vivliostyle/cli/dist/cli.js', 'build', ...output, server.url + address], { cwd: project }),
        );
      } catch (error) {
        process.stderr.write(`Vivliostyle, ${address}: ${(error as Error).message}\n`);
      }
    }
    return runs;
  } finally {
    await server.close();
  }
}
