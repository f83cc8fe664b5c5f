import type { Binder, Register } from '../../model/Binder.ts';
import type { BinderPlace, EditionChapter } from '../../model/Edition.ts';
import type { ChapterPlan } from '../chapter/planChapter.ts';
import { contents } from './binderPdf.ts';
import { subjectIndexGroups } from './subjectIndexPdf.ts';

/**
 * What is printed on the sheets that belong to no chapter, place by place in the order of the binder, without the control
 * sheet. Own leaves are left out: these sheets go with the editions, and editions know none of them. So is the address of
 * the website, which is the one thing that differs where a municipality serves the binder itself.
 */
export function binderSheetWords(binder: Binder, plans: ReadonlyMap<string, ChapterPlan>): ReadonlyMap<BinderPlace, string> {
  const published = { ...binder, registers: binder.registers.map(withoutOwnLeaves) };
  const own = new Map([...plans].filter(([, { chapter }]) => !chapter.own));
  const records = [...own.values()].map(({ record }) => record);
  const { titel, untertitel, herausgabe } = binder.head;
  return new Map<BinderPlace, string>([
    ['Titelblatt', [titel, untertitel, herausgabe].join('\n')],
    // It is filled in by hand and stays for ever.
    ['Nachweis', 'Nachweis'],
    ['Inhaltsverzeichnis', JSON.stringify(contents(published.registers, records))],
    ...dividerWords(binder, records),
    ['Stichwortverzeichnis', JSON.stringify(subjectIndexGroups({ binder: published, plans: own }))],
  ]);
}

/** What is printed on the dividers of the registers that stand in an edition. */
export function dividerWords({ registers }: Binder, chapters: readonly EditionChapter[]): ReadonlyMap<BinderPlace, string> {
  return new Map(
    registers.flatMap(({ number, head, own }): [BinderPlace, string][] => {
      const inside = chapters.filter(({ register }) => register === number).map((chapter) => `${chapter.number} ${chapter.title}`);
      return own || inside.length > 0 ? [[`Registerblatt ${number}`, [number, head.titel, head.beschreibung, ...inside].join('\n')]] : [];
    }),
  );
}

const withoutOwnLeaves = (register: Register): Register => ({ ...register, chapters: register.chapters.filter(({ own }) => !own) });
