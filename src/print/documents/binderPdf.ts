import type { Binder, Register } from '../../model/Binder.ts';
import { formatMonth } from '../../text/dates.ts';
import { typography } from '../../text/typography.ts';
import { exportPdf, releaseMemory } from '../typst/compile.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import { literal, literalMarkup } from '../typst/literal.ts';
import type { ChapterPlan } from '../chapter/planChapter.ts';
import { chapterPages } from '../chapter/chapterPages.ts';
import { preamble } from '../typst/preamble.ts';

export interface BinderPdfInput {
  readonly binder: Binder;
  readonly plans: ReadonlyMap<string, ChapterPlan>;
  /** »Ausgabe 2026-1« and its month, for the title sheet. */
  readonly edition: { readonly name: string; readonly state: string };
}

const text = (value: string): string => literal(typography(value));

/** A register with its divider sheet and all its chapters. */
export function registerPdf(input: BinderPdfInput, register: Register): Buffer {
  const title = `${register.number} ${register.head.titel} – ${input.binder.head.titel}`;
  const source = `${preamble({ title })}\n${registerSection(input, register)}`;
  return finish(source, plansOf(input, register));
}

/** The whole binder: title sheet, table of contents with page numbers, registers. */
export function binderPdf(input: BinderPdfInput): Buffer {
  const { binder } = input;
  const registers = binder.registers.filter(({ chapters }) => chapters.length > 0);
  const source = [
    preamble({ title: `${binder.head.titel} – ${binder.head.untertitel}` }),
    `#beilage[${titleSheet(input)}#neue-vorderseite\n${contents(input)}]`,
    '#pagebreak(to: "odd", weak: true)',
    ...registers.map((register) => registerSection(input, register)),
  ].join('\n');
  return finish(source, [...input.plans.values()]);
}

/** Title sheet as a document of its own, with the contents behind it. */
export function titlePdf(input: BinderPdfInput): Buffer {
  const source = `${preamble({ title: `${input.binder.head.titel}: Titelblatt und Inhaltsverzeichnis` })}\n#beilage[${titleSheet(input)}#neue-vorderseite\n${contents(input)}]`;
  return finish(source, [...input.plans.values()]);
}

/** Divider sheets of all registers. */
export function dividersPdf(input: BinderPdfInput): Buffer {
  const registers = input.binder.registers;
  const source = `${preamble({ title: `${input.binder.head.titel}: Registerblätter` })}\n${registers.map((register) => divider(register)).join('\n')}`;
  return finish(source, [...input.plans.values()]);
}

/** Typst markup of the table of contents: chapter-wise page numbers, as printed at the foot of the sheets. */
export function contents({ plans, binder }: BinderPdfInput): string {
  const parts = binder.registers
    .filter(({ chapters }) => chapters.length > 0)
    .map((register) => {
      const rows = register.chapters.map((chapter) => {
        const plan = plans.get(chapter.slug)!;
        const pages = plan.record.sheets.map(({ pages: [front, back] }) => `${front.label}/${back.label}`).join(', ');
        return `([${literalMarkup(chapter.number)}], [${literalMarkup(typography(chapter.head.titel))}], [${literalMarkup(pages)}], [${literalMarkup(newestState(plan))}])`;
      });
      return `#zwischentitel([${literalMarkup(`${register.number}  ${register.head.titel}`)}])\n#gitter(columns: (12mm, 1fr, 34mm, 32mm), align: (left, left, left, left), header: ([Nr.], [Titel], [Blätter (Seiten)], [Stand]), rows: (${rows.join(', ')},))`;
    });
  return `#beilagen-titel([Inhaltsverzeichnis], unterzeile: [Seiten zählen je Kapitel: 2.4 – 3 ist Seite 3 des Kapitels 2.4.])\n${parts.join('\n')}`;
}

/** The newest Stand among the sheets of a chapter, »Oktober 2026«. */
export const newestState = ({ record }: ChapterPlan): string =>
  formatMonth(
    record.sheets
      .map(({ state }) => state)
      .sort()
      .at(-1) ?? '',
  );

function titleSheet({ binder, edition }: BinderPdfInput): string {
  const { titel, untertitel, herausgabe, website } = binder.head;
  return `#titelblatt(titel: ${text(titel)}, untertitel: ${text(untertitel)}, herausgabe: ${text(herausgabe)}, ausgabe: ${text(`Ausgabe ${edition.name} · Stand ${formatMonth(edition.state)}`)}, website: ${literal(website.replace(/^https?:\/\//, ''))})`;
}

function divider(register: Register): string {
  const chapters = register.chapters.map(({ number, head }) => `(${literal(number)}, ${text(head.titel)}),`).join(' ');
  return `#registerblatt(nummer: ${literal(register.number)}, titel: ${text(register.head.titel)}, beschreibung: ${text(register.head.beschreibung)}, kapitel: (${chapters}))\n#leere-rueckseite()`;
}

function registerSection(input: BinderPdfInput, register: Register): string {
  const pages = plansOf(input, register).map((plan) => chapterPages(plan, { website: input.binder.head.website }));
  return `${divider(register)}\n#[#set heading(offset: 1)\n${pages.join('\n')}]`;
}

const plansOf = ({ plans }: BinderPdfInput, register: Register): ChapterPlan[] => register.chapters.map(({ slug }) => plans.get(slug)!);

function finish(source: string, plans: readonly ChapterPlan[]): Buffer {
  const pdf = exportPdf(source, timestampOf(plans.flatMap(({ record }) => record.sheets.map(({ state }) => state))));
  releaseMemory();
  return pdf;
}
