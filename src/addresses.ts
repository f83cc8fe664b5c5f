import type { Chapter, Register, Template } from './model/Binder.ts';

/**
 * Addresses within the site, all from the root (»/«) and without the base path: the faces add that.
 * A chapter's address comes from slugs, never from its number, so renumbering breaks no link.
 */
export const chapterAddress = (chapter: Chapter): string => `/${chapter.registerSlug}/${chapter.slug}/`;
export const chapterPdfAddress = (chapter: Chapter): string => `/${chapter.registerSlug}/${chapter.slug}.pdf`;
export const registerAddress = (register: Register): string => `/${register.slug}/`;
export const registerPdfAddress = (register: Register): string => `/${register.slug}.pdf`;
export const templateAddress = (template: Template): string => `/vorlagen/${template.slug}/`;

export type TemplateFormat = 'odt' | 'docx' | 'json';

/** Address of a template's file to go on writing in: `/vorlagen/protokoll.odt`. */
export const templateFileAddress = (slug: string, format: TemplateFormat): string => `/vorlagen/${slug}.${format}`;

/** Name under which such a file is saved: `vorlage-protokoll.odt`. */
export const templateFileName = (slug: string, format: TemplateFormat): string => `vorlage-${slug}.${format}`;

export const termAddress = (id: string): string => `/glossar/#${id}`;
export const binderPdfAddress = '/ordner.pdf';

/**
 * Address of the page that tells whether a sheet is still valid, by number and page: `/blatt/2.4-3/`.
 * @param page page number within the chapter, for example `3` or `4a`
 */
export const sheetAddress = (chapterNumber: string, page: string): string => `/blatt/${chapterNumber}-${page}/`;

/** File name under which a sheet is saved: `2-4-buergerbefragung-blatt-3-2026-1.pdf`. @param edition as printed on it */
export const sheetFileName = (chapter: Chapter, frontPage: string, edition: string): string =>
  `${chapter.number.replace('.', '-')}-${chapter.slug}-blatt-${frontPage}-${edition}.pdf`.toLowerCase();

/** File name under which a leaf is saved: `2-4-buergerbefragung-2026-11.pdf`. */
export const leafFileName = (chapter: Chapter): string => `${chapter.number.replace('.', '-')}-${chapter.slug}-${chapter.head.stand}.pdf`.toLowerCase();

/** Everything around editions. */
export const editionAddress = (name: string): string => `/ausgabe/${name}/`;
export const controlSheetAddress = (name: string): string => `/kontrollblatt/${name}/`;
export const controlSheetPdfAddress = (name: string): string => `/kontrollblatt/${name}.pdf`;
/** Filing step by step, from an older edition to the newest. */
export const filingAddress = (from: string): string => `/aktuell/${from}/`;
/**
 * PDF of a single valid sheet.
 * @param front label of its front page
 */
export const sheetPdfAddress = (chapterNumber: string, front: string): string => `/blatt/${chapterNumber}-${front}.pdf`;
export const supplementAddress = (from: string, to: string): string => `/nachlieferung/${from}-${to}.pdf`;

/** What became of a chapter from edition to edition. @param chapter address of its page, `/register/kapitel/` */
export const historyAddress = (chapter: string): string => `${chapter}verlauf/`;
/** Its full text as an edition printed it. */
export const wordingAddress = (chapter: string, edition: string): string => `${historyAddress(chapter)}${edition}/`;
/** Id of an edition on the page of a chapter's history. */
export const stepId = (edition: string): string => `ausgabe-${edition}`;
/** Feed of the editions that changed a register. @param slug of the register */
export const registerFeedAddress = (slug: string): string => `/${slug}/ausgaben.xml`;

/** An urgent notice. @param name like `2026-1` */
export const urgentNoticeAddress = (name: string): string => `/eilmitteilungen/${name}/`;
export const urgentNoticePdfAddress = (name: string): string => `/eilmitteilungen/${name}.pdf`;

/** A chapter's Open Graph picture. */
export const ogAddress = (chapter: Chapter): string => `/og/${chapter.slug}.png`;

/** Addresses of the pages that the site makes itself; an editor may link to them. */
export const fixedAddresses: readonly string[] = [
  '/',
  '/aktuell/',
  '/bausteine/',
  '/checklisten/',
  '/druck/',
  '/lizenzen.txt',
  '/mitnehmen/',
  '/eigene-unterlagen/',
  '/eilmitteilungen/',
  '/glossar/',
  '/inhalt/',
  '/ordner.json',
  '/ordner.pdf',
  '/ordner.schema.json',
  '/quellen/',
  '/stichworte/',
  '/suche/',
  '/vorlagen/',
];

/**
 * Names on the first level of the site that registers and pages can't have: of pages, files (without ending)
 * and folders that the site makes itself. A slug of the same name would take their place, or they its.
 */
export const reservedNames: ReadonlySet<string> = new Set([
  ...fixedAddresses.map((address) => address.replace(/^\/|\/$|\.\w+$/g, '')),
  ...'404 apple-touch-icon astro ausgabe ausgaben bilder blatt eigene favicon index kontrollblatt nachlieferung og ohne-netz pagefind pruefsummen robots sitemap start'.split(
    ' ',
  ),
]);

/** Slugs that chapters can't have: `/og/ordner.png` is the binder's own picture, `…/index.html` every page's file. */
export const reservedChapterSlugs: ReadonlySet<string> = new Set(['ordner', 'index']);
