import type { Binder, Chapter, Template } from '../../model/Binder.ts';
import type { References } from '../../blocks/Block.ts';
import { templateAddress } from '../../addresses.ts';
import { templateName } from '../../text/printedState.ts';
import { exportPdf, releaseMemory } from '../typst/compile.ts';
import { timestampOf } from '../chapter/leafOf.ts';
import { planChapter } from '../chapter/planChapter.ts';
import { chapterPages } from '../chapter/chapterPages.ts';
import { preamble } from '../typst/preamble.ts';

/**
 * A template as a leaf to fill in by hand. It is laid out like a chapter, in the register of the chapter
 * it belongs to, but follows no edition: whoever takes it takes the newest.
 */
export async function templatePdf(template: Template, binder: Binder, references: References): Promise<Buffer> {
  const home = references.chapters.get(template.head.kapitel);
  const { titel, kurz, stand, stichworte } = template.head;
  const leaf: Chapter = {
    ...template,
    kind: 'Kapitel',
    number: 'Vorlage',
    register: home?.register ?? '0',
    registerSlug: home?.registerSlug ?? 'vorlagen',
    own: false,
    head: { titel, kurz, stand, stichworte, leicht: kurz, vorlagen: [], praxis: true },
  };
  const plan = await planChapter({ chapter: leaf, binder, references, previous: undefined, edition: templateName, base: true });
  const source = `${preamble({ title: `Vorlage: ${titel}`, keywords: stichworte })}\n${chapterPages(plan, { website: binder.head.website.replace(/\/$/, ''), address: templateAddress(template) })}`;
  const pdf = exportPdf(source, timestampOf([stand]));
  releaseMemory();
  return pdf;
}
