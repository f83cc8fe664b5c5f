import { shortName, type Binder, type Register } from '../../model/Binder.ts';
import { formatMonth } from '../../text/dates.ts';
import { typography } from '../../text/typography.ts';
import { call, join, type Content, type Fields } from '../../blocks/Printed.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import type { ChapterPlan } from '../chapter/planChapter.ts';
import { chapterPages } from '../chapter/chapterPages.ts';
import { registerTab } from '../chapter/registerTab.ts';
import type { Printable, Typesetter } from '../typst/Typesetter.ts';
import { subjectIndexPages } from './subjectIndexPdf.ts';

export interface BinderPdfInput {
  readonly binder: Binder;
  readonly plans: ReadonlyMap<string, ChapterPlan>;
  /** »Ausgabe 2026-1« and its month, for the title sheet. */
  readonly edition: { readonly name: string; readonly state: string };
}

/** A register with its divider sheet and all its chapters. */
export function registerPdf(typesetter: Typesetter, input: BinderPdfInput, register: Register): Buffer {
  const title = `${register.number} ${register.head.titel} – ${input.binder.head.titel}`;
  return finish(typesetter, input, { title, content: registerSection(typesetter, input, register) }, plansOf(input, register));
}

/** The whole binder: title sheet, table of contents with page numbers, registers, subject index. */
export function binderPdf(typesetter: Typesetter, input: BinderPdfInput): Buffer {
  const { titel, untertitel } = input.binder.head;
  const sections = withChapters(input.binder).map((register) => registerSection(typesetter, input, register));
  const content = join([frontMatter(input), call('naechste-vorderseite'), ...sections, call('naechste-vorderseite'), subjectIndexPages(input)]);
  return finish(typesetter, input, { title: `${titel} – ${untertitel}`, content }, [...input.plans.values()]);
}

/** Title sheet as a document of its own, with the contents behind it. */
export const titlePdf = (typesetter: Typesetter, input: BinderPdfInput): Buffer =>
  finish(typesetter, input, { title: call('titel-titelblatt', [input.binder.head.titel]), content: frontMatter(input) }, [...input.plans.values()]);

/** Divider sheets of all registers. */
export function dividersPdf(typesetter: Typesetter, input: BinderPdfInput): Buffer {
  const { binder, plans } = input;
  const title = call('titel-registerblaetter', [binder.head.titel]);
  return finish(typesetter, input, { title, content: join(binder.registers.map(divider)) }, [...plans.values()]);
}

/** Rows of the table of contents. */
export const contents = ({ plans, binder }: BinderPdfInput): Fields[] =>
  withChapters(binder).map((register) => ({
    titel: `${register.number}  ${register.head.titel}`,
    kapitel: register.chapters.map((chapter) => {
      const plan = plans.get(chapter.slug)!;
      const pages = plan.record.sheets.map(({ pages: [front, back] }) => `${front.label}/${back.label}`).join(', ');
      return [chapter.number, typography(chapter.head.titel), pages, newestState(plan)];
    }),
  }));

/** The tabs of the registers, without that of own leaves: every copy has the same. */
export const tabs = ({ registers }: Binder): Fields[] => registers.filter(({ own }) => !own).map(registerTab);

const withChapters = ({ registers }: Binder): Register[] => registers.filter(({ chapters }) => chapters.length > 0);

/** The newest Stand among the sheets of a chapter, »Oktober 2026«. */
export const newestState = ({ record }: ChapterPlan): string =>
  formatMonth(
    record.sheets
      .map(({ state }) => state)
      .sort()
      .at(-1) ?? '',
  );

function frontMatter(input: BinderPdfInput): Content {
  const { titel, untertitel, herausgabe, website } = input.binder.head;
  return call('titelei', {
    titel: typography(titel),
    untertitel: typography(untertitel),
    herausgabe: typography(herausgabe),
    ausgabe: input.edition.name,
    stand: formatMonth(input.edition.state),
    website: website.replace(/^https?:\/\//, ''),
    register: contents(input),
    griffe: tabs(input.binder),
  });
}

function divider(register: Register): Content {
  const { head, chapters } = register;
  const sheet = call('registerblatt', {
    register: registerTab(register),
    titel: typography(head.titel),
    beschreibung: typography(head.beschreibung),
    kapitel: chapters.map((chapter) => [chapter.number, typography(chapter.head.titel)]),
  });
  return join([sheet, call('leere-rueckseite')]);
}

function registerSection(typesetter: Typesetter, input: BinderPdfInput, register: Register): Content {
  const pages = plansOf(input, register).map((plan) => chapterPages(typesetter, plan, { website: input.binder.head.website }));
  return join([divider(register), call('unter-register', [join(pages)])]);
}

const plansOf = ({ plans }: BinderPdfInput, register: Register): ChapterPlan[] => register.chapters.map(({ slug }) => plans.get(slug)!);

function finish(typesetter: Typesetter, { binder }: BinderPdfInput, document: Printable, plans: readonly ChapterPlan[]): Buffer {
  const author = shortName(binder.head);
  const pdf = typesetter.pdf({ ...document, author }, timestampOf(plans.flatMap(({ record }) => record.sheets.map(({ state }) => state))));
  typesetter.releaseMemory();
  return pdf;
}
