import type { Root, FootnoteDefinition } from 'mdast';
import type { BinderHead, ChangeEntry, ChapterHead, GlossaryEntry, PageHead, RegisterHead, SourceEntry, TemplateHead, UrgentNoticeHead } from './schemas.ts';
import type { RegisterColour } from './registerColours.ts';
import type { Problem } from './Problem.ts';

/** The whole binder as read from content/: plain data, the source of every face. */
export interface Binder {
  readonly head: BinderHead;
  readonly registers: readonly Register[];
  readonly pages: readonly ServicePage[];
  readonly templates: readonly Template[];
  /** What had to be said between two editions, oldest first. */
  readonly urgentNotices: readonly UrgentNotice[];
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
  readonly sources: ReadonlyMap<string, SourceEntry>;
  readonly changes: readonly ChangeNote[];
  /** Texts whose head is faulty: they appear nowhere, but their text is checked in the same run. */
  readonly drafts: readonly Document[];
  /** Faults met while reading; the checks add theirs. */
  readonly problems: readonly Problem[];
}

/** A tab of the binder: 0 … 99, and E for »Eigene Unterlagen«. */
export interface Register {
  readonly number: string;
  readonly slug: string;
  readonly head: RegisterHead;
  readonly colour: RegisterColour;
  readonly own: boolean;
  readonly chapters: readonly Chapter[];
}

/** The binder's name where there is room for a word or two: in file names and as the author of PDFs. */
export const shortName = ({ kurzname, titel }: BinderHead): string => kurzname ?? titel;

/** A parsed text: chapter, service page, template or urgent notice. */
export interface Document {
  /** Path for messages, with forward slashes: `content/2-…/4-….mdx`. */
  readonly file: string;
  /** Path on this machine. */
  readonly path: string;
  readonly slug: string;
  readonly tree: Root;
  readonly source: string;
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
}

/** One MDX file, numbered register.chapter (2.4): the unit of reading, searching and downloading. */
export interface Chapter extends Document {
  readonly kind: 'Kapitel';
  /** »2.4«, own leaves »E.1« or »2.E1«. */
  readonly number: string;
  readonly register: string;
  readonly registerSlug: string;
  readonly own: boolean;
  readonly head: ChapterHead;
}

export interface ServicePage extends Document {
  readonly kind: 'Seite';
  readonly head: PageHead;
}

export interface Template extends Document {
  readonly kind: 'Vorlage';
  readonly head: TemplateHead;
}

/** What must be said at once: one sheet to file in front until the next edition says it. */
export interface UrgentNotice extends Document {
  readonly kind: 'Eilmitteilung';
  /** `2026-1`: year and running number, from the name of the file. */
  readonly name: string;
  readonly head: UrgentNoticeHead;
}

/** A heading with the id by which links reach it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
  readonly line: number;
}

/** A footnote, numbered in the order of first mention. */
export interface Note {
  readonly label: string;
  readonly number: number;
  readonly definition: FootnoteDefinition;
}

/** A pending note for the next supplement. */
export interface ChangeNote extends ChangeEntry {
  readonly file: string;
}
