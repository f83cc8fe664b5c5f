import type { Chapter } from '../../model/Binder.ts';
import type { Problem } from '../../model/Problem.ts';
import type { Check } from '../Check.ts';
import { fault, hint, wholeFile } from '../problem.ts';

/** Each register and each chapter has a number of its own; the chapters of a register are counted without gaps. */
export const numbering: Check = ({ binder }) => {
  const unreadable = binder.problems.map(({ file }) => file);
  return [...registerNumbers(binder.registers), ...binder.registers.flatMap(({ chapters }) => [...doubles(chapters), ...gaps(chapters, unreadable)])];
};

function registerNumbers(registers: readonly { number: string; slug: string }[]): Problem[] {
  return registers.flatMap((register, index) => {
    const first = registers.slice(0, index).find(({ number }) => number === register.number);
    if (!first) return [];
    const file = `content/${register.number}-${register.slug}`;
    return [
      fault(
        'kapitel/nummer-doppelt',
        file,
        wholeFile,
        `Die Registernummer ${register.number} ist schon vergeben: content/${first.number}-${first.slug}.`,
        'Geben Sie dem Ordner eine freie Nummer.',
      ),
    ];
  });
}

function doubles(chapters: readonly Chapter[]): Problem[] {
  return chapters.flatMap((chapter, index) => {
    const first = chapters.slice(0, index).find((other) => other.own === chapter.own && count(other) === count(chapter));
    if (!first) return [];
    const free = Math.max(...chapters.filter(({ own }) => own === chapter.own).map(count)) + 1;
    return [
      fault(
        'kapitel/nummer-doppelt',
        chapter.file,
        wholeFile,
        `Die Kapitelnummer ${chapter.number} ist schon vergeben: ${first.file}.`,
        `Geben Sie der Datei die nächste freie Nummer (${free}).`,
      ),
    ];
  });
}

/** Own leaves are left out: a municipality may number them as it likes. */
function gaps(chapters: readonly Chapter[], unreadable: readonly string[]): Problem[] {
  const counted = chapters.filter(({ own }) => !own);
  return counted.flatMap((chapter, index) => {
    const before = index === 0 ? 0 : count(counted[index - 1]!);
    const missing = before + 1;
    if (count(chapter) <= missing || unreadable.some((file) => file.startsWith(folderOf(chapter) + missing + '-'))) return [];
    return [
      hint(
        'kapitel/nummer-luecke',
        chapter.file,
        wholeFile,
        `Vor Kapitel ${chapter.number} fehlt die Nummer ${chapter.register}.${missing}.`,
        `Nummerieren Sie die Datei um (${missing}-${chapter.slug}.mdx) oder ergänzen Sie das fehlende Kapitel.`,
      ),
    ];
  });
}

/** Number within the register: 4 for »2.4« and for »2.E4«. */
const count = ({ number }: Chapter): number => Number(number.replace(/^.*\.E?/, ''));
const folderOf = ({ file }: Chapter): string => file.slice(0, file.lastIndexOf('/') + 1);
