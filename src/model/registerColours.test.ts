import { describe, expect, it } from 'vitest';
import { contrast } from './colour.ts';
import { colourDistance, grounds, leastContrast, leastUnlikeness, legibility, legible, registerColour, standingOut } from './registerColours.ts';

type Rgb = readonly [number, number, number];
/** All numbers that a register can have, in the order of the binder. */
const names = [...Array.from({ length: 100 }, (_, number) => String(number)), 'E'];

const linear = (hex: string): Rgb =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;

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
  it('der ersten acht Register und der eigenen Unterlagen bleiben für immer: So sind sie gedruckt', () => {
    expect([...names.slice(0, 8), 'E'].map((name) => registerColour(name).light)).toEqual(
      '#3f4657 #0b5cad #00706b #2d5a13 #905d00 #883108 #a3195b #5b3fa8 #5c5148'.split(' '),
    );
  });

  it.each(names)('Register %s: Schrift auf dem Grund und weiße Schrift auf der Farbe erreichen 4,5 : 1', (name) => {
    const { light, dark } = registerColour(name);
    expect(legibility(light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(grounds.dark, dark)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(visions))('benachbarte Register sind bei %s zu unterscheiden', (vision) => {
    for (let index = 1; index < names.length; index++) {
      for (const mode of ['light', 'dark'] as const) {
        const [a, b] = [registerColour(names[index - 1]!)[mode], registerColour(names[index]!)[mode]];
        // ΔE*ab of 8 is plain to see side by side; the number always stands with it.
        expect(difference(a, b, visions[vision]!), `${names[index - 1]}/${names[index]} ${mode}`).toBeGreaterThan(8);
      }
    }
  });

  it('benachbarte Register liegen im Farbraum mindestens 0,06 auseinander, erzeugte mindestens 0,1', () => {
    const distances = names.slice(1).map((name, index) => colourDistance(registerColour(names[index]!), registerColour(name)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(leastUnlikeness);
    expect(Math.min(...distances.slice(7))).toBeGreaterThanOrEqual(0.1);
  });
});

it('keine erzeugte Farbe gleicht einer der zwanzig davor; wer im Ordner neben einer sehr ähnlichen steht, den nennt die Prüfung', () => {
  const closest = names
    .slice(8, 100)
    .map((name) =>
      Math.min(...names.slice(Math.max(8, Number(name) - 20), Number(name)).map((other) => colourDistance(registerColour(other), registerColour(name)))),
    );
  expect(Math.min(...closest)).toBeGreaterThan(0.03);
});

describe('eine Farbe aus register.yaml', () => {
  const given = Array.from(
    { length: 216 },
    (_, n) => `#${[n % 6, Math.floor(n / 6) % 6, Math.floor(n / 36)].map((step) => ['00', '33', '66', '99', 'cc', 'ff'][step]).join('')}`,
  );

  it('bekommt einen Wert für dunklen Grund, der zu lesen ist', () => {
    expect(given.filter((colour) => legibility(colour) >= leastContrast && contrast(registerColour('1', colour).dark, grounds.dark) < leastContrast)).toEqual(
      [],
    );
  });

  it('die zu hell ist, hat eine dunklere neben sich, die genügt', () => {
    expect(given.map(legible).filter((colour) => legibility(colour) < leastContrast)).toEqual([]);
    expect(legible('#0b5cad')).toBe('#0b5cad');
  });

  it('gleicht sie der Nachbarin, gibt es eine, die sich abhebt', () => {
    for (const name of names) {
      const beside = [registerColour(name), registerColour('3')];
      expect(Math.min(...beside.map((other) => colourDistance(standingOut(beside), other)))).toBeGreaterThan(leastUnlikeness);
    }
  });
});
