import { createInterface } from 'node:readline/promises';

interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks a question that one word answers; anything else, Strg+C and Strg+D mean no.
 * @returns true if that word was typed
 */
export async function askFor(word: string, question: string, { input, output }: Terminal = { input: process.stdin, output: process.stderr }): Promise<boolean> {
  const terminal = createInterface({ input, output });
  const ended = new Promise<string>((resolve) => void terminal.once('close', () => resolve('')));
  try {
    const answer = await Promise.race([terminal.question(question), ended]);
    return answer.trim().toLowerCase() === word;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ABORT_ERR') return false;
    throw error;
  } finally {
    terminal.close();
  }
}

/** True if someone can answer. */
export const isAsking = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;
