import { describe, expect, it } from 'vitest';
import { toDocx } from '../../../src/office/docx/toDocx.ts';
import { toOdt } from '../../../src/office/odt/toOdt.ts';
import { colours, page } from '../../../src/office/page.ts';
import { readStyles } from '../../../src/office/templateFiles.ts';
import { all, openArchive, parseXml, type Node } from '../../support/openArchive.ts';
import { sample } from './sample.ts';

/** An element without what is there for people only: comments and indentation. */
const bare = ({ name, attributes, children }: Node): unknown => [name, attributes, children.map(bare)];

describe('the styles of both formats', () => {
  it('reach the files as they stand in the source, without comments', () => {
    const files = [
      ['odt', openArchive(toOdt(sample, readStyles('odt'))), 'styles.xml'],
      ['docx', openArchive(toDocx(sample, readStyles('docx'))), 'word/styles.xml'],
    ] as const;
    for (const [format, archive, name] of files) {
      expect(bare(archive.parse(name))).toEqual(bare(parseXml(readStyles(format))));
      expect(archive.read(name)).not.toContain('<!--');
    }
    expect(files[0][1].parse('styles.xml').text).toBe('Seite 1 von 1');
  });

  it('have the paper of the binder', () => {
    const [layout] = all(parseXml(readStyles('odt')), 'style:page-layout-properties');
    expect(layout!.attributes).toEqual({
      'fo:page-width': `${page.width}mm`,
      'fo:page-height': `${page.height}mm`,
      'style:print-orientation': 'portrait',
      'fo:margin-left': `${page.left}mm`,
      'fo:margin-right': `${page.right}mm`,
      'fo:margin-top': `${page.top}mm`,
      // The footer's ten millimetres lie within the margin.
      'fo:margin-bottom': `${page.bottom - 10}mm`,
    });
  });

  it('name the same colours', () => {
    const coloursOf = (xml: string): string[] => [...new Set([...xml.matchAll(/"(?:[^"]* )?#?([\dA-F]{6})"/g)].map(([, colour]) => colour!))].sort();
    const odt = coloursOf(readStyles('odt'));
    expect(odt).toContain(colours.line);
    expect(coloursOf(readStyles('docx'))).toEqual([...odt, colours.ground].sort());
  });
});
