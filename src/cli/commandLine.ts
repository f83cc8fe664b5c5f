import { parseArgs } from 'node:util';
import { Refused } from '../model/Refused.ts';
import { nearest } from '../text/nearest.ts';

/** An option of a command. Its value is read, checked and refused here, so that a command meets good ones only. */
export interface Option<T> {
  /** False for a switch, which takes no value. */
  readonly takesValue: boolean;
  /** Reads what was typed; undefined if it is no such value. */
  readonly read: (typed: string) => T | undefined;
  /** What can be typed, as an imperative: »Schreiben Sie eine ganze Zahl von 1 bis 999.« */
  readonly remedy: string;
  /** Where only some words are possible: to name the near one. */
  readonly words?: readonly string[];
}

/** `--ja` */
export const flag: Option<true> = { takesValue: false, read: () => true, remedy: '' };

/** `--titel "Begehung am Abend"`: any text, or one of a given form. */
export const text = (form: RegExp = /./s, remedy = 'Schreiben Sie einen Text dahinter.'): Option<string> => ({
  takesValue: true,
  read: (typed) => (form.test(typed) ? typed : undefined),
  remedy,
});

/** `--ordner 12`: a whole number. */
export const wholeNumber = (least: number, most: number): Option<number> => ({
  takesValue: true,
  read: (typed) => (/^\d{1,9}$/.test(typed) && Number(typed) >= least && Number(typed) <= most ? Number(typed) : undefined),
  remedy: `Schreiben Sie eine ganze Zahl von ${least} bis ${most}.`,
});

/** `--haelfte entwicklung`: one of some words. */
export const oneOf = <const W extends string>(...words: readonly W[]): Option<W> => ({
  takesValue: true,
  read: (typed) => words.find((word) => word === typed),
  remedy: `Möglich sind: ${words.join(', ')}.`,
  words,
});

export type Options = Readonly<Record<string, Option<unknown>>>;

/** A command as it is called. */
export interface CommandLine<O extends Options> {
  /** `npm run ausgabe` */
  readonly call: string;
  readonly options: O;
  /** Names of what is given without an option, in order: `['NAME']`. None may be left out but the last ones. */
  readonly names?: readonly string[];
}

export interface Given<O extends Options> {
  /** What was typed; undefined for an option that wasn't. */
  readonly values: { readonly [K in keyof O]: O[K] extends Option<infer T> ? T | undefined : never };
  readonly names: readonly string[];
}

/**
 * Reads the arguments of a command.
 * @param env npm keeps what stands before »--« for itself, and hands it on here only
 * @returns 'hilfe' if help is asked for, however wrong the rest is
 * @throws Refused, German, with the near name: unknown options, missing or wrong values, too many names
 */
export function readCommandLine<const O extends Options>(
  { call, options, names = [] }: CommandLine<O>,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Given<O> | 'hilfe' {
  const spoken = new Map<string, Option<unknown>>([...Object.entries(options), ['hilfe', flag], ['help', flag], ['h', flag]]);
  const types = Object.fromEntries([...spoken].map(([name, { takesValue }]) => [name, { type: takesValue ? ('string' as const) : ('boolean' as const) }]));
  const { tokens } = parseArgs({ args: [...args], options: types, strict: false, allowPositionals: true, tokens: true });
  if (tokens.some((token) => token.kind === 'option' && ['hilfe', 'help', 'h'].includes(token.name))) return 'hilfe';

  const known = [...Object.keys(options), 'hilfe'];
  const refuse = (message: string, remedy: string): never => {
    throw new Refused(`${message}\nAbhilfe: ${remedy}\nAlle Angaben zeigt: ${call} -- --hilfe`);
  };
  const swallowed = known.find((name) => env[`npm_config_${name}`] !== undefined);
  if (swallowed !== undefined)
    refuse(`Vor --${swallowed} fehlt »--«; so erreicht die Angabe den Befehl nicht.`, `Schreiben Sie ${call} -- … --${swallowed} ….`);

  const values = new Map<string, unknown>();
  const positional: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positional.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = rawName.startsWith('--') ? spoken.get(name) : undefined;
    if (!option) {
      const near = nearest(name, known);
      refuse(`Die Angabe ${rawName} gibt es nicht.`, near ? `Meinten Sie --${near}?` : `Vorhanden sind: ${known.map((each) => `--${each}`).join(', ')}.`);
      continue;
    }
    if (values.has(name) && option.takesValue) refuse(`Die Angabe --${name} steht zweimal da.`, 'Löschen Sie eine der beiden.');
    if (!option.takesValue && value !== undefined) refuse(`Die Angabe --${name} bekommt keinen Wert.`, `Schreiben Sie nur --${name}.`);
    // What begins with a dash is the next option, unless it is written --name=-wert.
    if (option.takesValue && (value === undefined || (!token.inlineValue && value.startsWith('-')))) refuse(`Hinter --${name} fehlt der Wert.`, option.remedy);
    const read = option.read(value ?? '');
    if (read === undefined) {
      const near = nearest(value ?? '', option.words ?? []);
      refuse(`»${value}« ist kein Wert für --${name}.`, near ? `Meinten Sie »${near}«?` : option.remedy);
    }
    values.set(name, read);
  }
  const surplus = positional[names.length];
  if (surplus !== undefined) {
    const near = nearest(surplus, known);
    const remedy = near
      ? `Meinten Sie --${near}?`
      : names.length === 0
        ? 'Lassen Sie es weg.'
        : `Der Befehl nimmt nur ${names.join(' ')}. Lassen Sie das Übrige weg.`;
    refuse(`Mit »${surplus}« kann der Befehl nichts anfangen.`, remedy);
  }
  return { values: Object.fromEntries(values) as Given<O>['values'], names: positional };
}
