import { explainError } from '../text/explainError.ts';
import { readCommandLine, type CommandLine, type Given, type Options } from './commandLine.ts';

interface Told<O extends Options> extends CommandLine<O> {
  /** What `--hilfe` prints, German; begins with how the command is called. */
  readonly help: string;
}

export interface Command<O extends Options> extends Told<O> {
  /** What an error interrupts, as the beginning of a sentence: »Die Prüfung«. */
  readonly what: string;
  /** @returns the exit code; nothing means 0 */
  readonly run: (given: Given<O>) => Promise<number | void> | number | void;
}

/**
 * The one way in which a command starts and ends: reads its arguments, prints `--hilfe`, sets the exit code
 * (0 done, 1 refused or faulty), and says every error in German. DEBUG=1 shows the stack.
 */
export async function runCommand<const O extends Options>(command: Command<O>): Promise<void> {
  // Whoever reads may stop before the end: `npm run pruefen | head`.
  process.stdout.on('error', () => process.exit());
  process.once('uncaughtException', (error) => {
    if (process.env['DEBUG']) process.stderr.write(`${error.stack}\n`);
    else process.stderr.write(`${explainError(error, command.what)}\n`);
    process.exit(1);
  });
  try {
    const given = readCommandLine(command, process.argv.slice(2), process.env);
    if (given === 'hilfe') process.stdout.write(command.help);
    else process.exitCode = (await command.run(given)) ?? 0;
  } catch (error) {
    if (process.env['DEBUG']) throw error;
    process.stderr.write(`${explainError(error, command.what)}\n`);
    process.exitCode = 1;
  }
}

/** For a script that is one long measurement: its arguments, or the end of it with `--hilfe` or what is wrong. */
export function givenOrExit<const O extends Options>(command: Told<O>): Given<O> {
  try {
    const given = readCommandLine(command, process.argv.slice(2), process.env);
    if (given !== 'hilfe') return given;
    process.stdout.write(command.help);
    return process.exit(0);
  } catch (error) {
    process.stderr.write(`${explainError(error, 'Der Befehl')}\n`);
    return process.exit(1);
  }
}
