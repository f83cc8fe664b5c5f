import { z } from 'zod';
import { defineBlock, nothing } from '../../src/blocks/Block.ts';

/*
 * Blocks that lack one of their faces. `npm run check` fails as soon as one of them type-checks:
 * then the line above it expects an error that isn't there.
 */
const base = { tag: 'Probe', content: 'Absätze', purpose: 'Probe.', usualProps: '', props: z.strictObject({}) } as const;
const between = { ...base, place: 'Absatz' } as const;
const within = { ...base, place: 'Satz' } as const;
const print = () => [];
const office = () => [];
const officeInline = () => [];
const words = (): string => '';

export const complete = defineBlock({ ...between, print, office, words, shows: nothing, unprinted: [] });
// @ts-expect-error no print face
export const withoutPrint = defineBlock({ ...between, office, words, shows: nothing, unprinted: [] });
// @ts-expect-error no office face
export const withoutOffice = defineBlock({ ...between, print, words, shows: nothing, unprinted: [] });
// @ts-expect-error no words for the index
export const withoutWords = defineBlock({ ...between, print, office, shows: nothing, unprinted: [] });
// @ts-expect-error does not say what it shows from outside its text
export const withoutShows = defineBlock({ ...between, print, office, words });
// @ts-expect-error within a sentence it needs the print face for sentences
export const withoutInline = defineBlock({ ...within, print, office, officeInline, words, shows: nothing, unprinted: [] });
