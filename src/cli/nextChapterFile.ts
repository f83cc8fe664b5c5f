import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Binder, Register } from '../model/Binder.ts';
import { Refused } from '../model/Refused.ts';
import { slugOf } from '../text/slugOf.ts';

export interface ChapterWish {
  /** Number of the register; undefined only for own leaves outside of the binder's registers. */
  readonly register: string | undefined;
  readonly title: string;
  readonly own: boolean;
}

interface Place {
  readonly binder: Binder;
  /** Folder of the binder's content. */
  readonly content: string;
  /** Folder of own leaves. */
  readonly own: string;
}

/**
 * Where a new chapter goes: next free number of its register, slug from its title.
 * @throws Refused if there is no such register, the title gives no slug, or the slug is taken
 */
export function nextChapterFile(
  { register, title, own }: ChapterWish,
  place: Place,
): { readonly path: string; readonly number: string; readonly slug: string } {
  const slug = slugOf(title);
  if (slug === '')
    throw new Refused(
      'Der Titel ist leer oder enthält keinen Buchstaben.\nAbhilfe: Geben Sie dem Kapitel einen Titel, zum Beispiel --titel "Begehung am Abend".',
    );
  refuseTakenSlug(slug, place.binder);
  const home = register === undefined || register.toUpperCase() === 'E' ? undefined : registerOf(register, place.binder);
  if (!home && !own && register?.toUpperCase() !== 'E')
    throw new Refused('Das Register fehlt.\nAbhilfe: Geben Sie es mit --register an, zum Beispiel --register 2.');
  const folder = home ? join(own ? place.own : place.content, `${home.number}-${home.slug}`) : place.own;
  // Files that the reader refused have numbers too.
  const number = Math.max(0, ...fileNumbers(folder)) + 1;
  const label = home ? `${home.number}.${own ? 'E' : ''}${number}` : `E.${number}`;
  return { path: join(folder, `${number}-${slug}.mdx`), number: label, slug };
}

function registerOf(number: string, { registers }: Binder): Register {
  const register = registers.find((each) => each.number === number && !each.own);
  if (register) return register;
  const known = registers.filter((each) => !each.own).map((each) => `${each.number} (${each.head.titel})`);
  const way = /^(0|[1-9]\d?)$/.test(number)
    ? `Ein neues Register ist ein Ordner »content/${number}-kürzel« mit einer Datei register.yaml; darin stehen drei Zeilen:\n  titel: "…"\n  kurz: "…"\n  beschreibung: "…"`
    : 'Register tragen Nummern von 0 bis 99.';
  throw new Refused(`Das Register »${number}« gibt es nicht.\nAbhilfe: Vorhanden sind ${known.join(', ')}; eigene Unterlagen legen Sie mit --eigen an. ${way}`);
}

function refuseTakenSlug(slug: string, { registers }: Binder): void {
  const taken = registers.flatMap(({ chapters }) => chapters).find((chapter) => chapter.slug === slug);
  if (taken)
    throw new Refused(
      `Das Kürzel »${slug}« trägt schon Kapitel ${taken.number} (${taken.file}).\nAbhilfe: Wählen Sie einen anderen Titel; später lässt er sich im Kopf der Datei ändern.`,
    );
}

/** Numbers that the chapter files of a folder bear, whether or not they can be read. */
const fileNumbers = (folder: string): number[] =>
  existsSync(folder) ? readdirSync(folder).flatMap((name) => (/^\d+-.*\.mdx$/.test(name) ? [Number.parseInt(name, 10)] : [])) : [];
