import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refused } from '../../src/model/Refused.ts';
import { chapterText } from './binder/chapterText.ts';
import { commonFiles } from './binder/commonFiles.ts';
import { readRealTexts, type RealChapter } from './binder/realChapters.ts';
import { intoRegisters, registerFile } from './binder/registers.ts';
import { randomFrom } from './randomEdits.ts';

export interface GeneratedBinder {
  readonly chapters: number;
  /** The same seed and number give the same bytes. */
  readonly seed?: number;
  /** The binder that texts are drawn from. */
  readonly from?: string;
}

/** Path in the content folder → what stands there. */
export type BinderFiles = ReadonlyMap<string, string | Buffer>;

interface Place {
  readonly position: number;
  readonly model: RealChapter;
  readonly slug: string;
  readonly title: string;
}

/**
 * A valid binder of any number of chapters, drawn from the real one: each chapter is built like a real one (the second round
 * through them gets names like `begehung-2`) out of sentences, list items and rows of all. Registers grow in number, up to
 * twelve chapters each; templates, pages, glossary and sources are the real ones. It has no editions.
 */
export function binderFiles({ chapters: number, seed = 1, from = 'content' }: GeneratedBinder): BinderFiles {
  const texts = readRealTexts(from);
  const models = texts.chapters;
  const places = Array.from({ length: number }, (_, position): Place => {
    const model = models[position % models.length]!;
    const round = Math.floor(position / models.length) + 1;
    return { position, model, slug: withNumber(model.slug, '-', round), title: withNumber(model.head.titel ?? '', ' ', round) };
  });
  /** The chapter of the same round that stands for a real one, that of the round before, or any where there are fewer than real ones. */
  const targetFrom = (start: number, self?: Place) => (slug: string) => {
    const at = models.findIndex((model) => model.slug === slug);
    const found = places[start + at] ?? places[start - models.length + at];
    const place = found ?? places[at % number]!;
    if (place === self) return { slug: places[(place.position + 1) % number]!.slug, exact: false };
    return { slug: place.slug, exact: found !== undefined };
  };

  const real = [...new Set(models.map(({ register }) => register))];
  const files = new Map<string, string | Buffer>();
  const known = new Set(places.map(({ slug }) => slug));
  for (const [order, members] of intoRegisters(places).entries()) {
    const { folder, yaml } = registerFile(from, real, order);
    known.add(folder.replace(/^\d+-/, ''));
    files.set(`${folder}/register.yaml`, yaml);
    for (const [index, place] of members.entries()) {
      const { position, model, slug, title } = place;
      const target = targetFrom(position - (position % models.length), place);
      const text = chapterText({ texts, model, title, random: randomFrom(seed * 1_000_003 + position), target });
      files.set(`${folder}/${index + 1}-${slug}.mdx`, text);
      for (const [, picture = ''] of text.matchAll(/ datei="([^"]+)"/g)) files.set(`${folder}/${picture}`, readFileSync(join(from, model.register, picture)));
    }
  }
  return new Map([...files, ...commonFiles({ from, known, target: targetFrom(0) })]);
}

const withNumber = (name: string, between: string, round: number): string => (round === 1 ? name : `${name}${between}${round}`);

/** Writes a binder into an empty or new folder. */
export function writeBinder(folder: string, files: BinderFiles): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** As a command does it. @throws Refused if something lies in the folder already */
export function writeNewBinder(folder: string, binder: GeneratedBinder): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refused(`In ${folder} liegt schon etwas.\nAbhilfe: Nennen Sie einen neuen oder leeren Ordner.`);
  writeBinder(folder, binderFiles(binder));
}
