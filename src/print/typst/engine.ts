import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { NodeCompiler as Compiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Content } from '../../blocks/Printed.ts';
import { fontFolder, useOwnFonts } from '../../text/ownFonts.ts';
import { cutPdf, type Cut } from '../pdf/cutPdf.ts';
import { finishPdf } from '../pdf/finishPdf.ts';
import { joinPdfs, type Part } from '../pdf/joinPdfs.ts';
import { culprit } from './culprit.ts';

/** A piece of work for Typst: data only, so that it can be sent to another thread. */
export type Job =
  TypstJob | { readonly want: 'verbinden'; readonly parts: readonly Part[] } | { readonly want: 'schneiden'; readonly pdf: Uint8Array; readonly cut: Cut };

export interface TypstJob {
  readonly want: 'pdf' | 'svg' | 'werte';
  /** The JSON that `dokument.typ` reads. */
  readonly data: string;
  /** `sys.inputs` besides the data. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Seconds since 1970; of a PDF. */
  readonly timestamp?: number;
  /** Whose `#metadata` is wanted. */
  readonly label?: string;
}

export interface Done {
  /** A PDF, or an SVG as UTF-8. */
  readonly file?: Uint8Array;
  /** The values of all `#metadata` with the label. */
  readonly values: readonly unknown[];
}

/** A file of the Typst workspace. */
export type WorkspaceFile = readonly [path: string, content: Uint8Array];

/** Typst itself; it blocks its thread. */
export interface Engine {
  /** Makes bytes known to Typst under a path of the workspace. */
  addFile(file: WorkspaceFile): void;
  /** @throws TypstError with Typst's own message and the place in content/ that it is about */
  run(job: Job): Done;
}

/** Typst has failed: a fault of ours, not of an editor, though only some passage may bring it to light. */
export class TypstError extends Error {}

const workspace = process.cwd();
const entrance = join(workspace, 'src/print/typst/dokument.typ');
/** The faces that paper is set in. */
export const fontFiles = ['300Light', '400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map((name) => join(fontFolder, name));

export function createEngine(): Engine {
  useOwnFonts();
  const require = createRequire(join(workspace, 'package.json'));
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as { NodeCompiler: typeof Compiler };
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFiles }] });

  /** The document laid out, or Typst's message. */
  function attempt(data: string, inputs: TypstJob['inputs']): NodeTypstDocument | string {
    const compiled = compiler.compile({ mainFilePath: entrance, inputs: { ...inputs, daten: data } });
    if (compiled.result) return compiled.result;
    const error = compiled.takeDiagnostics();
    return error ? messageOf(compiler.fetchDiagnostics(error) as Diagnostic[]) : 'ohne Meldung';
  }

  function compile({ data, inputs }: TypstJob): NodeTypstDocument {
    const result = attempt(data, inputs);
    if (typeof result !== 'string') return result;
    const document = JSON.parse(data) as { inhalt: Content };
    const found = culprit(document.inhalt, (inhalt) => {
      const part = attempt(JSON.stringify({ ...document, inhalt }), inputs);
      return typeof part === 'string' ? part : undefined;
    });
    throw new TypstError(found ? `${found.at}: Typst kann diesen Baustein nicht setzen: ${found.message}` : `Typst kann das Dokument nicht setzen: ${result}`);
  }

  const read = <T>(laid: NodeTypstDocument, label: string): T[] => compiler.query(laid, { selector: `<${label}>`, field: 'value' }) as T[];

  function write(laid: NodeTypstDocument, timestamp: number): Buffer {
    try {
      const names = read<PageName[]>(laid, 'seitennamen')
        .flat()
        .map(({ seite, name }) => [seite, name] as const);
      return finishPdf(compiler.pdf(laid, { pdfStandard: 'ua-1', creationTimestamp: timestamp }), new Map(names), laid.numOfPages);
    } catch (error) {
      throw new TypstError(`Typst kann das PDF nicht schreiben: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  function typeset(job: TypstJob): Done {
    const laid = compile(job);
    const values = job.label === undefined ? [] : read(laid, job.label);
    if (job.want === 'werte') return { values };
    if (job.want === 'pdf') return { file: write(laid, job.timestamp ?? 0), values };
    // Typst leaves the ampersands in the addresses of links as they are, which no XML reader accepts.
    return { file: Buffer.from(compiler.plainSvg(laid).replace(/&(?!(?:#\d+|#x[\da-f]+|\w+);)/gi, '&amp;')), values };
  }

  return {
    addFile: ([path, content]) => compiler.mapShadow(join(workspace, path), Buffer.from(content)),
    run(job) {
      if (job.want === 'verbinden') return { file: joinPdfs(job.parts), values: [] };
      if (job.want === 'schneiden') return { file: cutPdf(job.pdf, job.cut), values: [] };
      try {
        return typeset(job);
      } finally {
        // Typst keeps every layout otherwise, and no two documents share one.
        compiler.evictCache(0);
      }
    },
  };
}

/** What a page of a chapter is called, »2.4 – 3«. */
interface PageName {
  /** Page of the document, from 1. */
  readonly seite: number;
  readonly name: string;
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
