/** Entries of one checklist or form, by field. */
export type Values = Record<string, string>;

/** All our keys in the browser's local storage begin like this; an entry exists only with the reader's consent. */
const prefix = 'ordner:';

/** What was kept, or undefined if the reader hasn't agreed (or the browser forbids storage). */
export function readKept(key: string): Values | undefined {
  try {
    const text = localStorage.getItem(prefix + key);
    if (text === null) return undefined;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Values) : {};
  } catch {
    return undefined;
  }
}

export function writeKept(key: string, values: Values): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(values));
  } catch {
    // Storage full or forbidden: entries stay in memory, as without consent.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
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
