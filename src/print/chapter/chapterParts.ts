import type { Binder, Chapter, Register } from '../../model/Binder.ts';
import type { Part, References } from '../../blocks/Block.ts';
import { call } from '../../blocks/Printed.ts';
import type { Picture } from '../typst/Typesetter.ts';
import { noteParts } from './noteParts.ts';
import { createWriter } from './Writer.ts';

interface Input {
  readonly chapter: Chapter;
  /** The one it stands in. */
  readonly register: Register;
  readonly binder: Binder;
  readonly references: References;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Numbers of the notes, by label. */
  readonly noteNumbers: ReadonlyMap<string, string>;
  /** What an own leaf says that it departs from. */
  readonly departs?: string | undefined;
}

/** All parts of a chapter in reading order: head block, text, notes. */
export function chapterParts({ chapter, register, binder, references, pictures, noteNumbers, departs = '' }: Input): Part[] {
  const colour = register.colour.light;
  const prefix = `${chapter.slug}--`;
  const writer = createWriter({ binder, references, pictures, colour, prefix, noteNumbers });
  const words = {
    farbe: colour,
    nummer: chapter.number,
    titel: writer.text(chapter.head.titel),
    kurz: writer.text(chapter.head.kurz),
    angaben: writer.text(details(chapter, departs)),
  };
  const head: Part = {
    type: 'piece',
    // The address in the QR code depends on the sheet that the head ends up on.
    content: (code) => call('kapitelkopf', { ...words, ...code }),
    nodes: [{ type: 'text', value: [chapter.number, chapter.head.titel, chapter.head.kurz, details(chapter, departs)].join('\n') }],
    above: 0,
  };
  const parts: Part[] = [head, ...writer.flow(chapter.tree.children)];
  return [...parts, ...noteParts(chapter, writer, { colour, prefix, noteNumbers })];
}

const details = ({ head }: Chapter, departs: string): string =>
  [head.zielgruppe === undefined ? '' : `Für: ${head.zielgruppe}`, departs].filter(Boolean).join(' · ');
