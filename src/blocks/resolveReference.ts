import type { References } from './Block.ts';
import { chapterAddress, templateAddress } from '../addresses.ts';

export interface Reference {
  /** Address from the root of the site, without base path. */
  readonly address: string;
  /** What stands behind the editor's words: »(2.4)«, nothing behind a template; or the whole text if there are none: »Kapitel 2.4«. */
  readonly number: string;
  readonly alone: string;
}

/**
 * Where a <Verweis> leads and how it reads, on screen and on paper alike.
 * Names the chapter, never a page: pages move, and this sheet must not grow stale with them.
 * @returns undefined if there is no such chapter or template (a check reports it)
 */
export function resolveReference(props: Record<string, string>, { chapters, templates }: References): Reference | undefined {
  const { kapitel, abschnitt, vorlage } = props;
  if (vorlage !== undefined) {
    const template = templates.get(vorlage);
    return template && { address: templateAddress(template), number: '', alone: `Vorlage »${template.head.titel}«` };
  }
  const chapter = chapters.get(kapitel ?? '');
  if (!chapter) return undefined;
  const section = abschnitt === undefined ? undefined : chapter.sections.find(({ id }) => id === abschnitt);
  if (abschnitt !== undefined && !section) return undefined;
  return {
    address: chapterAddress(chapter) + (abschnitt === undefined ? '' : `#${abschnitt}`),
    number: `(${chapter.number})`,
    alone: section ? `Kapitel ${chapter.number}, »${section.title}«` : `Kapitel ${chapter.number}`,
  };
}
