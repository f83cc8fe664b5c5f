import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * The only file that knows the Typst addon. Everything else hands over Typst source and gets
 * PDF, SVG or query results back, so that another way to run Typst would change this file alone.
 */
const require = createRequire(join(process.cwd(), 'package.json'));
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as { NodeCompiler: typeof Compiler };

const fontFolder = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'fira-sans');
const fontPaths = ['300Light', '400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map((name) => join(fontFolder, name));

const store = globalThis as { praeventionsordnerTypst?: Compiler };

function compiler(): Compiler {
  store.praeventionsordnerTypst ??= NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths }] });
  return store.praeventionsordnerTypst;
}

/** Makes bytes (a picture) known to Typst under a path of the workspace. */
export function addFile(path: string, content: Buffer): void {
  compiler().mapShadow(join(process.cwd(), path), content);
}

/**
 * Exports a document as PDF/UA-1. The creation date is fixed by the caller, never the clock,
 * so that equal content gives equal bytes.
 * @param timestamp seconds since 1970
 * @param inputs `sys.inputs` of Typst
 * @throws TypstError with Typst's own message: a fault of ours, not of an editor
 */
export function exportPdf(source: string, timestamp: number, inputs: Record<string, string> = {}): Buffer {
  return attempt(source, () => compiler().pdf({ mainFileContent: source, inputs }, { pdfStandard: 'ua-1', creationTimestamp: timestamp }));
}

/**
 * Exports a document and reads back its `#metadata` with the given label in one go: laid out once, not twice.
 * @param timestamp seconds since 1970
 */
export function exportPdfWith<T>(source: string, timestamp: number, label: string): { pdf: Buffer; values: T[] } {
  return attempt(source, () => {
    const compiled = compiler().compile({ mainFileContent: source });
    const document = compiled.result;
    if (!document) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    const values = compiler().query(document, { selector: `<${label}>`, field: 'value' }) as T[];
    return { pdf: compiler().pdf(document, { pdfStandard: 'ua-1', creationTimestamp: timestamp }), values };
  });
}

/** Draws a document as SVG, pages below each other. */
export function exportSvg(source: string): string {
  const svg = attempt(source, () => compiler().plainSvg({ mainFileContent: source }));
  // Typst leaves the ampersands in the addresses of links as they are, which no XML reader accepts.
  return svg.replace(/&(?!(?:#\d+|#x[\da-f]+|\w+);)/gi, '&amp;');
}

/** The values of all `#metadata` with the given label. */
export function queryMetadata<T>(source: string, label: string): T[] {
  return attempt(source, () => compiler().query({ mainFileContent: source }, { selector: `<${label}>`, field: 'value' }) as T[]);
}

/** Gives memory back; call between chapters of a long run (Typst keeps every layout otherwise). */
export function releaseMemory(): void {
  compiler().evictCache(0);
}

export class TypstError extends Error {}

function attempt<T>(source: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new TypstError(`${text}\n--- Typst ---\n${process.env['DEBUG'] ? source : source.slice(0, 600)}`, { cause: error });
  }
}
