import { binderPdf, registerPdf } from '../print/documents/binderPdf.ts';
import { binderInput } from './binderInput.ts';
import type { KeptFile } from '../store/Store.ts';
import { leafOf } from './leaves.ts';
import type { Site } from './site.ts';

/** The whole binder as one PDF. */
export const binderFile = (site: Site): Promise<KeptFile> =>
  site.file('ordner', () => binderPdf(site.typesetter, binderInput(site), ({ chapter }) => leafOf(site, chapter.slug)));

/** A register with its divider sheet. */
export const registerFile = (site: Site, slug: string): Promise<KeptFile> =>
  site.file(`register:${slug}`, () => {
    const input = binderInput(site);
    return registerPdf(
      site.typesetter,
      input,
      input.binder.registers.find((register) => register.slug === slug)!,
      ({ chapter }) => leafOf(site, chapter.slug),
    );
  });
