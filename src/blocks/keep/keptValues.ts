/** Entries of one checklist or form, by field. */
export type Values = Record<string, string>;

/** All our keys in the browser's local storage begin like this; an entry exists only with the reader's consent. */
const prefix = 'ordner:';

export const storageKey = (key: string): string => prefix + key;

/** What was kept, or undefined if the reader hasn't agreed (or the browser forbids storage). */
export function readKept(key: string): Values | undefined {
  try {
    return parseKept(localStorage.getItem(storageKey(key)));
  } catch {
    return undefined;
  }
}

/** What stands in the storage, as values; undefined for nothing. Anything unknown counts as no entries. */
export function parseKept(text: string | null): Values | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Values) : {};
  } catch {
    return {};
  }
}

/**
 * Keeps the named fields' values beside what other windows have kept of the other fields.
 * @returns false if the browser keeps nothing (storage full or forbidden)
 */
export function keepFields(key: string, fields: Iterable<string>, values: Values): boolean {
  const kept: Values = { ...readKept(key) };
  for (const field of fields) {
    const value = values[field];
    if (value === undefined) delete kept[field];
    else kept[field] = value;
  }
  try {
    localStorage.setItem(storageKey(key), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(storageKey(key));
  } catch {
    // Nothing was kept then.
  }
}

/** Deletes whatever this site has kept. @returns how many lists and forms that were */
export function forgetAll(): number {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    for (const key of keys) localStorage.removeItem(key);
    return keys.length;
  } catch {
    return 0;
  }
}
