import type { Binder, Chapter } from '../../model/Binder.ts';
import type { Part, References } from '../../blocks/Block.ts';
import { createWriter } from './Writer.ts';
import type { Picture } from './loadPictures.ts';
import { literal } from '../typst/literal.ts';

interface Input {
  readonly chapter: Chapter;
  readonly binder: Binder;
  readonly references: References;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Numbers of the notes, by label. */
  readonly noteNumbers: ReadonlyMap<string, string>;
}

/** Marks the head block's place: the address in its QR code depends on the sheet it ends up on. */
export const qrPlace = '/*QR*/none';

/** All parts of a chapter in reading order: head block, text, notes. */
export function chapterParts({ chapter, binder, references, pictures, noteNumbers }: Input): Part[] {
  const prefix = `${chapter.slug}--`;
  const writer = createWriter({ binder, references, pictures, register: chapter.register, prefix, noteNumbers });
  const head: Part = {
    type: 'piece',
    typst: `#kapitelkopf(register: ${literal(chapter.register)}, nummer: ${literal(chapter.number)}, titel: ${writer.literal(chapter.head.titel)}, kurz: ${writer.literal(chapter.head.kurz)}, angaben: ${writer.literal(details(chapter))}, qr: ${qrPlace});`,
    nodes: [{ type: 'text', value: [chapter.number, chapter.head.titel, chapter.head.kurz, details(chapter)].join('\n') }],
    above: 0,
  };
  const parts = [head, ...writer.flow(chapter.tree.children)];
  if (chapter.notes.length > 0) {
    parts.push({
      type: 'piece',
      typst: `#ueberschrift(2, ${literal(chapter.register)}, [${writer.literalMarkup('Quellen und Anmerkungen')}]);`,
      nodes: [{ type: 'text', value: 'Quellen und Anmerkungen' }],
      above: 24,
      keepWithNext: 'always',
    });
    parts.push({
      type: 'frame',
      draw: 'anmerkungen',
      args: '',
      above: 8,
      below: 0,
      padTop: 0,
      padBottom: 0,
      headGap: 0,
      inset: 0,
      wholeUpTo: 0.15,
      parts: chapter.notes.map(({ label, definition }, index): Part => ({
        type: 'piece',
        typst: `#anmerkung(${literal(prefix + label)}, ${literal(noteNumbers.get(label) ?? '?')}, [${writer.content(definition.children)}]);`,
        nodes: [definition],
        above: index === 0 ? 0 : 3,
      })),
    });
  }
  return parts;
}

const details = (chapter: Chapter): string => (chapter.head.zielgruppe === undefined ? '' : `Für: ${chapter.head.zielgruppe}`);
