import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Canvas as pdf.js makes it under Node. */
interface Drawn {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/** The pixels of each page of a PDF at 72 dpi: red, green, blue and opacity from 0 to 255. */
export async function drawPdf(pdf: Uint8Array): Promise<Uint8ClampedArray[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const factory = document.canvasFactory as { create(width: number, height: number): Drawn };
  const pages: Uint8ClampedArray[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const { canvas, context } = factory.create(width, height);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    pages.push(context.getImageData(0, 0, width, height).data);
  }
  await task.destroy();
  return pages;
}

/** How far two pages differ at most in any of their pixels, from 0 (the same picture) to 255; edges of letters may round by a few. */
export function largestDifference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  if (a.length !== b.length) return 255;
  let largest = 0;
  for (let index = 0; index < a.length; index++) largest = Math.max(largest, Math.abs(a[index]! - b[index]!));
  return largest;
}
