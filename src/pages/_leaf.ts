import { binderFile, registerFile } from '../site/binderFiles.ts';
import { exampleOf } from '../site/examples.ts';
import { leafOf } from '../site/leaves.ts';
import { pageCount } from '../print/typst/pageCount.ts';
import { workshop } from '../site/handle.ts';
import type { Chapter, Register, Template } from '../model/Binder.ts';
import { chapterAddress, templateAddress } from '../addresses.ts';
import type { LeafInfo, Preview } from '../web/LeafInfo.ts';

/*
 * What the pages tell about paper: the only place where web pages and print layer meet.
 */

/** Pages, sheets, size and preview of a chapter's leaf. */
export async function leafInfo(chapter: Chapter): Promise<LeafInfo | undefined> {
  const site = await workshop().site();
  const plan = site.plans.get(chapter.slug);
  if (!plan) return undefined;
  const bytes = import.meta.env.DEV ? undefined : (await leafOf(site, chapter.slug)).bytes;
  const preview = { address: chapterAddress(chapter).replace(/\/$/, '.webp'), width: 480, height: 679 };
  return { pages: plan.sheets.length * 2, sheets: plan.sheets.length, bytes, preview };
}

/** Size of a register's PDF; not in the preview, which would have to set all its chapters first. */
export const registerBytes = async ({ slug }: Register): Promise<number | undefined> =>
  import.meta.env.DEV ? undefined : (await registerFile(await workshop().site(), slug)).bytes;

/** Size and pages of the PDF of the whole binder; the preview makes it only for whoever asks for the file. */
export async function binderInfo(): Promise<Pick<LeafInfo, 'pages' | 'bytes'> | undefined> {
  if (import.meta.env.DEV) return undefined;
  const file = await binderFile(await workshop().site());
  return { pages: pageCount(file.read()), bytes: file.bytes };
}

/** Files of a template: to fill in by hand, to go on writing in an office program. */
export const templateDownloads = (template: Template): Promise<readonly { label: string; address: string; fileName: string }[]> =>
  Promise.resolve([
    { label: 'Zum Ausfüllen von Hand (PDF)', address: templateAddress(template).replace(/\/$/, '.pdf'), fileName: `vorlage-${template.slug}.pdf` },
  ]);

/** Picture of a block's print face for the catalogue. */
export async function examplePrint(tag: string): Promise<Preview | undefined> {
  const example = await exampleOf(await workshop().site(), tag);
  return example && { address: `/bausteine/${tag.toLowerCase()}.webp`, width: example.width, height: example.height };
}
