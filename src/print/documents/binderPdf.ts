import { shortName, type Binder, type Register } from '../../model/Binder.ts';
import type { BinderPlace, BinderSheet, EditionChapter, EditionUrgentNotice } from '../../model/Edition.ts';
import type { ControlLine } from '../../model/Supplement.ts';
import { formatMonth } from '../../text/dates.ts';
import { printedState } from '../../text/printedState.ts';
import { typography } from '../../text/typography.ts';
import { call, join, type Content, type Fields, type Value } from '../../blocks/Printed.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import type { ChapterPlan } from '../chapter/planChapter.ts';
import { registerTab } from '../chapter/registerTab.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { FilePart, Printable, Typesetter } from '../typst/Typesetter.ts';
import { noticeWords } from './noticeWords.ts';
import { subjectIndexPdf } from './subjectIndexPdf.ts';

export interface BinderPdfInput {
  readonly binder: Binder;
  readonly plans: ReadonlyMap<string, ChapterPlan>;
  /** »2026-1« or »Entwurf«, and its month. */
  readonly edition: { readonly name: string; readonly state: string };
  /** The sheets that belong to no chapter, with the edition that each was printed in. */
  readonly binderSheets: readonly BinderSheet[];
  /** All editions so far, oldest first: the record of supplements begins with them. */
  readonly editions: readonly { readonly name: string; readonly state: string }[];
  /** Urgent notices that the edition leaves in force; on the control sheet. */
  readonly urgentNotices: readonly EditionUrgentNotice[];
  /** All valid sheets. */
  readonly control: readonly ControlLine[];
}

/** Makes the leaf of a chapter. */
export type LeafOf = (plan: ChapterPlan) => Promise<KeptFile>;

/** Tells Typst that links may lead to other parts of the binder. */
const partOfBinder = { teil: 'ja' };

/** A register with its divider sheet and all its chapters. */
export const registerPdf = async (typesetter: Typesetter, input: BinderPdfInput, register: Register, leafOf: LeafOf): Promise<KeptFile> =>
  typesetter.join(await registerParts(typesetter, input, register, leafOf));

/** The whole binder: title sheet, record of supplements, contents with page numbers, control sheet, registers, subject index. */
export async function binderPdf(typesetter: Typesetter, input: BinderPdfInput, leafOf: LeafOf): Promise<KeptFile> {
  const { titel, untertitel } = input.binder.head;
  const plans = [...input.plans.values()];
  const parts = await Promise.all([
    typeset(typesetter, input, { title: `${titel} – ${untertitel}`, inputs: partOfBinder, content: frontMatter(input, frontPlaces) }, plans).then((file) => [
      { file },
    ]),
    ...withChapters(input.binder).map((register) => registerParts(typesetter, input, register, leafOf)),
    subjectIndexPdf(typesetter, input, partOfBinder).then((file) => [{ file }]),
  ]);
  return typesetter.join(parts.flat());
}

/** Title sheet as a document of its own, with the contents behind it. */
export const titlePdf = (typesetter: Typesetter, input: BinderPdfInput): Promise<KeptFile> =>
  typeset(
    typesetter,
    input,
    { title: call('titel-titelblatt', [input.binder.head.titel]), content: frontMatter(input, ['Titelblatt', 'Inhaltsverzeichnis']) },
    [...input.plans.values()],
  );

/** The record of supplements as a document of its own, for when the one in the binder is full. */
export const recordPdf = (typesetter: Typesetter, input: BinderPdfInput): Promise<KeptFile> =>
  typeset(typesetter, input, { title: call('titel-nachweis', [input.binder.head.titel]), content: frontMatter(input, ['Nachweis']) }, [
    ...input.plans.values(),
  ]);

/** Divider sheets of all registers. */
export function dividersPdf(typesetter: Typesetter, input: BinderPdfInput): Promise<KeptFile> {
  const { binder, plans } = input;
  const title = call('titel-registerblaetter', [binder.head.titel]);
  return typeset(typesetter, input, { title, content: join(binder.registers.map((register) => divider(input, register))) }, [...plans.values()]);
}

/**
 * Rows of the table of contents.
 * @param chapters as they lie on paper
 */
export const contents = (registers: readonly Register[], chapters: readonly EditionChapter[]): Fields[] =>
  registers
    .map((register) => ({ register, inside: chapters.filter((chapter) => chapter.register === register.number) }))
    .filter(({ inside }) => inside.length > 0)
    .map(({ register, inside }) => ({
      titel: `${register.number}  ${register.head.titel}`,
      kapitel: inside.map((chapter) => {
        const pages = chapter.sheets.map(({ pages: [front, back] }) => `${front.label}/${back.label}`).join(', ');
        return [chapter.number, typography(chapter.title), pages, newestState(chapter)];
      }),
    }));

/** The tabs of the registers, without that of own leaves: every copy has the same. */
export const tabs = ({ registers }: Binder): Fields[] => registers.filter(({ own }) => !own).map(registerTab);

const withChapters = ({ registers }: Binder): Register[] => registers.filter(({ chapters }) => chapters.length > 0);

/** The newest Stand among the sheets of a chapter, »Oktober 2026«. */
export const newestState = ({ sheets }: EditionChapter): string =>
  formatMonth(
    sheets
      .map(({ state }) => state)
      .sort()
      .at(-1) ?? '',
  );

/** The sheets at the front of the binder, in their order. */
export const frontPlaces = ['Titelblatt', 'Nachweis', 'Inhaltsverzeichnis', 'Kontrollblatt'] as const satisfies readonly BinderPlace[];

/** Some sheets of the front, each beginning on a front side. */
export function frontMatter(input: BinderPdfInput, places: readonly BinderPlace[]): Content {
  const { binder, plans, edition, editions, control, urgentNotices } = input;
  const { titel, untertitel, herausgabe, website } = binder.head;
  const parts: Record<(typeof frontPlaces)[number], () => Content> = {
    Titelblatt: () =>
      call('titelblatt', {
        titel: typography(titel),
        untertitel: typography(untertitel),
        herausgabe: typography(herausgabe),
        website: website.replace(/^https?:\/\//, ''),
        register: tabs(binder),
      }),
    Nachweis: () => call('nachweis', { ausgaben: editions.map(({ name, state }) => [name, formatMonth(state)]) }),
    Inhaltsverzeichnis: () =>
      call('inhaltsverzeichnis', {
        register: contents(
          binder.registers,
          [...plans.values()].map(({ record }) => record),
        ),
      }),
    Kontrollblatt: () => call('kontrollblatt', { ausgabe: edition.name, stand: formatMonth(edition.state), zeilen: controlRows(control), eilmitteilungen: urgentNotices.map(noticeWords) }),
  };
  return call('ordnerblaetter', [frontPlaces.filter((place) => places.includes(place)).map((place) => [footOf(input, place), parts[place]()])]);
}

/** Rows of the control sheet: number or name, title, sheets. */
export function controlRows(control: readonly ControlLine[]): Value[] {
  return control.map(({ chapter, title, sheets }) => {
    const list = sheets.map(({ pages, edition, state }) => `${pages} (${edition}, ${state.slice(5)}/${state.slice(0, 4)})`.trim());
    // What belongs to no chapter stands in the column of titles.
    return title === '' ? ['', chapter, typography(list.join(' · '))] : [typography(chapter), typography(title), typography(list.join(' · '))];
  });
}

/** What stands at the foot of a sheet that belongs to no chapter. */
export function footOf({ binderSheets, edition }: BinderPdfInput, place: BinderPlace): string {
  const sheet = binderSheets.find((each) => each.place === place) ?? { edition: edition.name, state: edition.state };
  return `${place} · ${printedState(sheet)}`;
}

/** A divider with its empty back. */
export function divider(input: BinderPdfInput, register: Register): Content {
  const { head, chapters } = register;
  const sheet = call('registerblatt', {
    register: registerTab(register),
    titel: typography(head.titel),
    beschreibung: typography(head.beschreibung),
    kapitel: chapters.map((chapter) => [chapter.number, typography(chapter.head.titel)]),
    fusszeile: footOf(input, `Registerblatt ${register.number}`),
  });
  return join([sheet, call('leere-rueckseite')]);
}

/** A register's divider, and the leaves of its chapters as they are filed behind it. */
async function registerParts(typesetter: Typesetter, input: BinderPdfInput, register: Register, leafOf: LeafOf): Promise<FilePart[]> {
  const title = `${register.number} ${register.head.titel} – ${input.binder.head.titel}`;
  const plans = register.chapters.map(({ slug }) => input.plans.get(slug)!);
  const [sheet, ...leaves] = await Promise.all([
    typeset(typesetter, input, { title, inputs: partOfBinder, content: divider(input, register) }, plans),
    ...plans.map(async (plan): Promise<FilePart> => {
      const { number, head } = plan.chapter;
      return { file: await leafOf(plan), name: `kapitel-${number}`, title: `Kapitel ${number} ${head.titel}`, below: true };
    }),
  ]);
  return [{ file: sheet }, ...leaves];
}

const typeset = (typesetter: Typesetter, { binder }: BinderPdfInput, document: Printable, plans: readonly ChapterPlan[]): Promise<KeptFile> =>
  typesetter.pdf({ ...document, author: shortName(binder.head) }, timestampOf(plans.flatMap(({ record }) => record.sheets.map(({ state }) => state))));
