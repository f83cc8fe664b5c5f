import { describe, expect, it } from 'vitest';
import { withSums } from '../../../src/office/amounts.ts';
import { toDocx } from '../../../src/office/docx/toDocx.ts';
import { toOdt } from '../../../src/office/odt/toOdt.ts';
import { readStyles } from '../../../src/office/templateFiles.ts';
import type { TemplateDocument, Values } from '../../../src/model/TemplateDocument.ts';
import { openArchive } from '../../support/openArchive.ts';
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

  it('leaves a sum open where an entry is no amount for certain, and says so beside both', () => {
    const values = withSums(sample, { a: '12 Stück', b: '200' });
    expect(values).toMatchObject({ a: '12 Stück (kein lesbarer Betrag)', s: 'offen, weil »A« kein lesbarer Betrag ist', alles: values['s'] });
  });

  it.each([
    ['ODT', (entries: Values) => openArchive(toOdt(sample, readStyles('odt'), entries)).read('content.xml')],
    ['DOCX', (entries: Values) => openArchive(toDocx(sample, readStyles('docx'), entries)).read('word/document.xml')],
  ])('writes the usual forms as amounts and the others as typed: %s', (_format, write) => {
    const words = (entries: Values): string => write(entries).replace(/<[^>]+>/g, '');
    expect(words({ a: '1500,-', b: 'ca. 2.000 EUR' })).toMatch(/1\u202f500.*ca\.\u00a02\u202f000.*3\u202f500.*5\u202f500\u00a0Euro/);
    expect(words({ a: 'zwölf', b: '200' })).toMatch(/zwölf \(kein lesbarer Betrag\).*200.*offen, weil »A« kein lesbarer Betrag ist(?!\u00a0Euro)/);
  });
});
