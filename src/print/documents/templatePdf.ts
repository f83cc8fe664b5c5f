import type { Binder, Chapter, Template } from '../../model/Binder.ts';
import type { References } from '../../blocks/Block.ts';
import { templateAddress } from '../../addresses.ts';
import { templateName } from '../../text/printedState.ts';
import { call } from '../../blocks/Printed.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import { planChapter } from '../chapter/planChapter.ts';
import { chapterPages } from '../chapter/chapterPages.ts';

/**
 * A template as a leaf to fill in by hand. It is laid out like a chapter and follows no edition: whoever takes it takes the newest.
 */
export async function templatePdf(typesetter: Typesetter, template: Template, binder: Binder, references: References): Promise<KeptFile> {
  const leaf = templateLeaf(template, binder, references);
  const { titel, stand, stichworte } = leaf.head;
  const plan = await planChapter(typesetter, { chapter: leaf, binder, references, previous: undefined, edition: templateName, base: true });
  const content = chapterPages(typesetter, plan, { website: binder.head.website.replace(/\/$/, ''), address: templateAddress(template) });
  return typesetter.pdf({ title: call('titel-vorlage', [titel]), keywords: stichworte, author: plan.author, content }, timestampOf([stand]));
}

/** The template as a chapter in the register of the chapter it belongs to. */
export function templateLeaf(template: Template, { registers }: Binder, { chapters }: Pick<References, 'chapters'>): Chapter {
  const home = chapters.get(template.head.kapitel);
  const { titel, kurz, stand, stichworte } = template.head;
  return {
    ...template,
    kind: 'Kapitel',
    number: 'Vorlage',
    register: home?.register ?? registers[0]!.number,
    registerSlug: home?.registerSlug ?? 'vorlagen',
    own: false,
    head: { titel, kurz, stand, stichworte, leicht: kurz, vorlagen: [], praxis: true, frueher: [], abweichung: [] },
  };
}
