import { chapterFile } from './temporaryBinder.ts';

/** A section as the simulation knows it. */
export interface DriftSection {
  readonly id: string;
  title: string;
  paragraphs: string[];
}

/** A chapter as the simulation knows it, apart from any file. */
export interface DriftChapter {
  slug: string;
  place: number;
  register: string;
  former: string[];
  title: string;
  sections: DriftSection[];
}

export const registers = ['1-gremiengruendung', '2-lage'] as const;

/** The words of a section, as a reader has them: by this the simulation knows what has changed. */
export const wordsOf = ({ title, paragraphs }: DriftSection): string => [title, ...paragraphs].join('\n');

const registerSlug = (register: string): string => register.replace(/^\d+-/, '');
export const numberOf = ({ register, place }: DriftChapter): string => `${register.split('-')[0]}.${place}`;

/** The files of the chapters, path in content/ → text. */
export function filesOf(chapters: readonly DriftChapter[]): Record<string, string> {
  return Object.fromEntries(
    chapters.map(({ slug, place, register, former, title, sections }) => [
      `${register}/${place}-${slug}.mdx`,
      chapterFile(
        title,
        ['Ein Absatz vorweg.', ...sections.map((section) => `## ${section.title} {#${section.id}}\n\n${section.paragraphs.join('\n\n')}`)].join('\n\n'),
        { vorlagen: '[protokoll]', ...(former.length > 0 ? { frueher: `[${former.join(', ')}]` } : {}) },
      ),
    ]),
  );
}

type Random = (below: number) => number;

/** One thing that editors do between two editions. @returns what was done, for the message of a test that fails */
export function drift(chapters: DriftChapter[], random: Random, n: number): string {
  const chapter = chapters[random(chapters.length)]!;
  const section = chapter.sections[random(chapter.sections.length)]!;
  const here = `${numberOf(chapter)} ${chapter.slug}#${section.id}`;
  switch (random(10)) {
    case 0:
    case 1:
      section.paragraphs[random(section.paragraphs.length)] = `Ein anderer Satz mit der Zahl ${n}.`;
      return `text ${here}`;
    case 2:
      section.paragraphs.splice(random(section.paragraphs.length + 1), 0, `Ein neuer Satz mit der Zahl ${n}.`);
      return `insert ${here}`;
    case 3:
      if (section.paragraphs.length < 2) return 'nothing';
      section.paragraphs.splice(random(section.paragraphs.length), 1);
      return `cut ${here}`;
    case 4:
      section.title = `Überschrift ${n}`;
      return `retitle ${here}`;
    case 5:
      chapter.sections.push(chapter.sections.splice(chapter.sections.indexOf(section), 1)[0]!);
      return `to the end ${here}`;
    case 6:
      if (chapter.sections.length < 2) return 'nothing';
      chapter.sections.splice(chapter.sections.indexOf(section), 1);
      return `delete ${here}`;
    case 7: {
      const register = registers[random(2)]!;
      const place = Math.max(0, ...chapters.filter((each) => each.register === register).map((each) => each.place)) + 1;
      if (register !== chapter.register) chapter.former.push(`${registerSlug(chapter.register)}/${chapter.slug}`);
      Object.assign(chapter, { register, place });
      return `move ${here} to ${numberOf(chapter)}`;
    }
    case 8:
      chapter.former.push(`${registerSlug(chapter.register)}/${chapter.slug}`);
      chapter.slug = `kapitel-${n}`;
      return `rename ${here} to ${chapter.slug}`;
    default: {
      if (chapter.sections.length < 2) return 'nothing';
      const place = Math.max(0, ...chapters.filter(({ register }) => register === chapter.register).map((each) => each.place)) + 1;
      chapters.push({ slug: `teil-${n}`, place, register: chapter.register, former: [], title: `Teil ${n}`, sections: chapter.sections.splice(1) });
      return `split ${here}`;
    }
  }
}
