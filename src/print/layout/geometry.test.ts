import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textHeight, textWidth } from './geometry.ts';

it('rechnet mit denselben Maßen, mit denen Typst das Blatt setzt', () => {
  const typst = readFileSync('src/print/typst/basis.typ', 'utf8');
  const mm = (name: string): number => Number(new RegExp(`#let ${name} = ([\\d.]+)mm`).exec(typst)?.[1]);
  const inMm = (points: number): number => Number(((points * 25.4) / 72).toFixed(3));
  expect(inMm(textWidth)).toBe(mm('textbreite'));
  expect(inMm(textHeight)).toBe(mm('texthoehe'));
  expect(210 - mm('rand-bund') - mm('rand-aussen')).toBe(mm('textbreite'));
  expect(297 - mm('rand-oben') - mm('rand-unten')).toBe(mm('texthoehe'));
});
