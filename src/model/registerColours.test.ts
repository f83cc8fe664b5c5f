import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerColours } from './registerColours.ts';

type Rgb = readonly [number, number, number];
// Not white but the desk around the sheets: whoever is legible there is so on white too.
const grounds = { light: '#eaedf3', dark: '#14151d' } as const;
const names = Object.keys(registerColours);

const bytes = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const linear = (hex: string): Rgb =>
  bytes(hex).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
const luminance = (hex: string): number => linear(hex).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const visions: Readonly<Record<string, readonly Rgb[]>> = {
  'voller Farbsicht': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  Protanopie: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  Deuteranopie: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  Tritanopie: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* of a colour as seen. */
function lab(hex: string, vision: readonly Rgb[]): Rgb {
  const [r, g, b] = vision.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, factor, index) => sum + factor * linear(hex)[index]!, 0),
      ),
    ),
  ) as unknown as Rgb;
  const xyz = [(0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505, 0.2126 * r + 0.7152 * g + 0.0722 * b, (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089];
  const [x, y, z] = xyz.map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)) as unknown as Rgb;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const difference = (a: string, b: string, vision: readonly Rgb[]): number =>
  Math.hypot(...lab(a, vision).map((value, index) => value - lab(b, vision)[index]!));

describe('Registerfarben', () => {
  it('sind auf dem Bildschirm und auf Papier dieselben', () => {
    const css = readFileSync(join(process.cwd(), 'src/web/styles/tokens.css'), 'utf8');
    const typst = readFileSync(join(process.cwd(), 'src/print/typst/basis.typ'), 'utf8');
    for (const [name, { light, dark }] of Object.entries(registerColours)) {
      expect(css).toContain(`--register-${name.toLowerCase()}: light-dark(${light}, ${dark});`);
      expect(typst).toContain(`"${name}": rgb("${light}")`);
    }
  });

  it.each(names)('Register %s: Schrift auf dem Grund und weiße Schrift auf der Farbe erreichen 4,5 : 1', (name) => {
    const { light, dark } = registerColours[name]!;
    expect(contrast(light, grounds.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, grounds.dark)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(grounds.dark, dark)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(visions))('benachbarte Register sind bei %s zu unterscheiden', (vision) => {
    for (let index = 1; index < names.length; index++) {
      for (const mode of ['light', 'dark'] as const) {
        const [a, b] = [registerColours[names[index - 1]!]![mode], registerColours[names[index]!]![mode]];
        // ΔE*ab of 8 is plain to see side by side; the number always stands with it.
        expect(difference(a, b, visions[vision]!), `${names[index - 1]}/${names[index]} ${mode}`).toBeGreaterThan(8);
      }
    }
  });
});
