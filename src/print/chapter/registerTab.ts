import type { Register } from '../../model/Binder.ts';

/** So many tabs stand below each other at the edge; own leaves have a place of their own below them. */
const places = 8;

/**
 * A register's tab at the edge of its sheets. Its place depends on its number alone, so that a new register
 * moves no other: as with cut dividers, the ninth tab begins again at the top.
 */
export const registerTab = ({ number, colour, own }: Register): { readonly nummer: string; readonly farbe: string; readonly lage: number } => ({
  nummer: number,
  farbe: colour.light,
  lage: own ? places : Number(number) % places,
});
