import type { Problem } from '../../model/Problem.ts';
import type { Check } from '../Check.ts';
import { fault, wholeFile } from '../problem.ts';
import { reservedChapterSlugs, reservedNames } from '../../addresses.ts';

/**
 * A chapter's slug is its identity in the whole binder, own leaves included. Registers and service pages
 * share the first level of addresses with the pages that the site makes itself.
 */
export const slugs: Check = ({ binder }) => {
  const chapters = binder.registers.flatMap(({ chapters: list }) => list);
  const firstLevel = [
    ...binder.registers.filter(({ own }) => !own).map(({ number, slug }) => ({ slug, file: `content/${number}-${slug}` })),
    ...binder.pages.map(({ slug, file }) => ({ slug, file })),
  ];
  return [
    ...doubles(chapters, 'dieser Datei'),
    ...doubles(binder.templates, 'dieser Datei'),
    ...doubles(firstLevel, 'dieser Datei oder diesem Ordner'),
    ...reserved(firstLevel),
    // Templates have files beside their page as chapters do.
    ...reserved([...chapters, ...binder.templates].filter(({ slug }) => reservedChapterSlugs.has(slug))),
  ];
};

function doubles(entries: readonly { slug: string; file: string }[], what: string): Problem[] {
  return entries.flatMap(({ slug, file }, index) => {
    const first = entries.slice(0, index).find((other) => other.slug === slug);
    if (!first) return [];
    return [
      fault(
        'kapitel/kuerzel-doppelt',
        file,
        wholeFile,
        `Das Kürzel »${slug}« ist schon vergeben: ${first.file}.`,
        `Geben Sie ${what} ein eigenes Kürzel; das ältere bleibt, wie es ist.`,
      ),
    ];
  });
}

function reserved(entries: readonly { slug: string; file: string }[]): Problem[] {
  return entries
    .filter(({ slug }) => reservedNames.has(slug))
    .map(({ slug, file }) =>
      fault(
        'kapitel/kuerzel-doppelt',
        file,
        wholeFile,
        `Das Kürzel »${slug}« braucht die Website selbst.`,
        `Wählen Sie ein anderes, zum Beispiel »${slug}-seite«.`,
      ),
    );
}
