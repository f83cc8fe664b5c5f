import { isMap, isScalar, type Document as YamlDocument, type Node as YamlNode } from 'yaml';
import { openYaml } from './openYaml.ts';
import { z } from 'zod';
import type { Problem } from '../model/Problem.ts';
import type { RuleId } from '../model/rules.ts';
import { nearest, suggest } from '../text/nearest.ts';

z.config(z.locales.de());

interface Options<T extends z.ZodType> {
  readonly file: string;
  readonly text: string;
  readonly schema: T;
  /** Rule under which wrong entries are reported. */
  readonly rule: RuleId;
  /** Lines that stand before `text` in the file (1 for front matter, 0 for a YAML file). */
  readonly lineOffset?: number;
}

/**
 * Parses YAML and validates it. Every fault becomes a problem with the line of its entry.
 * @returns the validated value, or undefined together with at least one problem
 */
export function readYaml<T extends z.ZodType>({
  file,
  text,
  schema,
  rule,
  lineOffset = 0,
}: Options<T>): {
  value: z.output<T> | undefined;
  problems: Problem[];
} {
  const { document, faults, at: placeAt } = openYaml(text);
  const at = (offset: number): { line: number; column: number } => {
    const { line, column } = placeAt(offset);
    return { line: line + lineOffset, column };
  };
  const problems = faults.map(({ offset, message, remedy }): Problem => ({
    file,
    ...at(offset),
    rule: 'datei/yaml',
    severity: 'Fehler',
    message,
    remedy,
  }));
  if (problems.length > 0) return { value: undefined, problems };
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, problems: [] };
  // An entry of the wrong kind fails every rule for it; the first says what to do.
  const told = new Set<string>();
  const issues = result.error.issues.filter((issue) => {
    const place = issue.path.join(' ');
    const isFirst = issue.path.length === 0 || !told.has(place);
    told.add(place);
    return isFirst;
  });
  const invalid = issues.flatMap((issue) =>
    describe(issue, schema, document).map((fault): Problem => ({
      file,
      ...at(offsetOf(document, fault.path)),
      rule,
      severity: 'Fehler',
      message: fault.message,
      remedy: fault.remedy,
    })),
  );
  return { value: undefined, problems: invalid };
}

interface Fault {
  path: PropertyKey[];
  message: string;
  remedy: string;
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType, document: YamlDocument): Fault[] {
  const path = [...issue.path];
  const name = path.filter((part) => typeof part === 'string').join(' → ');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `Die Angabe »${key}« gibt es nicht.`,
      remedy: suggest(key, known) || 'Löschen Sie die Zeile.',
    }));
  }
  const given: unknown = document.getIn(path);
  if (given === undefined && path.length > 0 && issue.code !== 'invalid_key' && isMisspelt(issue, schema, document)) return [];
  if (given === undefined && path.length > 0 && issue.code !== 'invalid_key')
    return [{ path: path.slice(0, -1), message: `Die Angabe »${name}« fehlt.`, remedy: `Ergänzen Sie eine Zeile »${String(path.at(-1))}: …«.` }];
  if (issue.code === 'invalid_key') {
    return [
      { path, message: `Das Kürzel »${String(path.at(-1))}« ist nicht gültig.`, remedy: 'Verwenden Sie nur kleine Buchstaben a–z, Ziffern und Bindestriche.' },
    ];
  }
  if (given === null)
    return [{ path, message: `Die Angabe »${name}« ist leer.`, remedy: `Schreiben Sie hinter »${String(path.at(-1))}:« den Wert oder löschen Sie die Zeile.` }];
  const hint = typeof given === 'number' && issue.code === 'invalid_type' ? remedyForNumber(given, schema, path) : remedyFor(issue, given);
  return [{ path, message: name === '' ? 'Die Angaben haben nicht die vorgesehene Form.' : `Die Angabe »${name}« ist nicht gültig.`, remedy: hint }];
}

/** True if a missing entry stands there under a near name: that one is reported, with the right name. */
function isMisspelt({ path }: z.core.$ZodIssue, schema: z.ZodType, document: YamlDocument): boolean {
  const above = path.slice(0, -1);
  const known = keysAt(schema, above);
  const map = above.length === 0 ? document.contents : document.getIn(above);
  const unknown = isMap(map) ? map.items.map(({ key }) => String(key)).filter((key) => !known.includes(key)) : [];
  return unknown.some((key) => nearest(key, known) === path.at(-1));
}

/** YAML reads 2024 as a number: in quotes it is a text, if it is the right one. */
function remedyForNumber(given: number, schema: z.ZodType, path: readonly PropertyKey[]): string {
  const issue = schemaAt(schema, path)?.safeParse(String(given)).error?.issues[0];
  return issue === undefined || issue.code === 'invalid_type'
    ? `Setzen Sie den Wert in gerade Anführungszeichen: "${given}".`
    : remedyFor(issue, String(given));
}

/** Says what to write; zod's own words for wrong types (»erwartet string«) mean nothing to an editor. */
function remedyFor(issue: z.core.$ZodIssue, given: unknown): string {
  if (issue.code === 'invalid_type') return expected[issue.expected] ?? 'Schreiben Sie den Wert wie im Muster in content/README.md.';
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = nearest(String(given), values);
    return near === undefined ? `Möglich sind: ${values.join(', ')}.` : `Meinten Sie »${near}«?`;
  }
  return issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
}

const expected: Partial<Record<string, string>> = {
  string: 'Schreiben Sie einen Text ohne Klammern und Aufzählung.',
  array: 'Schreiben Sie eine Liste in eckigen Klammern, zum Beispiel [Befragung, Fragebogen].',
  boolean: 'Schreiben Sie true oder false.',
  object: 'Schreiben Sie die zugehörigen Angaben eingerückt in die Zeilen darunter.',
  record: 'Schreiben Sie je Eintrag ein Kürzel mit Doppelpunkt, darunter eingerückt die Angaben.',
};

/** The keys that a strict object schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const part of path) {
    if (current instanceof z.ZodObject) current = current.shape[String(part)] as z.ZodType | undefined;
    else if (current instanceof z.ZodRecord) current = current.valueType as z.ZodType;
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else return undefined;
  }
  return current;
}

/** Offset of the deepest existing entry of a path: of its key where there is one. */
function offsetOf(document: YamlDocument, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = (node as YamlNode | null)?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) return offset;
      offset = (pair.key as YamlNode).range?.[0] ?? offset;
      node = pair.value;
    } else {
      const next = (node as { items?: unknown[] } | null)?.items?.[Number(part)];
      if (next === undefined) return offset;
      offset = (next as YamlNode).range?.[0] ?? offset;
      node = next;
    }
  }
  return offset;
}
