import { describe, expect, it } from 'vitest';
import { withSums } from '../../../src/office/amounts.ts';
import type { TemplateDocument } from '../../../src/model/TemplateDocument.ts';
import { sample } from './sample.ts';

describe('sums', () => {
  it('adds fields and sums of sums without losing cents', () => {
    const values = withSums(sample, { a: '0,10', b: '0,20' });
    expect(values['s']).toBe('0,30');
    expect(values['alles']).toBe('0,50');
  });

  it('leaves a sum open while nothing is entered, and where sums go in a circle', () => {
    expect(withSums(sample, {})['s']).toBeUndefined();
    const circle: TemplateDocument = { ...sample, blocks: [{ kind: 'field', field: { id: 'x', name: 'X', help: '', type: 'summe', sumOf: ['x'] } }] };
    expect(withSums(circle, { x: '5' })['x']).toBeUndefined();
  });
});
