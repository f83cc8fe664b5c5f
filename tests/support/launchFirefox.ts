import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian puts it; no package of npm brings a real one. */
const executable = '/usr/bin/firefox-esr';
export const hasFirefox = existsSync(executable);
export const withoutFirefox = 'Firefox ist auf diesem Rechner nicht eingerichtet (Debian: firefox-esr)';

/** A real Firefox, driven by WebDriver BiDi. */
export interface Firefox extends AsyncDisposable {
  goto(address: string): Promise<void>;
  /** Runs an expression in the page; promises are waited for. @returns a string, number or boolean */
  evaluate<T>(expression: string): Promise<T>;
}

export async function launchFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const browser = spawn(executable, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let words = '';
    const timer = setTimeout(() => reject(new Error(`Firefox meldet sich nicht: ${words}`)), 60_000);
    browser.stderr.on('data', (chunk: Buffer) => {
      words += chunk.toString();
      const [, found] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(words) ?? [];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
  });
  let count = 0;
  const send = async (method: string, params: object): Promise<Answer['result']> => {
    const id = (count += 1);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.message}`);
    return answer.result;
  };
  await send('session.new', { capabilities: {} });
  const tree = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const { context } = tree.contexts[0]!;
  return {
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = (await send('script.evaluate', { expression, target: { context }, awaitPromise: true })) as {
        result?: { value?: T };
        exceptionDetails?: { text: string };
      };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value as T;
    },
    async [Symbol.asyncDispose]() {
      socket.close();
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface Answer {
  readonly id: number;
  readonly result: unknown;
  readonly error?: string;
  readonly message?: string;
}
