import { describe, expect, it } from 'vitest';
import { readStyles } from '../../../src/office/templateFiles.ts';
import { toOdt } from '../../../src/office/odt/toOdt.ts';
import { all, openArchive } from '../../support/openArchive.ts';
import { filled, sample } from './sample.ts';

const empty = openArchive(toOdt(sample, readStyles('odt')));
const content = empty.parse('content.xml');

describe('toOdt', () => {
  it('puts the mimetype first and stores it uncompressed', () => {
    const bytes = toOdt(sample, readStyles('odt'));
    expect(empty.names[0]).toBe('mimetype');
    // Local header: method 0 at offset 8, no extra field at 28, name and text follow.
    expect([bytes[8], bytes[9], bytes[28], bytes[29]]).toEqual([0, 0, 0, 0]);
    expect(new TextDecoder().decode(bytes.slice(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  });

  it('lists every part in the manifest, all well-formed', () => {
    const listed = all(empty.parse('META-INF/manifest.xml'), 'manifest:file-entry').map(({ attributes }) => attributes['manifest:full-path']);
    expect(listed).toEqual(['/', 'content.xml', 'styles.xml', 'meta.xml']);
    for (const name of empty.names.filter((name) => name.endsWith('.xml'))) expect(() => empty.parse(name)).not.toThrow();
  });

  it('is German, has a title and the paper of the binder', () => {
    const styles = empty.parse('styles.xml');
    const defaults = all(all(styles, 'style:default-style')[0]!, 'style:text-properties')[0]!.attributes;
    expect(defaults).toMatchObject({ 'fo:language': 'de', 'fo:country': 'DE', 'style:font-name': 'Fira Sans' });
    expect(all(styles, 'style:page-layout-properties')[0]!.attributes).toMatchObject({
      'fo:page-width': '210mm',
      'fo:margin-left': '30mm',
      'fo:margin-right': '20mm',
    });
    const meta = empty.parse('meta.xml');
    expect(all(meta, 'dc:title')[0]!.text).toBe('Übersicht »Größe«');
    expect(all(meta, 'dc:language')[0]!.text).toBe('de-DE');
  });

  it('uses only styles that exist', () => {
    const defined = new Set(
      [...all(empty.parse('styles.xml'), 'style:style'), ...all(empty.parse('styles.xml'), 'text:list-style'), ...all(content, 'style:style')].map(
        ({ attributes }) => attributes['style:name'],
      ),
    );
    const used = new Set([...`${empty.read('content.xml')}`.matchAll(/(?:text|table):style-name="([^"]+)"/g)].map(([, name]) => name));
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });

  it('marks header rows, headings and placeholders with their explanation', () => {
    expect(all(content, 'table:table-header-rows')).toHaveLength(2);
    expect(all(content, 'text:h')[0]).toMatchObject({ text: 'Straße & Platz', attributes: { 'text:outline-level': '1' } });
    const places = all(content, 'text:placeholder').map(({ text, attributes }) => [text, attributes['text:description']]);
    expect(places).toContainEqual(['<Ort der Sitzung>', 'z. B. Rathaus']);
    expect(places).toContainEqual(['<öffentlich / nicht öffentlich>', 'eines von beiden']);
  });

  it('takes over entries, sums, ticks and line ends', () => {
    const text = all(openArchive(toOdt(sample, readStyles('odt'), filled)).parse('content.xml'), 'office:text')[0]!;
    for (const words of [
      '1. März 2027',
      'Saal »Überm Fluß« <1> & 2',
      'nicht öffentlich',
      '1\u202f245',
      '1\u202f255,50\u00a0Euro',
      'Nachtrag',
      '☒\u00a0ja',
      '☐\u00a0nein',
      '☒Erledigt',
      '☐Offen',
    ]) {
      expect(text.text).toContain(words);
    }
    expect(all(text, 'text:placeholder')).toHaveLength(0);
    expect(all(text, 'text:line-break').length).toBeGreaterThan(0);
  });

  it('gives equal bytes for equal input', () => {
    expect(toOdt(sample, readStyles('odt'), filled)).toEqual(toOdt(sample, readStyles('odt'), filled));
  });
});
