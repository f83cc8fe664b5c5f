import { rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { buildReport } from './buildReport.ts';

export interface BuildOptions {
  /** Folder for the site; `dist/` if left out. */
  readonly target?: string | undefined;
  /** Forgets what earlier builds have made. */
  readonly anew?: boolean | undefined;
  /** Shows Astro's own log. */
  readonly verbose?: boolean | undefined;
}

/** Options that `npm run build` and `npm start` share, as their help tells them. */
export const buildHelp = `  --ohne-zwischenspeicher  macht alles neu, auch was schon gemacht ist (.cache/ darf auch gelöscht werden)
  --ausfuehrlich           zeigt, was Astro dabei meldet
`;

/**
 * Builds the site, or finds that it is built already: then nothing is made.
 * @throws Refused, German; faults of the content end the program (`inGerman`)
 */
export async function buildSite({ target = 'dist', anew = false, verbose = process.env['DEBUG'] !== undefined }: BuildOptions): Promise<void> {
  const started = performance.now();
  const cache = join(process.cwd(), '.cache');
  if (anew) for (const name of ['werk', 'node', 'astro', 'vite', 'stand.json']) rmSync(join(cache, name), { recursive: true, force: true });
  // Compiled code of Astro and ours, so that the next start is faster; older Node has no such thing.
  enableCompileCache?.(join(cache, 'node'));
  const { contentFolders } = await import('../source/contentFolders.ts');
  const { isBuilt, stampBuilt } = await import('../site/builtBefore.ts');
  const { readInputs } = await import('../site/inputs.ts');
  const folders = contentFolders();
  const inputs = readInputs(folders);
  if (isBuilt(target, inputs)) {
    process.stdout.write(`Seit dem letzten Bau hat sich nichts geändert: Die Website in ${target}/ ist auf dem neuesten Stand.\n`);
    return;
  }
  const report = buildReport();
  const { build } = await import('astro');
  const { openWorkshop } = await import('../site/Workshop.ts');
  const { astroConfig } = await import('../site/astroConfig.ts');
  try {
    const config = astroConfig(openWorkshop(folders, report, inputs));
    await build({ ...config, configFile: false, outDir: target, logLevel: verbose ? 'info' : 'error' });
  } finally {
    report.end();
  }
  stampBuilt(target, inputs);
  const seconds = ((performance.now() - started) / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 });
  process.stdout.write(`Fertig in ${seconds} s. Die Website liegt in ${target}/.\n`);
}
