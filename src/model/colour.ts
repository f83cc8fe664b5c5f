/*
 * Colours as »#rrggbb«: contrast as WCAG 2.2 defines it, and OKLCH (Björn Ottosson, 2020), in which equal steps look equal.
 */

type Triple = readonly [number, number, number];

/** A colour in OKLCH: lightness 0 … 1, chroma 0 … about 0.3, hue in degrees. */
export interface Lch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** Light of the three primaries, 0 … 1. */
const linear = (hex: string): Triple => mapped([1, 3, 5], (at) => decoded(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
const decoded = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encoded = (value: number): number => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
const mapped = (triple: Triple, of: (value: number) => number): Triple => [of(triple[0]), of(triple[1]), of(triple[2])];
const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple => rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

/** @returns contrast of two colours, 1 … 21 (WCAG 2.2, »contrast ratio«) */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0];
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
}

const toCones: readonly Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: readonly Triple[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const fromLab: readonly Triple[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const fromCones: readonly Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

const labOf = (hex: string): Triple => times(toLab, mapped(times(toCones, linear(hex)), Math.cbrt));

export function lchOf(hex: string): Lch {
  const [lightness, a, b] = labOf(hex);
  return { lightness, chroma: Math.hypot(a, b), hue: (Math.atan2(b, a) * 180) / Math.PI };
}

/** The colour on a screen; one that no screen can show loses chroma until it can. */
export function hexOf({ lightness, chroma, hue }: Lch): string {
  const turn = (hue * Math.PI) / 180;
  for (let shown = chroma; ; shown -= 0.002) {
    const lab: Triple = [lightness, shown * Math.cos(turn), shown * Math.sin(turn)];
    const rgb = times(
      fromCones,
      mapped(times(fromLab, lab), (cone) => cone ** 3),
    );
    if (shown > 0 && rgb.some((value) => value < -0.0001 || value > 1.0001)) continue;
    return `#${rgb.map((value) => byte(encoded(Math.min(1, Math.max(0, value))))).join('')}`;
  }
}

const byte = (value: number): string =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');

/** How unlike two colours look: distance in OKLab. 0.02 is just noticeable side by side, black and white are 1 apart. */
export function unlikeness(a: string, b: string): number {
  const [x, y] = [labOf(a), labOf(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}
