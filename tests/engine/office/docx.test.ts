import { describe, expect, it } from 'vitest';
import { readStyles } from '../../../src/office/templateFiles.ts';
import { toDocx } from '../../../src/office/docx/toDocx.ts';
import { all, openArchive } from '../../support/openArchive.ts';
import { filled, sample } from './sample.ts';

const empty = openArchive(toDocx(sample, readStyles('docx')));
const text = empty.parse('word/document.xml');

describe('toDocx', () => {
  it('declares every part and every relation, all well-formed', () => {
    const parts = all(empty.parse('[Content_Types].xml'), 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
    expect(parts.every((part) => empty.names.includes(part))).toBe(true);
    const targets = all(empty.parse('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => `word/${attributes['Target']}`);
    expect(targets.filter((target) => !empty.names.includes(target))).toEqual([]);
    for (const name of empty.names) expect(() => empty.parse(name), name).not.toThrow();
  });

  it('is German, has a title and the paper of the binder', () => {
    expect(all(empty.parse('word/styles.xml'), 'w:lang')[0]!.attributes['w:val']).toBe('de-DE');
    expect(all(empty.parse('docProps/core.xml'), 'dc:title')[0]!.text).toBe('Übersicht »Größe«');
    expect(all(text, 'w:pgMar')[0]!.attributes).toMatchObject({ 'w:left': '1701', 'w:right': '1134' });
  });

  it('uses only styles and numberings that exist', () => {
    const styles = new Set(all(empty.parse('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']));
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => all(text, name).map(({ attributes }) => attributes['w:val']));
    expect(used.filter((name) => !styles.has(name))).toEqual([]);
    const numbers = new Set(all(empty.parse('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId']));
    expect(all(text, 'w:numId').every(({ attributes }) => numbers.has(attributes['w:val']))).toBe(true);
  });

  it('counts each ordered list anew', () => {
    const lists = all(text, 'w:numId').map(({ attributes }) => attributes['w:val']);
    expect(lists).toEqual(['2', '1', '3']);
  });

  it('marks header rows and gives fields a title, a tag and a placeholder', () => {
    expect(all(text, 'w:tblHeader')).toHaveLength(2);
    expect(all(text, 'w:tblCaption').map(({ attributes }) => attributes['w:val'])).toEqual(['Kosten', 'Angaben']);
    const place = all(text, 'w:sdt').find((control) => all(control, 'w:tag')[0]!.attributes['w:val'] === 'ort')!;
    expect(place.text).toBe('[Ort der Sitzung]');
    expect(all(place, 'w:alias')[0]!.attributes['w:val']).toBe('z. B. Rathaus');
    expect(all(place, 'w:showingPlcHdr')).toHaveLength(1);
    expect(all(text, 'w:listItem').map(({ attributes }) => attributes['w:value'])).toEqual(['öffentlich', 'nicht öffentlich']);
    const ids = all(text, 'w:id').map(({ attributes }) => attributes['w:val']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes over entries, sums and ticks', () => {
    const document = openArchive(toDocx(sample, readStyles('docx'), filled)).parse('word/document.xml');
    for (const words of [
      '1. März 2027',
      'Saal »Überm Fluß« <1> & 2',
      'nicht öffentlich',
      '1\u202f245',
      '1\u202f255,50\u00a0Euro',
      'Nachtrag',
      'Erste Zeile',
      'Zweite Zeile',
    ]) {
      expect(document.text).toContain(words);
    }
    expect(all(document, 'w14:checked').map(({ attributes }) => attributes['w14:val'])).toEqual(['1', '0', '1', '0']);
    expect(all(document, 'w:showingPlcHdr')).toHaveLength(0);
  });

  it('gives equal bytes for equal input', () => {
    expect(toDocx(sample, readStyles('docx'), filled)).toEqual(toDocx(sample, readStyles('docx'), filled));
  });
});
