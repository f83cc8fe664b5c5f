import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from './distFolder.ts';
import { fileOf, pagesOf } from './sitePages.ts';

/*
 * Pages of the built site that tests of behaviour can use, found by what they contain: no test knows a title.
 */

const htmlOf = (address: string): string => readFileSync(join(distFolder, fileOf(address)), 'utf8');

const pages = pagesOf();

/** The first page that contains all of the given pieces of HTML. */
export function pageWith(...pieces: readonly string[]): string {
  const found = pages.find((address) => {
    const html = htmlOf(address);
    return pieces.every((piece) => html.includes(piece));
  });
  if (found === undefined) throw new Error(`Keine Seite enthält ${pieces.join(' und ')}.`);
  return found;
}

/** The first page below an address. */
export const pageBelow = (address: string): string => pages.find((each) => each.startsWith(address) && each !== address)!;
export const lastPageBelow = (address: string): string => pages.findLast((each) => each.startsWith(address) && each !== address)!;

const kind = (name: string): string => `data-kind="${name}"`;

/** The main heading of a page, as one reads it. */
export const headingOf = (address: string): string =>
  (/<h1[^>]*>([^]*?)<\/h1>/.exec(htmlOf(address))?.[1] ?? '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ')
    .trim();

const isLongWord = (text: string): boolean => /^\p{L}{12,}$/u.test(text);

/** A chapter with explained terms, a checklist and a summary in plain language, and for a title one long word to search for. */
export const chapterPage: string = (() => {
  const pieces = [kind('Kapitel'), ' box-checkliste', 'class="term"', 'class="plain"'];
  const found = pages.find((address) => {
    const html = htmlOf(address);
    return pieces.every((piece) => html.includes(piece)) && isLongWord(headingOf(address));
  });
  return found ?? pageWith(...pieces);
})();

/** Its title. */
export const chapterTitle = headingOf(chapterPage);

/** Its title with a letter left out: a slip of the pen. */
export const misspelledTitle = chapterTitle.slice(0, -6) + chapterTitle.slice(-5);

/** The page of its register. */
export const registerPage = chapterPage.replace(/[^/]+\/$/, '');

/** A chapter from which one can go on to the next. */
export const chapterBeforeOthers = pageWith(kind('Kapitel'), 'rel="next"');

export const templatePage = pageWith(kind('Vorlage'), 'data-field=');
export const templateWithSums = pageWith(kind('Vorlage'), 'data-sum=');
