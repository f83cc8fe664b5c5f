import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { blocks } from '../blocks/registry.ts';
import { reservedChapterSlugs } from '../addresses.ts';
import type { Chapter, Document, Register } from '../model/Binder.ts';
import { Refused } from '../model/Refused.ts';
import { slugIn } from '../model/sameChapter.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { attributesOf, isElement, walk } from '../source/jsx.ts';
import { nearest } from '../text/nearest.ts';

/** A chapter with its new place and name. */
export interface Move {
  readonly chapter: Chapter;
  readonly register: Register;
  readonly number: string;
  readonly slug: string;
  /** Of the new file. */
  readonly path: string;
  /** What lies beside it; another chapter shows it too if it is shared. */
  readonly pictures: readonly { readonly from: string; readonly to: string; readonly shared: boolean }[];
}

/**
 * Reads what an editor wants.
 * @param from number, slug or file of the chapter
 * @param to new number, new slug, or both (`0.5-ortsbegehung`)
 * @throws Refused, German, if it can't be done; nothing has been written
 */
export function planMove(current: CurrentBinder, from: string, to: string): Move {
  const { binder } = current;
  if (binder.problems.some(({ severity }) => severity === 'Fehler'))
    throw new Refused('Der Ordner hat Fehler; nicht jede Datei lässt sich lesen.\nAbhilfe: Beheben Sie zuerst, was »npm run pruefen« nennt.');
  const chapter = chapterCalled(current, from);
  const { register, place, slug } = targetOf(current, chapter, to);
  const number = `${register.number}.${place}`;
  const folder = join(current.folders.content, `${register.number}-${register.slug}`);
  const path = join(folder, `${place}-${slug}.mdx`);
  if (path === chapter.path) throw new Refused(`Kapitel ${chapter.number} heißt schon so.\nAbhilfe: Nennen Sie eine andere Nummer oder ein anderes Kürzel.`);
  const other = register.chapters.find((each) => each.number === number && each !== chapter);
  if (other)
    throw new Refused(
      `Die Nummer ${number} trägt schon »${other.head.titel}«.\nAbhilfe: Frei ist ${register.number}.${nextPlace(register)}; oder ziehen Sie zuerst das andere um.`,
    );
  const taken = current.chapters.get(slug);
  if (taken && taken !== chapter) throw new Refused(`Das Kürzel »${slug}« trägt schon Kapitel ${taken.number}.\nAbhilfe: Wählen Sie ein anderes.`);
  const before = [...current.chapters.values()].find((each) => each !== chapter && each.head.frueher.some((address) => slugIn(address) === slug));
  if (before)
    throw new Refused(
      `Das Kürzel »${slug}« trug früher Kapitel ${before.number}; seine alten Adressen und Blätter führen dorthin.\nAbhilfe: Wählen Sie ein anderes Kürzel.`,
    );
  if (reservedChapterSlugs.has(slug)) throw new Refused(`Das Kürzel »${slug}« braucht die Website selbst.\nAbhilfe: Wählen Sie ein anderes.`);
  if (existsSync(path)) throw new Refused(`Die Datei ${path} gibt es schon.\nAbhilfe: Räumen Sie sie beiseite.`);
  return { chapter, register, number, slug, path, pictures: picturesOf(current, chapter, folder) };
}

function chapterCalled({ chapters }: CurrentBinder, name: string): Chapter {
  const typed = basename(name.replaceAll('\\', '/')).replace(/\.mdx$/, '');
  const all = [...chapters.values()];
  const found = all.find(({ number, slug, file }) => number === name || slug === typed || basename(file, '.mdx') === typed);
  if (!found) {
    const near = nearest(
      typed,
      all.map(({ slug }) => slug),
    );
    throw new Refused(
      `Ein Kapitel »${name}« gibt es nicht.\nAbhilfe: ${near === undefined ? 'Nennen Sie Nummer oder Kürzel, zum Beispiel 1.9.' : `Meinten Sie »${near}«?`}`,
    );
  }
  if (found.own)
    throw new Refused(
      `${found.number} ist eine eigene Unterlage.\nAbhilfe: Benennen Sie die Datei um; sie steht in keiner Ausgabe. Verweise darauf nennt die Prüfung.`,
    );
  return found;
}

function targetOf({ binder }: CurrentBinder, chapter: Chapter, to: string): { register: Register; place: number; slug: string } {
  const [, register, place, slug] = /^(?:(\d{1,2})\.(\d{1,3})(?:-(?=.))?)?([a-z0-9]+(?:-[a-z0-9]+)*)?$/.exec(to) ?? [];
  if (register === undefined && slug === undefined)
    throw new Refused(
      `»${to}« ist weder Nummer noch Kürzel.\nAbhilfe: Schreiben Sie eine Nummer (0.5), ein Kürzel aus kleinen Buchstaben, Ziffern und Bindestrichen (ortsbegehung) oder beides (0.5-ortsbegehung).`,
    );
  const number = register ?? chapter.register;
  const home = binder.registers.find((each) => each.number === number && !each.own);
  if (!home)
    throw new Refused(
      `Das Register ${number} gibt es nicht.\nAbhilfe: Vorhanden sind ${binder.registers
        .filter(({ own }) => !own)
        .map((each) => each.number)
        .join(', ')}.`,
    );
  const wanted = place === undefined ? Number(chapter.number.split('.')[1]) : Number(place);
  if (wanted === 0) throw new Refused(`Kapitel zählen ab 1.\nAbhilfe: Frei ist ${number}.${nextPlace(home)}.`);
  return { register: home, place: wanted, slug: slug ?? chapter.slug };
}

const nextPlace = ({ chapters }: Register): number => Math.max(0, ...chapters.filter(({ own }) => !own).map(({ number }) => Number(number.split('.')[1]))) + 1;

/** Pictures lie beside the text that shows them: they go along, or a copy does if another text shows them too. */
function picturesOf(current: CurrentBinder, chapter: Chapter, folder: string): Move['pictures'] {
  const home = dirname(chapter.path);
  if (folder === home) return [];
  const { binder } = current;
  const others = new Set(
    [...current.chapters.values(), ...binder.pages, ...binder.templates, ...binder.urgentNotices]
      .filter((each) => each !== chapter)
      .flatMap((each) => pictureFiles(each)),
  );
  return pictureFiles(chapter).map((from) => {
    const to = join(folder, from.slice(home.length + 1));
    if (existsSync(to) && !readFileSync(to).equals(readFileSync(from)))
      throw new Refused(`Im neuen Register liegt schon ein anderes Bild dieses Namens: ${to}\nAbhilfe: Benennen Sie eines von beiden um, auch im Text.`);
    return { from, to, shared: others.has(from) };
  });
}

function pictureFiles({ tree, path }: Document): string[] {
  const names = new Set<string>();
  walk(tree, (node) => {
    const name = isElement(node) ? blocks.get(node.name ?? '')?.picture?.(attributesOf(node)) : undefined;
    if (name !== undefined) names.add(join(dirname(path), name));
  });
  return [...names];
}
