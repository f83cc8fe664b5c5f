import { explainError } from '../text/explainError.ts';

/**
 * Runs a step of the build; what stops it is said in German and ends the program, however it was called: Astro would
 * print a stack. DEBUG=1 shows it.
 */
export async function inGerman(step: () => Promise<void> | void): Promise<void> {
  try {
    await step();
  } catch (error) {
    endInGerman(error);
  }
}

/** Says what stopped the build and ends the program. */
export function endInGerman(error: unknown): never {
  if (process.env['DEBUG']) throw error;
  process.stderr.write(`\n${explainError(error, 'Der Bau')}\n`);
  process.exit(1);
}
