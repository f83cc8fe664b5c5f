import { shortName } from '../../model/Binder.ts';
import { call, type Content, type Fields } from '../../blocks/Printed.ts';
import { innerText } from '../../source/innerText.ts';
import { subjectIndex, type IndexEntry } from '../../source/subjectIndex.ts';
import { byLetter } from '../../text/byLetter.ts';
import { typography } from '../../text/typography.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import type { ChapterPlan } from '../chapter/planChapter.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { Printable, Typesetter } from '../typst/Typesetter.ts';
import { footOf, type BinderPdfInput } from './binderPdf.ts';

/** A word on more pages of a chapter than this stands for the chapter as a whole. */
const mostPages = 3;

/**
 * The subject index as a document of its own.
 * @param inputs `partOfBinder` where it becomes part of the whole
 */
export const subjectIndexPdf = (typesetter: Typesetter, input: BinderPdfInput, inputs: Printable['inputs'] = {}): Promise<KeptFile> =>
  typesetter.pdf(
    { inputs, author: shortName(input.binder.head), title: call('titel-stichwortverzeichnis', [input.binder.head.titel]), content: subjectIndexPages(input) },
    timestampOf([input.edition.state]),
  );

/** The pages of the subject index: words of chapters, templates and glossary, with the pages of this edition. */
export const subjectIndexPages = (input: BinderPdfInput): Content =>
  call('stichwortverzeichnis', {
    fusszeile: footOf(input, 'Stichwortverzeichnis'),
    gruppen: subjectIndexGroups(input),
  });

/** Letter by letter: each word with its places, as text and as number of the chapter it leads to. */
export function subjectIndexGroups({ binder, plans }: Pick<BinderPdfInput, 'binder' | 'plans'>): Fields[] {
  const printedOn = new Map([...plans].map(([slug, plan]) => [slug, pageTexts(plan)]));
  const printed = subjectIndex(binder).flatMap((entry) => {
    const places = placesOf(entry, plans, printedOn);
    return places.length > 0 ? [{ word: entry.word, places }] : [];
  });
  const words = new Set(printed.map(({ word }) => word));
  // »siehe« leads nowhere on paper if the word itself isn't printed.
  const pointers = subjectIndex(binder).flatMap(({ word, see }) =>
    see && words.has(see.word) ? [{ word, places: [[`siehe ${typography(see.word)}`, '']] }] : [],
  );
  return byLetter([...printed, ...pointers]).map(({ letter, entries }) => ({
    buchstabe: letter,
    eintraege: entries.map(({ word, places }) => [typography(word), places]),
  }));
}

type PageTexts = readonly { readonly label: string; readonly text: string }[];

function placesOf({ word, places }: IndexEntry, plans: BinderPdfInput['plans'], printedOn: ReadonlyMap<string, PageTexts>): string[][] {
  const found = places.flatMap(({ label, title, chapter }) => {
    const plan = plans.get(chapter ?? '');
    if (plan) return [[placeIn(plan.chapter.number, printedOn.get(plan.chapter.slug)!, word), plan.chapter.number]];
    return label === 'Vorlage' ? [[`Vorlage »${typography(title)}«`, '']] : [];
  });
  // A term of the glossary and the keyword of the chapter that treats it are one place. Chapters come before templates.
  const once = [...new Map(found.map((place) => [place[0], place])).values()];
  return once.sort(([, a = ''], [, b = '']) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'de', { numeric: true }));
}

/** »2.4 – 1, 3«: the pages on which the word stands; »2.4« where it stands on many, or in other words. */
function placeIn(number: string, pages: PageTexts, word: string): string {
  const typed = word.toLocaleLowerCase('de');
  const found = pages.filter(({ text }) => text.includes(typed)).map(({ label }) => label);
  return found.length === 0 || found.length > mostPages ? number : `${number} – ${found.join(', ')}`;
}

/** What stands on each page of a chapter, in small letters, node by node. */
const pageTexts = ({ flat, sheets }: ChapterPlan): PageTexts =>
  sheets
    .flatMap((sheet) => sheet.pages)
    .map(({ label, from, to }) => ({
      label,
      text: flat
        .slice(from, to)
        .flatMap(({ piece }) => piece.nodes.map((node) => innerText(node).replace(/\s+/g, ' ').toLocaleLowerCase('de')))
        .join('\n'),
    }));
