import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededNumbers } from '../../support/seededEdits.ts';

/** Registers may count to 99; eight come with each round, so after twelve rounds chapters go into registers that are there. */
const roundsOfRegisters = 12;

/**
 * Writes a valid binder of any size: the real chapters, round after round, each round under names of its own, with links
 * to chapters of its round and with its sentences in another order, so that no two chapters have the same paragraphs.
 * The same number and seed give the same bytes.
 * @param source content to draw from
 * @param target folder to write; what lies there is removed
 * @param count of chapters
 */
export function generateBinder(source: string, target: string, count: number, seed = 1): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of ['ordner.yaml', 'glossar.yaml', 'quellen.yaml', 'suchwoerter.yaml', 'woerter.txt', 'LIZENZ.md', 'seiten', 'vorlagen'])
    cpSync(join(source, name), join(target, name), { recursive: true });
  const registers = readdirSync(source).filter((name) => /^\d+-/.test(name));
  const chapters = registers.flatMap((register) =>
    readdirSync(join(source, register))
      .filter((name) => name.endsWith('.mdx'))
      .sort((a, b) => Number.parseInt(a) - Number.parseInt(b))
      .map((name) => ({ register, name, slug: name.replace(/^\d+-|\.mdx$/g, ''), text: readFileSync(join(source, register, name), 'utf8') })),
  );
  const slugs = new Set(chapters.map(({ slug }) => slug));
  const random = seededNumbers(seed);
  for (let index = 0; index < count; index++) {
    const [round, { register, name, slug, text }] = [Math.floor(index / chapters.length), chapters[index % chapters.length]!];
    const folder = folderOf(register, round);
    if (name.startsWith('1-')) copyRegister(join(source, register), join(target, folder), round);
    const number = Number.parseInt(name) + 20 * Math.floor(round / roundsOfRegisters);
    // Links may lead to chapters of this round that are not there any more: then to those of the first.
    const here = new Set(chapters.slice(0, Math.min(chapters.length, count - round * chapters.length)).map((chapter) => chapter.slug));
    const linked = text.replace(/kapitel="([^"]+)"/g, (all, to: string) => (slugs.has(to) && here.has(to) ? `kapitel="${nameOf(to, round)}"` : all));
    writeFileSync(join(target, folder, `${number}-${nameOf(slug, round)}.mdx`), round === 0 ? linked : anotherText(linked, round, random));
  }
}

const nameOf = (slug: string, round: number): string => (round === 0 ? slug : `${slug}-${round}`);

function folderOf(register: string, round: number): string {
  const [, number, slug] = /^(\d+)-(.*)$/.exec(register)!;
  const shift = round % roundsOfRegisters;
  return `${Number(number) + 8 * shift}-${nameOf(slug!, shift)}`;
}

function copyRegister(from: string, to: string, round: number): void {
  mkdirSync(to, { recursive: true });
  const head = readFileSync(join(from, 'register.yaml'), 'utf8');
  const shift = round % roundsOfRegisters;
  writeFileSync(join(to, 'register.yaml'), shift === 0 ? head : head.replace(/^titel: (.*)$/m, `titel: $1 ${shift}`).replace(/^farbe: .*\n/m, ''));
  if (readdirSync(from).includes('bilder')) cpSync(join(from, 'bilder'), join(to, 'bilder'), { recursive: true });
}

/** Another title, and in each plain paragraph the sentences in another order. */
function anotherText(text: string, round: number, random: (below: number) => number): string {
  const end = text.indexOf('\n---\n', 4) + 5;
  const head = text.slice(0, end).replace(/^titel: "?(.*?)"?$/m, (_, title: string) => `titel: "${title} (${round})"`);
  const body = text.slice(end).replace(/^[A-ZÄÖÜ][^\n<[{|*`]*$/gm, (paragraph) => {
    const sentences = paragraph.split(/(?<=[a-zäöüß]{3}[.?!]) (?=[A-ZÄÖÜ])/);
    const shift = random(sentences.length);
    return [...sentences.slice(shift), ...sentences.slice(0, shift)].join(' ');
  });
  return head.replace(/^frueher: .*\n/m, '') + body;
}
