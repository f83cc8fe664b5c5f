import { chapterFile, type TemporaryBinder } from './temporaryBinder.ts';
import type { CurrentBinder } from '../../src/source/currentBinder.ts';

interface RandomChapter {
  slug: string;
  former: string[];
  register: string;
  title: string;
  paragraphs: string[];
}

const registers = { '1': '1-gremiengruendung', '2': '2-situationsanalyse', '3': '3-strategie' } as const;
const addressOf = (register: string): string => registers[register as keyof typeof registers].slice(2);
const words = ['Klären', 'Notieren', 'Fragen', 'Prüfen', 'Einladen', 'Beraten', 'Abstimmen', 'Vergleichen', 'Berichten', 'Sammeln'];

/** What may happen to a binder between two editions. */
export type Happening =
  | 'Wort'
  | 'Absatz ergänzt'
  | 'Absatz gestrichen'
  | 'viel Text'
  | 'Text gekürzt'
  | 'neues Kapitel'
  | 'Kapitel gestrichen'
  | 'verschoben'
  | 'umnummeriert'
  | 'umbenannt'
  | 'geteilt'
  | 'zusammengelegt'
  | 'neuer Titel'
  | 'Register umbenannt';

/** A binder that changes at random, the same way for the same seed; its files live in a temporary folder. */
export class RandomBinder {
  private readonly chapters: RandomChapter[] = [];
  private written = new Set<string>();
  private count = 0;
  private readonly folder: TemporaryBinder;
  private readonly random: () => number;
  private readonly names: Record<string, string> = { '1': 'Gremium', '2': 'Analyse', '3': 'Strategie' };

  constructor(folder: TemporaryBinder, random: () => number, chapters = 7) {
    this.folder = folder;
    this.random = random;
    for (let index = 0; index < chapters; index++) this.add(String(1 + (index % 3)));
  }

  happen(what: Happening): this {
    const chapter = this.pick(this.chapters);
    const at = Math.floor(this.random() * chapter.paragraphs.length);
    const order = this.chapters.indexOf(chapter);
    switch (what) {
      case 'Wort':
        chapter.paragraphs[at] = `${this.pick(words)} ${chapter.paragraphs[at]!}`;
        break;
      case 'Absatz ergänzt':
        chapter.paragraphs.splice(at, 0, this.paragraph());
        break;
      case 'Absatz gestrichen':
        if (chapter.paragraphs.length > 3) chapter.paragraphs.splice(at, 1);
        break;
      case 'viel Text':
        chapter.paragraphs.splice(at, 0, ...Array.from({ length: 12 }, () => this.paragraph()));
        break;
      case 'Text gekürzt':
        chapter.paragraphs.splice(Math.max(1, Math.floor(at / 2)), Math.ceil(chapter.paragraphs.length / 2));
        break;
      case 'neues Kapitel':
        this.add(this.pick(Object.keys(registers)), order);
        break;
      case 'Kapitel gestrichen':
        if (this.chapters.length > 5) this.chapters.splice(order, 1);
        break;
      case 'verschoben':
        this.leaveAddress(chapter);
        chapter.register = this.pick(Object.keys(registers).filter((register) => register !== chapter.register));
        this.returnHome(chapter);
        break;
      case 'umbenannt':
        this.leaveAddress(chapter);
        chapter.slug = `kapitel-${++this.count}`;
        break;
      case 'geteilt':
        this.add(chapter.register, order + 1).paragraphs = chapter.paragraphs.splice(Math.ceil(chapter.paragraphs.length / 2));
        break;
      case 'zusammengelegt':
        if (this.chapters.length > 5) this.merge(chapter);
        break;
      case 'umnummeriert':
        this.chapters.splice(order, 1);
        this.chapters.splice(Math.floor(this.random() * (this.chapters.length + 1)), 0, chapter);
        break;
      case 'neuer Titel':
        chapter.title = `${this.pick(words)} und ${chapter.title}`;
        break;
      case 'Register umbenannt':
        this.names[chapter.register] = `${this.pick(words)} ${this.count++}`;
        break;
    }
    return this;
  }

  /** Writes the binder as it is now and reads it. */
  read(): CurrentBinder {
    const files: Record<string, string | undefined> = {};
    for (const name of this.written) files[name] = undefined;
    this.written = new Set();
    for (const [register, folder] of Object.entries(registers)) {
      files[`${folder}/register.yaml`] = `titel: ${this.names[register]!}\nkurz: Kurz.\nbeschreibung: Lang.\n`;
      this.chapters
        .filter((chapter) => chapter.register === register)
        .forEach(({ slug, title, paragraphs, former }, index) => {
          const name = `${folder}/${index + 1}-${slug}.mdx`;
          this.written.add(name);
          files[name] = chapterFile(title, paragraphs.join('\n\n'), former.length > 0 ? { frueher: `[${former.join(', ')}]` } : {});
        });
    }
    return this.folder.write(files);
  }

  /** The address stays the chapter's, as `npm run kapitel:umziehen` writes it. */
  private leaveAddress({ slug, register, former }: RandomChapter): void {
    former.push(`${addressOf(register)}/${slug}`);
  }

  private returnHome(chapter: RandomChapter): void {
    chapter.former = chapter.former.filter((address) => address !== `${addressOf(chapter.register)}/${chapter.slug}`);
  }

  /** The next chapter takes over text and addresses. */
  private merge(chapter: RandomChapter): void {
    const other = this.chapters.find((each) => each !== chapter)!;
    this.leaveAddress(chapter);
    other.paragraphs.push(...chapter.paragraphs.slice(0, 3));
    other.former.unshift(...chapter.former);
    this.chapters.splice(this.chapters.indexOf(chapter), 1);
  }

  private add(register: string, order = this.chapters.length): RandomChapter {
    const number = ++this.count;
    const paragraphs = Array.from({ length: 8 + Math.floor(this.random() * 24) }, () => this.paragraph());
    const chapter = { slug: `kapitel-${number}`, former: [], register, title: `Thema ${number}`, paragraphs };
    this.chapters.splice(order, 0, chapter);
    return chapter;
  }

  private paragraph(): string {
    return Array.from({ length: 12 + Math.floor(this.random() * 50) }, () => this.pick(words))
      .join(' ')
      .concat(` Nummer ${++this.count}.`);
  }

  private pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)]!;
  }
}
