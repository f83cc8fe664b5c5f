import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { Binder, ChangeNote, Chapter, Document, Register, ServicePage, Template, UrgentNotice } from '../model/Binder.ts';
import type { Problem } from '../model/Problem.ts';
import { registerColour } from '../model/registerColours.ts';
import {
  binderSchema,
  changeFileSchema,
  chapterSchema,
  glossarySchema,
  pageSchema,
  registerSchema,
  sourcesSchema,
  templateSchema,
  urgentNoticeSchema,
  type BinderHead,
  type RegisterHead,
} from '../model/schemas.ts';
import { slugOf } from '../text/slugOf.ts';
import { contentFiles, ContentFiles } from './ContentFiles.ts';
import { parseDocument } from './parseDocument.ts';
import { limits } from './readFile.ts';
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
 *   4. service pages, templates, urgent notices, pending change notes
 * Never throws on faulty content: whatever can't be read is left out and named in `problems`.
 * @param before the binder as it was read before: a text that has not changed is the same object again
 */
export function readBinder(folders: ContentFolders, before?: Binder): Binder {
  const reader = new Reader(folders, before);
  return reader.read();
}

const chapterName = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;
/** Of a service page or a template. */
const textName = /^(?:\d+-)?[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;
/** Year and running number. */
const urgentNoticeName = /^(\d{4})-0*([1-9]\d{0,2})\.mdx$/;
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
  private readonly content: ContentFiles;
  private readonly own: ContentFiles;
  private readonly known: ReadonlyMap<string, Chapter | ServicePage | Template | UrgentNotice>;

  constructor({ content, own }: ContentFolders, before: Binder | undefined) {
    const texts = before ? [...before.registers.flatMap(({ chapters }) => chapters), ...before.pages, ...before.templates, ...before.urgentNotices] : [];
    this.known = new Map(texts.map((text) => [text.path, text]));
    const { problems } = this;
    this.content = contentFiles(content, problems);
    if (own === undefined) this.own = this.content.below('eigene');
    else {
      this.own = new ContentFiles({ folder: own, label: basename(own), root: own, problems });
      if (!existsSync(own))
        problems.push({
          file: own,
          line: 1,
          column: 1,
          rule: 'datei/name',
          severity: 'Fehler',
          message: 'Den Ordner für eigene Unterlagen, den ORDNER_EIGENE nennt, gibt es nicht.',
          remedy: 'Legen Sie ihn an oder berichtigen Sie ORDNER_EIGENE.',
        });
    }
  }

  read(): Binder {
    const { content } = this;
    const head = content.yaml('ordner.yaml', binderSchema) ?? emptyHead;
    const glossary = content.yaml('glossar.yaml', glossarySchema) ?? {};
    const sources = content.yaml('quellen.yaml', sourcesSchema) ?? {};
    const registers = this.registers(head);
    return {
      head,
      registers,
      pages: this.documents('seiten', pageSchema, 'Seite') as ServicePage[],
      templates: this.documents('vorlagen', templateSchema, 'Vorlage') as Template[],
      urgentNotices: this.urgentNotices(),
      glossary: new Map(Object.entries(glossary)),
      sources: new Map(Object.entries(sources)),
      changes: this.changes(),
      drafts: this.drafts,
      problems: this.problems,
    };
  }

  private registers({ eigene_unterlagen }: BinderHead): Register[] {
    const { content, own } = this;
    const registers: Register[] = [];
    const { files: strays, folders } = content.entries();
    for (const name of strays.filter((each) => registerName.test(each)))
      content.problem(name, 'datei/art', 'Hier liegt eine Datei, die wie ein Register heißt.', 'Legen Sie sie in einen Ordner oder benennen Sie sie um.');
    for (const name of folders) {
      const match = registerName.exec(name);
      if (!match) {
        if (/^\d/.test(name))
          content.problem(
            name,
            'datei/name',
            `Der Ordner »${name}« heißt nicht »Nummer-kürzel«.`,
            'Benennen Sie ihn zum Beispiel »8-weiteres«: Nummer von 0 bis 99, Bindestrich, kleine Buchstaben a–z, Ziffern, Bindestriche.',
          );
        continue;
      }
      const [, number, slug] = match as unknown as [string, string, string];
      const files = content.below(name);
      const head: RegisterHead = files.yaml('register.yaml', registerSchema) ?? { titel: slug, kurz: '', beschreibung: '', frueher: [] };
      const chapters = [...this.chapters(files, number, slug, false), ...this.chapters(own.below(name), number, slug, true)];
      registers.push({ number, slug, head, colour: registerColour(number, head.farbe), own: false, chapters });
    }
    registers.sort((a, b) => Number(a.number) - Number(b.number));
    const chapters = this.chapters(own, 'E', 'eigene-unterlagen', true);
    const head = { titel: 'Eigene Unterlagen', ...eigene_unterlagen, frueher: [] };
    registers.push({ number: 'E', slug: 'eigene-unterlagen', head, colour: registerColour('E'), own: true, chapters });
    return registers;
  }

  private chapters(files: ContentFiles, register: string, registerSlug: string, own: boolean): Chapter[] {
    const chapters: Chapter[] = [];
    for (const name of files.names('.mdx')) {
      const match = chapterName.exec(name);
      if (!match) {
        files.problem(
          name,
          'datei/name',
          `Die Datei »${name}« heißt nicht »Nummer-kürzel.mdx«.`,
          'Benennen Sie sie zum Beispiel »7-neues-kapitel.mdx«: Nummer, Bindestrich, kleine Buchstaben a–z, Ziffern, Bindestriche.',
        );
        continue;
      }
      const [, number, slug] = match as unknown as [string, string, string];
      const document = this.document(files, name, slug, chapterSchema);
      if (!document) continue;
      if (this.isKnown(document)) {
        // Its path says number and register.
        chapters.push(document as Chapter);
        continue;
      }
      const label = register === 'E' ? `E.${number}` : `${register}.${own ? 'E' : ''}${number}`;
      chapters.push({ ...document, kind: 'Kapitel', number: label, register, registerSlug, own });
    }
    return chapters.sort((a, b) => order(a.number) - order(b.number));
  }

  private documents(folder: string, schema: typeof pageSchema | typeof templateSchema, kind: 'Seite' | 'Vorlage'): (ServicePage | Template)[] {
    const files = this.content.below(folder);
    return files.names('.mdx').flatMap((name) => {
      if (!textName.test(name)) {
        const right = slugOf(name.replace(/\.mdx$/, ''));
        const remedy = `Benennen Sie sie ${right === '' ? 'mit kleinen Buchstaben a–z, Ziffern und Bindestrichen' : `»${right}.mdx«`}.`;
        files.problem(name, 'datei/name', `Der Name »${name}« taugt nicht für eine Adresse.`, remedy);
        return [];
      }
      const document = this.document(files, name, name.replace(/^\d+-/, '').replace(/\.mdx$/, ''), schema);
      if (document && this.isKnown(document)) return [document as ServicePage | Template];
      return document ? [{ ...document, kind } as ServicePage | Template] : [];
    });
  }

  private urgentNotices(): UrgentNotice[] {
    const files = this.content.below('eilmitteilungen');
    const notices = files.names('.mdx').flatMap((file): UrgentNotice[] => {
      const [, year, count] = urgentNoticeName.exec(file) ?? [];
      if (year === undefined) {
        files.problem(
          file,
          'datei/name',
          `Die Datei »${file}« heißt nicht nach Jahr und Nummer.`,
          'Benennen Sie sie zum Beispiel »2026-01.mdx«; »npm run eilmitteilung:neu« vergibt die nächste Nummer.',
        );
        return [];
      }
      const name = `${year}-${count}`;
      const document = this.document(files, file, name, urgentNoticeSchema);
      if (document && this.isKnown(document)) return [document as unknown as UrgentNotice];
      return document ? [{ ...document, kind: 'Eilmitteilung', name }] : [];
    });
    const key = ({ name }: UrgentNotice): number => Number(name.slice(0, 4)) * 1000 + Number(name.slice(5));
    return notices.sort((a, b) => key(a) - key(b));
  }

  private document<T extends z.ZodType>(files: ContentFiles, name: string, slug: string, schema: T): (Document & { head: z.output<T> }) | undefined {
    const source = files.text(name, limits.text);
    if (source === undefined) return undefined;
    const [file, path] = [files.label(name), files.path(name)];
    // What became a text then had no fault.
    const known = this.known.get(path);
    if (known?.source === source) return known as unknown as Document & { head: z.output<T> };
    const parsed = parseDocument(file, source);
    this.problems.push(...parsed.problems);
    if (parsed.problems.length > 0) return undefined;
    const draft = { file, path, slug, source, tree: parsed.tree, sections: parsed.sections, notes: parsed.notes };
    if (parsed.front === undefined && /^[a-z_]+:[^\n]*\n[^]*?^---$/m.test(source)) {
      // What was meant as head is no text: only the one fault is told.
      files.problem(name, 'kopf/fehlt', 'Vor dem Kopf fehlt die Zeile »---«.', 'Setzen Sie als erste Zeile der Datei drei Bindestriche: ---');
      return undefined;
    }
    if (parsed.front === undefined) {
      this.drafts.push(draft);
      files.problem(
        name,
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

  private isKnown(document: Document): boolean {
    return this.known.get(document.path) === document;
  }

  private changes(): ChangeNote[] {
    const files = this.content.below('aenderungen');
    return files.names('.yaml').flatMap((name) => {
      const value = files.yaml(name, changeFileSchema, 'aenderung/angabe');
      if (!value) return [];
      const { kapitel, weitere, ...note } = value;
      return [kapitel, ...weitere].map((slug) => ({ kapitel: slug, ...note, file: files.label(name) }));
    });
  }
}

/** Sort key of a chapter number: own leaves (2.E1) follow the binder's (2.7). */
function order(number: string): number {
  const tail = number.split('.')[1]!;
  return tail.startsWith('E') ? 1000 + Number(tail.slice(1)) : Number(tail);
}
