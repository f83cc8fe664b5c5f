/** »12 000« as our pages set it, with a space that no line breaks at. */
const SET = /(?<![\p{N}.,])\p{N}{1,3}(?:[\u00a0\u202f]\p{N}{3})+(?!\p{N})/gu;
/** The same as people type it: »12 000«, »12.000«. */
const TYPED = /(?<![\p{N}.,])\p{N}{1,3}(?:[ \u00a0\u202f.]\p{N}{3})+(?!\p{N})/gu;

/** Puts another sign between the groups of a number, so that it is one word. */
export const joinGroups = (text: string, sign: string): string => text.replace(SET, (number) => number.replace(/[\u00a0\u202f]/g, sign));

/** A number as it would be typed without groups. */
export const joinTyped = (text: string): string => text.replace(TYPED, (number) => number.replace(/[^\p{N}]/gu, ''));
