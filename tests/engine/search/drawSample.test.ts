import { expect, it } from 'vitest';
import { drawSample } from '../../support/drawSample.ts';

it('draws the same items for the same seed, each at most once', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const first = drawSample(items, 20, 7);
  expect(drawSample(items, 20, 7)).toEqual(first);
  expect(new Set(first).size).toBe(20);
  expect(drawSample(items, 20, 8)).not.toEqual(first);
  expect(drawSample(items, 99, 7)).toHaveLength(50);
});
