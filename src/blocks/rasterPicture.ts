import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import sharp from 'sharp';

type Format = 'avif' | 'webp';

export interface RasterPicture {
  readonly width: number;
  readonly height: number;
  /** Address of the middle size, for browsers that know no srcset. */
  readonly fallback: string;
  readonly srcset: (format: Format, href: (address: string) => string) => string;
  /** All files that the page may ask for. */
  readonly files: readonly { readonly address: string; readonly format: Format; readonly width: number }[];
}

const widths = [480, 800, 1344];

/**
 * Sizes and addresses of a photograph on screen. The route /bilder/ makes the files.
 * @param file name of the picture's file, as the text names it
 */
export async function rasterPicture(file: string, bytes: Uint8Array): Promise<RasterPicture> {
  const { autoOrient } = await sharp(bytes).metadata();
  const { width, height } = autoOrient;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const name = basename(file, extname(file));
  const sizes = [...new Set(widths.map((size) => Math.min(size, width)))];
  const address = (format: Format, size: number): string => `/bilder/${name}-${size}-${hash}.${format}`;
  return {
    width,
    height,
    fallback: address('webp', sizes[Math.min(1, sizes.length - 1)]!),
    srcset: (format, href) => sizes.map((size) => `${href(address(format, size))} ${size}w`).join(', '),
    files: (['avif', 'webp'] as const).flatMap((format) => sizes.map((size) => ({ address: address(format, size), format, width: size }))),
  };
}

/** One file of a picture. */
export const renderRaster = (bytes: Uint8Array, format: Format, width: number): Promise<Buffer> =>
  sharp(bytes)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toFormat(format, { quality: format === 'avif' ? 60 : 78 })
    .toBuffer();
