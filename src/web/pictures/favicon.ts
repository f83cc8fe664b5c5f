import sharp from 'sharp';
import { registerColours } from '../../model/registerColours.ts';

const tab = (name: string): string => registerColours[name]!.light;

/** A binder from the front with three tabs; the same drawing as the mark in the header. */
export const faviconSvg: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="3" y="2" width="21" height="28" rx="2.5" fill="#2b3653"/><path d="M5.5 2H9v28H5.5A2.5 2.5 0 0 1 3 27.5v-23A2.5 2.5 0 0 1 5.5 2Z" fill="#1b2338"/><circle cx="6" cy="22" r="1.6" fill="#fff"/><rect x="12" y="7" width="9" height="6" rx="1" fill="#fff"/><path d="M24 6h3.5A1.5 1.5 0 0 1 29 7.5v3A1.5 1.5 0 0 1 27.5 12H24Z" fill="${tab('2')}"/><path d="M24 13h3.5a1.5 1.5 0 0 1 1.5 1.5v3a1.5 1.5 0 0 1-1.5 1.5H24Z" fill="${tab('5')}"/><path d="M24 20h3.5a1.5 1.5 0 0 1 1.5 1.5v3a1.5 1.5 0 0 1-1.5 1.5H24Z" fill="${tab('7')}"/></svg>`;

/** @param size side in pixels @param ground colour behind the binder, for places that don't take transparency */
export function faviconPng(size: number, ground?: string): Promise<Buffer> {
  const inner = ground === undefined ? size : Math.round(size * 0.72);
  const margin = Math.floor((size - inner) / 2);
  const image = sharp(Buffer.from(faviconSvg), { density: (72 * inner) / 32 }).resize(inner, inner);
  const framed =
    ground === undefined
      ? image
      : image
          .extend({ top: margin, bottom: size - inner - margin, left: margin, right: size - inner - margin, background: ground })
          .flatten({ background: ground });
  return framed.png({ compressionLevel: 9 }).toBuffer();
}
