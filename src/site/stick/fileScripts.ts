import { join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * A program with all that it imports as one plain script: modules are not loaded from a disk.
 * @param path of the program
 * @param name of the global that its exports become; none if left out
 */
export async function fileScript(path: string, name?: string): Promise<string> {
  // Vite would have parts loaded ahead that stand in the bundle.
  const plugins = [{ name: 'nothing-ahead', transform: (code: string) => code.replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]') }];
  const bundle = await rolldown({
    plugins,
    input: path,
    platform: 'browser',
    logLevel: 'silent',
    transform: { define: { 'import.meta.url': 'undefined' } },
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true, ...(name === undefined ? {} : { name }) });
    // What is left is Pagefind, which no bundle can know: it is written into the finished site.
    return output[0].code.replace(/\bimport\(/g, 'ordnerModul(');
  } finally {
    await bundle.close();
  }
}

/** The program that stands in for what a folder can't do. */
export const runtimeScript = (): Promise<string> => fileScript(join(process.cwd(), 'src/site/stick/runtime.ts'));
