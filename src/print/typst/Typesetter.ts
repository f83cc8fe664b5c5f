import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { NodeCompiler as Compiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Content } from '../../blocks/Printed.ts';
import { typstFiles } from '../../blocks/registry.ts';
import { fontFolder, useOwnFonts } from '../../text/ownFonts.ts';
import { culprit } from './culprit.ts';
import { withPageLabels } from './pageLabels.ts';
import { qrSvg } from './qrCode.ts';

/** What is to be printed; `dokument.typ` reads it. */
export interface Printable {
  readonly content: Content;
  /** Title of the file; PDF/UA wants one. */
  readonly title?: Content;
  readonly keywords?: readonly string[];
  /** Author of the file: the binder's short name. */
  readonly author?: string;
  /** The notes may be missing: their marks are plain numbers then, not links. */
  readonly withoutTargets?: boolean;
  /** `sys.inputs` besides the data, for the benchmark. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A picture made ready for paper. */
export interface Picture {
  /** Path inside the Typst workspace. */
  readonly path: string;
  /** Printed size in pt. */
  readonly width: number;
  readonly height: number;
}

/**
 * Runs Typst. Everything else hands over data and gets PDF, SVG or query results back, so that another way
 * to run Typst would change this file alone. It owns the pictures and QR codes of what it prints: a chapter
 * must be printed by the typesetter that has laid it out.
 */
export interface Typesetter {
  /**
   * Exports a document as PDF/UA-1. The creation date is fixed by the caller, never the clock, so that equal
   * content gives equal bytes.
   * @param timestamp seconds since 1970
   * @throws TypstError with Typst's own message and the place in content/ that it is about
   */
  pdf(document: Printable, timestamp: number): Buffer;
  /** Exports a PDF and reads back its `#metadata` with the given label in one go: laid out once, not twice. */
  pdfWith<T>(document: Printable, timestamp: number, label: string): { pdf: Buffer; values: T[] };
  /** Draws a document as SVG, pages below each other. */
  svg(document: Printable): string;
  /** The values of all `#metadata` with the given label. */
  query<T>(document: Printable, label: string): T[];
  /** A picture by the hash of its file: made ready once. */
  picture(hash: string, make: () => Promise<Picture>): Promise<Picture>;
  /** Makes bytes known to Typst under a path of the workspace. */
  addFile(path: string, content: Buffer): void;
  /** Path of an address's QR code. */
  qrCode(address: string): string;
  /** Gives memory back; call between chapters of a long run (Typst keeps every layout otherwise). */
  releaseMemory(): void;
}

/** Typst has failed: a fault of ours, not of an editor, though only some passage may bring it to light. */
export class TypstError extends Error {}

const workspace = process.cwd();
const entrance = join(workspace, 'src/print/typst/dokument.typ');
const fontPaths = ['300Light', '400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map((name) => join(fontFolder, name));

/** @param modules .typ files whose functions the data may call, besides those of the sheets themselves */
export function createTypesetter(modules: readonly string[] = typstFiles): Typesetter {
  useOwnFonts();
  const require = createRequire(join(workspace, 'package.json'));
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as { NodeCompiler: typeof Compiler };
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });
  const pictures = new Map<string, Promise<Picture>>();
  const qrCodes = new Map<string, string>();

  /** The document laid out, or Typst's message. */
  function attempt(document: Printable): NodeTypstDocument | string {
    const daten = dataOf(document, modules);
    const compiled = compiler.compile({ mainFilePath: entrance, inputs: { ...document.inputs, daten } });
    if (compiled.result) return compiled.result;
    const error = compiled.takeDiagnostics();
    return error ? messageOf(compiler.fetchDiagnostics(error) as Diagnostic[]) : 'ohne Meldung';
  }

  function compile(document: Printable): NodeTypstDocument {
    const result = attempt(document);
    if (typeof result !== 'string') return result;
    const found = culprit(document.content, (content) => {
      const part = attempt({ ...document, content });
      return typeof part === 'string' ? part : undefined;
    });
    throw new TypstError(found ? `${found.at}: Typst kann diesen Baustein nicht setzen: ${found.message}` : `Typst kann das Dokument nicht setzen: ${result}`);
  }

  const read = <T>(laid: NodeTypstDocument, label: string): T[] => compiler.query(laid, { selector: `<${label}>`, field: 'value' }) as T[];

  function write(laid: NodeTypstDocument, timestamp: number): Buffer {
    try {
      const names = read<PageName>(laid, 'seitenname').map(({ seite, name }) => [seite, name] as const);
      return withPageLabels(compiler.pdf(laid, { pdfStandard: 'ua-1', creationTimestamp: timestamp }), new Map(names), laid.numOfPages);
    } catch (error) {
      throw new TypstError(`Typst kann das PDF nicht schreiben: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  function addFile(path: string, content: Buffer): void {
    compiler.mapShadow(join(workspace, path), content);
  }

  return {
    pdf: (document, timestamp) => write(compile(document), timestamp),
    pdfWith(document, timestamp, label) {
      const laid = compile(document);
      return { pdf: write(laid, timestamp), values: read(laid, label) };
    },
    // Typst leaves the ampersands in the addresses of links as they are, which no XML reader accepts.
    svg: (document) => compiler.plainSvg(compile(document)).replace(/&(?!(?:#\d+|#x[\da-f]+|\w+);)/gi, '&amp;'),
    query: (document, label) => read(compile(document), label),
    picture(hash, make) {
      const picture = pictures.get(hash) ?? make();
      pictures.set(hash, picture);
      return picture;
    },
    addFile,
    qrCode(address) {
      const known = qrCodes.get(address);
      if (known !== undefined) return known;
      const path = `/.cache/qr/${createHash('sha256').update(address).digest('hex').slice(0, 32)}.svg`;
      addFile(path, Buffer.from(qrSvg(address)));
      qrCodes.set(address, path);
      return path;
    },
    releaseMemory: () => compiler.evictCache(0),
  };
}

/** What a page of a chapter is called, »2.4 – 3«. */
interface PageName {
  /** Page of the document, from 1. */
  readonly seite: number;
  readonly name: string;
}

/** The JSON that `dokument.typ` reads. */
function dataOf({ content, title, keywords = [], author = '', withoutTargets = false }: Printable, modules: readonly string[]): string {
  const data = { module: modules, titel: title ?? null, stichworte: keywords, verfasser: author, ohneZiele: withoutTargets, inhalt: content };
  // Half characters and carriage returns are no text: the former are no valid JSON, the latter would be drawn.
  return JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? value.replace(/\r/g, '').toWellFormed() : value));
}

interface Diagnostic {
  readonly message: string;
  readonly path: string;
  readonly range?: { readonly start: { readonly line: number } } | null;
  /** 1 for an error; others tell which calls led there. */
  readonly severity: number;
}

const messageOf = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .filter(({ severity }) => severity === 1)
    .map(({ message, path, range }) => (path === '' ? message : `${message} (${relative(workspace, path)}${range ? `:${range.start.line + 1}` : ''})`))
    .join('; ');
