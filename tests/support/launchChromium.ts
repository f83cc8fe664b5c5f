import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];

/**
 * A real Chromium from npm alone. Where the system lacks the libraries that it needs (libnss3, libnspr4),
 * those that the package ships are unpacked and put on the loader's path.
 * The package's own flags switch off web security; ours don't: the content security policy must be at work.
 */
export const launchChromium = async (): Promise<Browser> => playwright.launch(await launchOptions());

/** The same Chromium for several processes, which connect to it by its address. */
export const serveChromium = async (): Promise<BrowserServer> => playwright.launchServer(await launchOptions());

async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = await chromium.executablePath();
  const missing = !libraryFolders.some((folder) => existsSync(join(folder, 'libnss3.so')));
  if (missing || process.env['CHROMIUM_BIBLIOTHEKEN'] === 'mitgeliefert') {
    const archive = fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')));
    setupLambdaEnvironment(join(await inflate(archive), 'lib'));
  }
  process.env['FONTCONFIG_PATH'] ??= join(tmpdir(), 'fonts');
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
    env: { ...process.env, HOME: mkdtempSync(join(tmpdir(), 'chromium-')) },
  };
}
