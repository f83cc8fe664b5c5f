/**
 * What is printed, as data. Typst gets it as JSON and never reads it as markup or code: a string is a text,
 * an array a list of values, and a `Call` names one of our own Typst functions. Only `f` chooses a function,
 * and no `f` ever comes from content.
 */
export type Value = string | number | boolean | null | readonly Value[] | Call | Fields;

/** Named values: arguments of a function, or a record that a function reads. None but a call has a field `f`. */
export interface Fields {
  readonly [name: string]: Value;
}

/** Something to be shown: a text as it is typed, or what a function draws. */
export type Content = string | Call;

export interface Call {
  /** Name of a function (or of a constant, then without arguments) in one of the .typ files. */
  readonly f: string;
  /** In order, or by name. */
  readonly args: readonly Value[] | Fields;
  /** Where an editor finds what is drawn here, `content/…mdx:12`: for the message if Typst fails. */
  readonly at?: string;
}

/** Calls a Typst function; lengths are numbers in pt. */
export const call = (f: string, args: Call['args'] = []): Call => ({ f, args });

/** Contents one behind the other. */
export function join(parts: readonly Content[]): Content {
  const shown = parts.filter((part) => !showsNothing(part));
  return shown.length === 1 ? shown[0]! : call('folge', shown);
}

/** True for empty contents, as of nodes that print nothing where they stand (definitions of notes). */
export const showsNothing = (content: Content): boolean =>
  content === '' || (typeof content !== 'string' && content.f === 'folge' && content.args.length === 0);

/** The same content, with the place it comes from. */
export const placed = (content: Content, at: string): Call => (typeof content === 'string' ? { ...call('folge', [content]), at } : { ...content, at });
