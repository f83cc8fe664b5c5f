import type { Chapter } from '../model/Binder.ts';
import { Refused } from '../model/Refused.ts';
import { nearest } from '../text/nearest.ts';

/**
 * The passages of an urgent notice as its head names them: by slug, whatever an editor typed.
 * @param typed »1.5, begehung#termin«
 * @throws Refused, German, if there is no such chapter or section
 */
export function concernedSlugs(typed: string, chapters: ReadonlyMap<string, Chapter>): string[] {
  const passages = typed
    .split(',')
    .map((passage) => passage.trim())
    .filter(Boolean)
    .map((passage) => slugOfPassage(passage, chapters));
  if (passages.length === 0) throw new Refused('Es fehlt, was betroffen ist.\nAbhilfe: Nennen Sie mindestens ein Kapitel, zum Beispiel 6.5.');
  return [...new Set(passages)];
}

function slugOfPassage(passage: string, chapters: ReadonlyMap<string, Chapter>): string {
  const [name = '', section] = passage.split('#');
  const chapter = chapters.get(name) ?? [...chapters.values()].find(({ number }) => number === name);
  if (!chapter) {
    const near = nearest(name, chapters.keys());
    throw new Refused(`Ein Kapitel »${name}« gibt es nicht.\nAbhilfe: ${near ? `Meinten Sie »${near}«?` : 'Nennen Sie Nummer oder Kürzel, zum Beispiel 6.5.'}`);
  }
  if (section === undefined) return chapter.slug;
  const ids = chapter.sections.map(({ id }) => id).filter(Boolean);
  if (ids.includes(section)) return `${chapter.slug}#${section}`;
  const near = nearest(section, ids);
  throw new Refused(
    `Kapitel ${chapter.number} hat keinen Abschnitt »${section}«.\nAbhilfe: ${near ? `Meinten Sie »${chapter.slug}#${near}«?` : `Vorhanden sind: ${ids.join(', ')}.`}`,
  );
}
