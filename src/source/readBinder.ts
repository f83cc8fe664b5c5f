import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Binder, ChangeNote, Chapter, Document, Register, ServicePage, Template } from '../model/Binder.ts';
import type { Problem } from '../model/Problem.ts';
import { registerColour } from '../model/registerColours.ts';
import {
  binderSchema,
  changeSchema,
  chapterSchema,
  glossarySchema,
  pageSchema,
  registerSchema,
  sourcesSchema,
  templateSchema,
  type BinderHead,
  type RegisterHead,
} from '../model/schemas.ts';
import { parseDocument } from './parseDocument.ts';
import { readYaml } from './readYaml.ts';

export interface ContentFolders {
  /** The binder's own content. */
  readonly content: string;
  /** Own leaves of a municipality; defaults to `eigene` inside content. */
  readonly own?: string;
}

/**
 * Reads the whole binder:
 *   1. ordner.yaml, glossar.yaml, quellen.yaml
 *   2. a folder per register, a file per chapter
 *   3. own leaves: files of register E, and folders named like a register for leaves filed into it
 *   4. service pages, templates, pending change notes
 * Never throws on faulty content: whatever can't be read is left out and named in `problems`.
 */
export function readBinder(folders: ContentFolders): Binder {
  const reader = new Reader(folders);
  return reader.read();
}

const chapterName = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;
const registerName = /^(0|[1-9]\d?)-([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const emptyOperator = { name: '', strasse: '', ort: '', vertretung: '', telefon: '', email: '', verantwortlich: '', aufsicht: '', datenschutz: '' };
/** Stands in for an ordner.yaml that can't be read, so that the rest is checked all the same. */
const emptyHead: BinderHead = {
  titel: '?',
  untertitel: '',
  herausgabe: '',
  website: 'https://example.org',
  einstiege: [],
  eigene_unterlagen: { kurz: '', beschreibung: '' },
  beispielangaben: true,
  betreiber: emptyOperator,
};

class Reader {
  private readonly problems: Problem[] = [];
  private readonly drafts: Document[] = [];
  private readonly folders: ContentFolders;

  constructor(folders: ContentFolders) {
    this.folders = folders;
  }

  read(): Binder {
    const { content } = this.folders;
    const own = this.folders.own ?? join(content, 'eigene');
    const head = this.yaml(join(content, 'ordner.yaml'), 'content/ordner.yaml', binderSchema) ?? emptyHead;
    const glossary = this.yaml(join(content, 'glossar.yaml'), 'content/glossar.yaml', glossarySchema) ?? {};
    const sources = this.yaml(join(content, 'quellen.yaml'), 'content/quellen.yaml', sourcesSchema) ?? {};
    const registers = this.registers(content, own, head);
    return {
      head,
      registers,
      pages: this.documents(join(content, 'seiten'), 'content/seiten', pageSchema, 'Seite') as ServicePage[],
      templates: this.documents(join(content, 'vorlagen'), 'content/vorlagen', templateSchema, 'Vorlage') as Template[],
      glossary: new Map(Object.entries(glossary)),
      sources: new Map(Object.entries(sources)),
      changes: this.changes(join(content, 'aenderungen')),
      drafts: this.drafts,
      problems: this.problems,
    };
  }

  private registers(content: string, own: string, { eigene_unterlagen }: BinderHead): Register[] {
    if (this.folders.own && !existsSync(own))
      this.problem(
        own,
        'datei/name',
        'Den Ordner für eigene Unterlagen, den ORDNER_EIGENE nennt, gibt es nicht.',
        'Legen Sie ihn an oder berichtigen Sie ORDNER_EIGENE.',
      );
    const registers: Register[] = [];
    for (const name of folderNames(content)) {
      const match = registerName.exec(name);
      if (!match) {
        if (/^\d/.test(name))
          this.problem(
            `content/${name}`,
            'datei/name',
            `Der Ordner »${name}« heißt nicht »Nummer-kürzel«.`,
            'Benennen Sie ihn zum Beispiel »8-weiteres«: Nummer von 0 bis 99, Bindestrich, kleine Buchstaben a–z, Ziffern, Bindestriche.',
          );
        continue;
      }
      const [, number, slug] = match as unknown as [string, string, string];
      const folder = join(content, name);
      const head: RegisterHead = this.yaml(join(folder, 'register.yaml'), `content/${name}/register.yaml`, registerSchema) ?? {
        titel: slug,
        kurz: '',
        beschreibung: '',
      };
      const ownFolder = join(own, name);
      const chapters = [
        ...this.chapters(folder, `content/${name}`, number, slug, false),
        ...this.chapters(ownFolder, `${this.ownLabel()}/${name}`, number, slug, true),
      ];
      registers.push({ number, slug, head, colour: registerColour(number, head.farbe), own: false, chapters });
    }
    registers.sort((a, b) => Number(a.number) - Number(b.number));
    const chapters = this.chapters(own, this.ownLabel(), 'E', 'eigene-unterlagen', true);
    const head = { titel: 'Eigene Unterlagen', ...eigene_unterlagen };
    registers.push({ number: 'E', slug: 'eigene-unterlagen', head, colour: registerColour('E'), own: true, chapters });
    return registers;
  }

  private ownLabel(): string {
    return this.folders.own ? basename(this.folders.own) : 'content/eigene';
  }

  private chapters(folder: string, label: string, register: string, registerSlug: string, own: boolean): Chapter[] {
    const chapters: Chapter[] = [];
    for (const name of fileNames(folder, '.mdx')) {
      const file = `${label}/${name}`;
      const match = chapterName.exec(name);
      if (!match) {
        this.problem(
          file,
          'datei/name',
          `Die Datei »${name}« heißt nicht »Nummer-kürzel.mdx«.`,
          'Benennen Sie sie zum Beispiel »7-neues-kapitel.mdx«: Nummer, Bindestrich, kleine Buchstaben a–z, Ziffern, Bindestriche.',
        );
        continue;
      }
      const [, number, slug] = match as unknown as [string, string, string];
      const document = this.document(join(folder, name), file, slug, chapterSchema);
      if (!document) continue;
      const label2 = register === 'E' ? `E.${number}` : `${register}.${own ? 'E' : ''}${number}`;
      chapters.push({ ...document, kind: 'Kapitel', number: label2, register, registerSlug, own });
    }
    return chapters.sort((a, b) => order(a.number) - order(b.number));
  }

  private documents(folder: string, label: string, schema: typeof pageSchema | typeof templateSchema, kind: 'Seite' | 'Vorlage'): (ServicePage | Template)[] {
    return fileNames(folder, '.mdx').flatMap((name) => {
      const document = this.document(join(folder, name), `${label}/${name}`, name.replace(/^\d+-/, '').replace(/\.mdx$/, ''), schema);
      return document ? [{ ...document, kind } as ServicePage | Template] : [];
    });
  }

  private document<T extends z.ZodType>(path: string, file: string, slug: string, schema: T): (Document & { head: z.output<T> }) | undefined {
    const source = this.text(path, file);
    if (source === undefined) return undefined;
    const parsed = parseDocument(file, source);
    this.problems.push(...parsed.problems);
    if (parsed.problems.length > 0) return undefined;
    const draft = { file, path, slug, source, tree: parsed.tree, sections: parsed.sections, notes: parsed.notes };
    if (parsed.front === undefined) {
      this.drafts.push(draft);
      this.problem(
        file,
        'kopf/fehlt',
        'Der Kopf mit Titel, Kurzfassung und Stand fehlt.',
        'Beginnen Sie die Datei mit einer Zeile »---«, den Angaben und wieder »---« (siehe content/README.md).',
      );
      return undefined;
    }
    const { value, problems } = readYaml({ file, text: parsed.front, schema, rule: 'kopf/angabe', lineOffset: 1 });
    this.problems.push(...problems);
    if (value === undefined) {
      this.drafts.push(draft);
      return undefined;
    }
    return { ...draft, head: value };
  }

  private changes(folder: string): ChangeNote[] {
    return fileNames(folder, '.yaml').flatMap((name) => {
      const file = `content/aenderungen/${name}`;
      const value = this.yaml(join(folder, name), file, changeSchema);
      return value ? [{ ...value, file }] : [];
    });
  }

  private yaml<T extends z.ZodType>(path: string, file: string, schema: T): z.output<T> | undefined {
    if (!existsSync(path)) {
      this.problem(file, 'datei/yaml', 'Diese Datei fehlt.', 'Legen Sie sie an; ein Muster steht in content/README.md.');
      return undefined;
    }
    const text = this.text(path, file);
    if (text === undefined) return undefined;
    const { value, problems } = readYaml({ file, text, schema, rule: file.includes('/aenderungen/') ? 'aenderung/angabe' : 'datei/yaml' });
    this.problems.push(...problems);
    return value;
  }

  private text(path: string, file: string): string | undefined {
    const bytes = readFileSync(path);
    if (isUtf8(bytes)) return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
    const line = firstLineNotUtf8(bytes);
    this.problems.push({
      file,
      line,
      column: 1,
      rule: 'datei/kodierung',
      severity: 'Fehler',
      message: 'Die Datei ist nicht in UTF-8 gespeichert; ab dieser Zeile sind Umlaute nicht lesbar.',
      remedy: 'Speichern Sie sie im Editor mit der Kodierung »UTF-8«.',
    });
    return undefined;
  }

  private problem(file: string, rule: Problem['rule'], message: string, remedy: string): void {
    this.problems.push({ file, line: 1, column: 1, rule, severity: 'Fehler', message, remedy });
  }
}

/** Sort key of a chapter number: own leaves (2.E1) follow the binder's (2.7). */
function order(number: string): number {
  const tail = number.split('.')[1]!;
  return tail.startsWith('E') ? 1000 + Number(tail.slice(1)) : Number(tail);
}

function firstLineNotUtf8(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    if (!isUtf8(bytes.subarray(start, end < 0 ? undefined : end))) return line;
    if (end < 0) break;
    start = end + 1;
  }
  return 1;
}

const fileNames = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending) && statSync(join(folder, name)).isFile())
        .sort()
    : [];

const folderNames = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => statSync(join(folder, name)).isDirectory())
        .sort()
    : [];
