import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Content } from '../../blocks/Printed.ts';
import { typstFiles } from '../../blocks/registry.ts';
import { hashOf, noStore, type KeptFile, type Store } from '../../store/Store.ts';
import { soloCrew, type Crew } from './crew.ts';
import type { Cut } from '../pdf/cutPdf.ts';
import type { Part } from '../pdf/joinPdfs.ts';
import { fontFiles, type TypstJob, type WorkspaceFile } from './engine.ts';
import { qrSvg } from './qrCode.ts';

export { TypstError } from './engine.ts';

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
  /** `sys.inputs` besides the data. */
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

/** Looks at the `#metadata` of a document that has just been set. */
export interface Check {
  readonly label: string;
  /** @throws if the document is not as planned: then it is not kept */
  readonly look: (values: readonly unknown[]) => void;
}

/** A part of a joined PDF. */
export type FilePart = Omit<Part, 'pdf'> & { readonly file: KeptFile };

/** How a picture of a page is drawn. */
export interface Drawing {
  /** Pixels. */
  readonly width: number;
  /** Quality of WebP, up to 100. */
  readonly quality: number;
}

/**
 * Runs Typst. Everything else hands over data and gets PDF, pictures or query results back, so that another way
 * to run Typst would change this folder alone. It owns the pictures and QR codes of what it prints: a chapter
 * must be printed by the typesetter that has laid it out. What the same data have once become is not made again.
 */
export interface Typesetter {
  /**
   * Exports a document as PDF/UA-1. The creation date is fixed by the caller, never the clock, so that equal
   * content gives equal bytes.
   * @param timestamp seconds since 1970
   * @throws TypstError with Typst's own message and the place in content/ that it is about
   */
  pdf(document: Printable, timestamp: number, check?: Check): Promise<KeptFile>;
  /** Puts PDFs of this typesetter one behind the other. */
  join(parts: readonly FilePart[]): Promise<KeptFile>;
  /** Takes pages out of a PDF of this typesetter. */
  cut(file: KeptFile, cut: Cut): Promise<KeptFile>;
  /** Draws a document of one page as WebP. */
  webp(document: Printable, drawing: Drawing): Promise<KeptFile>;
  /** Draws a document as SVG, pages below each other. */
  svg(document: Printable): Promise<string>;
  /** The values of all `#metadata` with the given label. */
  query<T>(document: Printable, label: string): Promise<T[]>;
  /** A picture by the hash of its file: made ready once. */
  picture(hash: string, make: () => Promise<Picture>): Promise<Picture>;
  /** Makes a file known to Typst under a path of the workspace that no other content ever takes; it is read when a document shows it. */
  addFile(path: string, content: () => Uint8Array | Promise<Uint8Array>): void;
  /** Path of an address's QR code. */
  qrCode(address: string): string;
}

export interface TypesetterOptions {
  /** .typ files whose functions the data may call, besides those of the sheets themselves. */
  readonly modules?: readonly string[];
  /** Who runs Typst. */
  readonly crew?: Crew;
  /** Where results are kept; nowhere if left out. */
  readonly store?: Store;
}

/** Where files lie that are made on the way: nothing else in the data begins like this. */
const madeFiles = '/.cache/';

export function createTypesetter({ modules = typstFiles, crew = soloCrew(), store = noStore }: TypesetterOptions = {}): Typesetter {
  const version = versionOf(modules);
  const pictures = new Map<string, Promise<Picture>>();
  const files = new Map<string, () => Uint8Array | Promise<Uint8Array>>();

  const inputsOf = ({ want, data, inputs, timestamp = 0, label = '' }: TypstJob): string[] => [
    version,
    want,
    data,
    JSON.stringify(inputs),
    String(timestamp),
    label,
  ];

  async function run(job: TypstJob) {
    const paths = new Set(Array.from(job.data.matchAll(/"(\/\.cache\/[^"]+)"/g), ([, path]) => path!));
    const shown = await Promise.all([...paths].flatMap((path) => (files.has(path) ? [fileOf(path)] : [])));
    return crew.run(job, shown);
  }
  const fileOf = async (path: string): Promise<WorkspaceFile> => [path, await files.get(path)!()];
  const jobOf = (want: TypstJob['want'], document: Printable, more: Pick<TypstJob, 'timestamp' | 'label'> = {}): TypstJob => ({
    want,
    data: dataOf(document, modules),
    inputs: document.inputs ?? {},
    ...more,
  });
  const svgOf = async (job: TypstJob): Promise<string> => Buffer.from((await run(job)).file!).toString();

  return {
    pdf: (document, timestamp, check) => {
      const job = jobOf('pdf', document, { timestamp, ...(check ? { label: check.label } : {}) });
      return store.keep(inputsOf(job), async () => {
        const { file, values } = await run(job);
        check?.look(values);
        return file!;
      });
    },
    join: (parts) =>
      store.keep([version, 'verbinden', JSON.stringify(parts.map(({ file, ...rest }) => [file.hash, rest]))], async () => {
        const read = parts.map(({ file, ...rest }): Part => ({ ...rest, pdf: file.read() }));
        return (await crew.run({ want: 'verbinden', parts: read }, [])).file!;
      }),
    cut: (file, cut) =>
      store.keep([version, 'schneiden', file.hash, JSON.stringify(cut)], async () => (await crew.run({ want: 'schneiden', pdf: file.read(), cut }, [])).file!),
    webp: (document, drawing) => {
      const job = jobOf('svg', document);
      return store.keep([...inputsOf(job), JSON.stringify(drawing)], async () =>
        sharp(Buffer.from(await svgOf(job)), { density: 96 })
          .resize({ width: drawing.width })
          .flatten({ background: '#fff' })
          .webp({ quality: drawing.quality, effort: 2 })
          .toBuffer(),
      );
    },
    svg: (document) => svgOf(jobOf('svg', document)),
    async query<T>(document: Printable, label: string) {
      const job = jobOf('werte', document, { label });
      const file = await store.keep(inputsOf(job), async () => Buffer.from(JSON.stringify((await run(job)).values)));
      return JSON.parse(file.read().toString()) as T[];
    },
    picture(hash, make) {
      const picture = pictures.get(hash) ?? make();
      pictures.set(hash, picture);
      return picture;
    },
    addFile: (path, content) => void files.set(path, once(content)),
    qrCode(address) {
      const path = `${madeFiles}qr/${createHash('sha256').update(address).digest('hex').slice(0, 32)}.svg`;
      if (!files.has(path))
        files.set(
          path,
          once(() => Buffer.from(qrSvg(address))),
        );
      return path;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The JSON that `dokument.typ` reads. */
function dataOf({ content, title, keywords = [], author = '', withoutTargets = false }: Printable, modules: readonly string[]): string {
  const data = { module: modules, titel: title ?? null, stichworte: keywords, verfasser: author, ohneZiele: withoutTargets, inhalt: content };
  // Half characters and carriage returns are no text: the former are no valid JSON, the latter would be drawn.
  return JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? value.replace(/\r/g, '').toWellFormed() : value));
}

/** Changes with everything, besides the data, that what is printed depends on: our .typ files and code, fonts, packages. */
function versionOf(modules: readonly string[]): string {
  const own = ['src/print/typst', 'src/print/pdf'].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const fonts = fontFiles.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const blocks = modules.map((path) => join(process.cwd(), path));
  const shared = [...new Set(blocks.map((path) => dirname(dirname(path))))].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.typ'))
      .map((name) => join(folder, name)),
  );
  return hashOf(['package-lock.json', ...own, ...blocks, ...shared, ...fonts].map((path) => readFileSync(path)));
}
