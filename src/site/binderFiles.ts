import { binderPdf, registerPdf } from '../print/documents/binderPdf.ts';
import { binderInput } from './binderInput.ts';
import { currentTypesetter } from './currentTypesetter.ts';
import { oncePerVersion } from './oncePerVersion.ts';

/** The whole binder as one PDF. */
export const binderFile = (): Promise<Buffer> => oncePerVersion('ordner', async () => binderPdf(currentTypesetter(), await binderInput()));

/** A register with its divider sheet. */
export const registerFile = (slug: string): Promise<Buffer> =>
  oncePerVersion(`register:${slug}`, async () => {
    const input = await binderInput();
    return registerPdf(
      currentTypesetter(),
      input,
      input.binder.registers.find((register) => register.slug === slug)!,
    );
  });
