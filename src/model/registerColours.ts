import { contrast, hexOf, lchOf, unlikeness, type Lch } from './colour.ts';

/** The colour of a register: on screen in light and dark, on paper (light value) as thumb mark. The number always stands with it. */
export interface RegisterColour {
  readonly light: string;
  readonly dark: string;
}

/**
 * The lightest ground on which a register's colour is written and the darkest: not white but the desk around the
 * sheets, since whoever is legible there is so on white too.
 */
export const grounds = { light: '#eaedf3', dark: '#14151d' } as const;

/** Text (WCAG 1.4.3): number and title on the tab, the number in the colour on its ground. */
export const leastContrast = 4.5;

/** Neighbours look at least this unlike (`unlikeness`): three times what is just noticeable. */
export const leastUnlikeness = 0.06;

/** Chosen by eye: the registers of the first eight numbers, and own leaves. */
const chosen: Readonly<Record<string, RegisterColour>> = {
  '0': { light: '#3f4657', dark: '#b6bdd0' },
  '1': { light: '#0b5cad', dark: '#7fb5f5' },
  '2': { light: '#00706b', dark: '#4fc4bb' },
  '3': { light: '#2d5a13', dark: '#9ccf6b' },
  '4': { light: '#905d00', dark: '#e6b04a' },
  '5': { light: '#883108', dark: '#ff9a6b' },
  '6': { light: '#a3195b', dark: '#f58fc0' },
  '7': { light: '#5b3fa8', dark: '#b9a3f5' },
  E: { light: '#5c5148', dark: '#cbbfb3' },
};

/**
 * Lightness of registers with even and odd numbers, so that neighbours are told apart without hue as well;
 * eight numbers later another pair, since the tab stands at the same place there. All reach the contrast.
 */
const steps = [
  [0.37, 0.51],
  [0.32, 0.47],
] as const;
/** Degrees by which the hue goes on with each number: found by trying which comes near none of the last twenty. */
const turn = 131.5;

/**
 * The colour of a register by its number alone, so that a new register never changes another's.
 * From 8 on hue and lightness go on by fixed steps (a test measures what comes out).
 * @param number »0« … »99« or »E«
 * @param given what its `register.yaml` names, for the light value; the dark one has its hue
 */
export function registerColour(number: string, given?: string): RegisterColour {
  if (given !== undefined) return { light: given.toLowerCase(), dark: onDark(lchOf(given)) };
  return chosen[number] ?? generated(Number(number));
}

function generated(number: number): RegisterColour {
  const colour: Lch = { lightness: steps[Math.floor(number / 8) % 2]![number % 2]!, chroma: 0.13, hue: (60 + number * turn) % 360 };
  return { light: hexOf(colour), dark: onDark(colour) };
}

/** The same hue for dark ground: the darker the one, the lighter the other. */
const onDark = ({ lightness, chroma, hue }: Lch): string => hexOf({ lightness: Math.min(0.9, 1.22 - lightness), chroma: Math.min(0.11, chroma), hue });

/** The lower of two contrasts: with white letters on the colour, with the colour as letters on the desk. */
export const legibility = (light: string): number => Math.min(contrast(light, '#ffffff'), contrast(light, grounds.light));

/** The nearest darker colour of the same hue that is legible. */
export function legible(light: string): string {
  for (let colour = lchOf(light); ; colour = { ...colour, lightness: colour.lightness - 0.01 }) {
    const hex = hexOf(colour);
    if (legibility(hex) >= leastContrast) return hex;
  }
}

/** How unlike two registers look where they look most alike: in light or in dark. */
export const colourDistance = (a: RegisterColour, b: RegisterColour): number => Math.min(unlikeness(a.light, b.light), unlikeness(a.dark, b.dark));

/** A colour that stands out from those beside it. */
export function standingOut(beside: readonly RegisterColour[]): RegisterColour {
  const candidates = Array.from({ length: 36 }, (_, number) => generated(number));
  const distance = (colour: RegisterColour): number => Math.min(...beside.map((other) => colourDistance(colour, other)));
  return candidates.reduce((best, colour) => (distance(colour) > distance(best) ? colour : best));
}
