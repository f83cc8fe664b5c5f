/** Makes what a name stands for when it is first asked for, and gives the same from then on. */
export type Once<T> = (name: string, make: () => T | Promise<T>) => Promise<T>;

/** A memory that lives as long as whoever holds it. */
export function once<T>(): Once<T> {
  const made = new Map<string, Promise<T>>();
  return (name, make) => {
    const known = made.get(name) ?? Promise.resolve().then(make);
    made.set(name, known);
    return known;
  };
}
