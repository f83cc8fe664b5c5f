import { describe, expect, it } from 'vitest';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { toDocx } from '../../src/office/docx/toDocx.ts';
import { toOdt } from '../../src/office/odt/toOdt.ts';
import { withSums } from '../../src/office/amounts.ts';
import { fieldsOf, isFieldRun, type TemplateDocument } from '../../src/model/TemplateDocument.ts';
import { readStyles, templateDocument } from '../../src/office/templateFiles.ts';
import { openArchive } from '../support/openArchive.ts';

const current = openBinder(contentFolders());
const documents = [...current.templates.values()].map((template) => templateDocument(template, current));

/** What Word shows as the title of a content control; longer ones would be cut. */
const titleLength = 64;

const withinText = (document: TemplateDocument) =>
  document.blocks.flatMap((block) => {
    const runs =
      block.kind === 'table'
        ? block.rows.flat(2)
        : block.kind === 'paragraph'
          ? block.runs
          : block.kind === 'list'
            ? block.items.flatMap((item) => item.runs)
            : [];
    return runs.filter(isFieldRun).map(({ field }) => field);
  });

describe('the templates of the binder', () => {
  it('are fifteen', () => {
    expect(documents).toHaveLength(15);
  });

  it.each(documents.map((document) => [document.slug, document] as const))('%s: fields are unique and explained', (_, document) => {
    const fields = fieldsOf(document);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(fields.filter(({ type, help }) => type !== 'leer' && help === '').map(({ id }) => id)).toEqual([]);
    expect(
      withinText(document)
        .filter(({ help }) => help.length > titleLength)
        .map(({ id }) => id),
    ).toEqual([]);
    const ids = new Set(fields.map(({ id }) => id));
    expect(fields.flatMap(({ sumOf = [] }) => sumOf).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(documents.map((document) => [document.slug, document] as const))(
    '%s: both files are well-formed, begin with a title and keep guidance out',
    (_, document) => {
      for (const archive of [openArchive(toOdt(document, readStyles('odt'))), openArchive(toDocx(document, readStyles('docx')))])
        for (const name of archive.names.filter((name) => name !== 'mimetype')) archive.parse(name);
      expect(document.blocks.filter(({ kind }) => kind === 'title')).toHaveLength(1);
      expect(openArchive(toOdt(document, readStyles('odt'))).read('content.xml')).not.toContain('Vor dem Ausfüllen');
    },
  );

  it('has a costing that adds up', () => {
    const plan = documents.find(({ slug }) => slug === 'kosten-und-finanzierungsplan')!;
    const values = withSums(plan, { a1: '16.200', b1: '1.800', c1: '16.200' });
    expect(values['gesamt']).toBe('18\u202f000');
    expect(values['summe-c']).toBe('18\u202f000');
    expect(values['c3']).toBe('1\u202f800');
  });
});
