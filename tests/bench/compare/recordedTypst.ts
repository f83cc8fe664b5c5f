import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/*
 * Stands in for the package of Typst in a copy of the project: what Typst has once answered it answers from a record, so that
 * a build of pages and search alone can be timed. It knows nothing of how we print, only the compiler's own functions.
 * BENCH_TYPST: folder of the real package. BENCH_PAPIER: folder of the record. BENCH_PAPIER_NUR=1: the record must be whole.
 */

type Laid = { readonly key: string; readonly numOfPages: number; readonly real?: unknown };
interface RealCompiler {
  compile(options: object): { readonly result: { readonly numOfPages: number } | null; takeDiagnostics(): unknown };
  query(laid: unknown, options: object): unknown;
  pdf(laid: unknown, options: object): Buffer;
  plainSvg(laid: unknown): string;
  mapShadow(path: string, content: Buffer): void;
  evictCache(age: number): void;
  fetchDiagnostics(error: unknown): unknown;
}

const folder = process.env['BENCH_PAPIER'] ?? '';
const complete = process.env['BENCH_PAPIER_NUR'] === '1';

const keyOf = (...parts: unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
const fileOf = (key: string): string => join(folder, key.slice(0, 2), key);

/** The answer of the record, or what is made now. */
function recorded(key: string, make: () => Buffer): Buffer {
  const file = fileOf(key);
  if (existsSync(file)) return readFileSync(file);
  if (complete) throw new Error('Die Aufzeichnung des Papiers ist nicht vollständig.');
  const content = make();
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.${threadId}`;
  writeFileSync(fresh, content);
  renameSync(fresh, file);
  return content;
}

const recordedJson = (key: string, make: () => unknown): unknown => JSON.parse(recorded(key, () => Buffer.from(JSON.stringify(make()))).toString());

class RecordedCompiler {
  private readonly options: object;
  private started: RealCompiler | undefined;
  private readonly shadows = new Map<string, Buffer>();

  constructor(options: object) {
    this.options = options;
  }

  static create(options: object): RecordedCompiler {
    return new RecordedCompiler(options);
  }

  compile(options: object): { result: Laid | null; takeDiagnostics(): unknown } {
    const key = keyOf(options);
    let compiled: ReturnType<RealCompiler['compile']> | undefined;
    const make = (): ReturnType<RealCompiler['compile']> => (compiled ??= this.real().compile(options));
    const pages = recordedJson(keyOf(key, 'pages'), () => make().result?.numOfPages ?? null) as number | null;
    if (pages === null) {
      const { takeDiagnostics } = make();
      return { result: null, takeDiagnostics: () => takeDiagnostics.call(compiled) };
    }
    return {
      result: {
        key,
        numOfPages: pages,
        get real() {
          return make().result;
        },
      },
      takeDiagnostics: () => null,
    };
  }

  query(laid: Laid, options: object): unknown {
    return recordedJson(keyOf(laid.key, 'query', options), () => this.real().query(laid.real, options));
  }

  pdf(laid: Laid, options: object): Buffer {
    return recorded(keyOf(laid.key, 'pdf', options), () => this.real().pdf(laid.real, options));
  }

  plainSvg(laid: Laid): string {
    return recorded(keyOf(laid.key, 'svg'), () => Buffer.from(this.real().plainSvg(laid.real))).toString();
  }

  mapShadow(path: string, content: Buffer): void {
    this.shadows.set(path, content);
    this.started?.mapShadow(path, content);
  }

  evictCache(age: number): void {
    this.started?.evictCache(age);
  }

  fetchDiagnostics(error: unknown): unknown {
    return this.real().fetchDiagnostics(error);
  }

  private real(): RealCompiler {
    if (this.started) return this.started;
    if (complete) throw new Error('Die Aufzeichnung des Papiers ist nicht vollständig.');
    const { NodeCompiler } = createRequire(import.meta.url)(process.env['BENCH_TYPST'] ?? '') as { NodeCompiler: { create(options: object): RealCompiler } };
    this.started = NodeCompiler.create(this.options);
    for (const [path, content] of this.shadows) this.started.mapShadow(path, content);
    return this.started;
  }
}

export { RecordedCompiler as NodeCompiler };
