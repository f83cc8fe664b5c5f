import { currentBinder } from '../source/currentBinder.ts';

const store = globalThis as { praeventionsordnerFiles?: { version: string; files: Map<string, Promise<Buffer>> } };

/**
 * Makes a file once per state of the content: one page asks for its size, another route for the file itself.
 * @param name unique among all files made this way
 */
export function oncePerVersion(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const { version } = currentBinder();
  if (store.praeventionsordnerFiles?.version !== version) store.praeventionsordnerFiles = { version, files: new Map() };
  const { files } = store.praeventionsordnerFiles;
  const file = files.get(name) ?? make();
  files.set(name, file);
  return file;
}
