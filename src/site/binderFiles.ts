import { binderPdf, registerPdf } from '../print/documents/binderPdf.ts';
import { binderInput } from './binderInput.ts';
import type { Site } from './site.ts';

/** The whole binder as one PDF. */
export const binderFile = (site: Site): Promise<Buffer> => site.file('ordner', () => binderPdf(site.typesetter, binderInput(site)));

/** A register with its divider sheet. */
export const registerFile = (site: Site, slug: string): Promise<Buffer> =>
  site.file(`register:${slug}`, () => {
    const input = binderInput(site);
    return registerPdf(
      site.typesetter,
      input,
      input.binder.registers.find((register) => register.slug === slug)!,
    );
  });
