import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { brokenRules } from '../support/pdfRules.ts';
import { readPdf, type ReadPdf } from '../support/readPdf.ts';
import { distFolder } from '../support/distFolder.ts';

const files = readdirSync(distFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.pdf'))
  .sort();

describe('jedes PDF', () => {
  it.each(files)('%s ist nach PDF/UA-1 ausgezeichnet, deutsch und betitelt', async (name) => {
    const pdf = await readPdf(join(distFolder, name));
    expect(pdf.ua).toBe('1');
    expect(pdf.tagged).toBe(true);
    expect(pdf.language).toMatch(/^de/);
    expect(pdf.title.length).toBeGreaterThan(5);
    expect(faultyTables(pdf), 'Tabellen ohne Kopfzellen').toEqual([]);
    expect(
      pdf.elements.filter(({ role, alt }) => role === 'Figure' && !alt),
      'Bilder ohne Alternativtext',
    ).toEqual([]);
    expect(pdf.pages % 2 === 0 || !isLeaf(name), 'ein Blatt hat zwei Seiten').toBe(true);
  });
});

describe('jedes PDF, das die Regeln beider Normen angehen,', () => {
  // What editions have kept went out before and stays as it is.
  const frozen = new Set(
    readdirSync(join(contentFolders().content, 'ausgaben'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => readFileSync(join(contentFolders().content, 'ausgaben', name)).toString('latin1')),
  );

  it.each(files)('%s ist auch zum Aufbewahren gemacht (PDF/A-2a)', (name) => {
    const pdf = readFileSync(join(distFolder, name));
    expect(brokenRules(pdf, 'UA-1')).toEqual([]);
    if (!frozen.has(pdf.toString('latin1'))) expect(brokenRules(pdf, 'A-2a')).toEqual([]);
  });
});

describe('der ganze Ordner', () => {
  it('hat mindestens 60 Seiten, ein Inhaltsverzeichnis und Lesezeichen für jedes Register', async () => {
    const pdf = await readPdf(join(distFolder, 'ordner.pdf'));
    expect(pdf.pages).toBeGreaterThanOrEqual(60);
    expect(pdf.text.slice(0, 6).join('\n')).toContain('Inhaltsverzeichnis');
    // Own leaves have a register of their own, which stays out of the PDF while it is empty.
    const registers = openBinder(contentFolders()).binder.registers.flatMap(({ head, chapters }) => (chapters.length > 0 ? [head.titel] : []));
    expect(registers.length).toBeGreaterThan(6);
    expect(pdf.bookmarks).toEqual(expect.arrayContaining(registers));
  });
});

const isLeaf = (name: string): boolean => relative('druck', name).startsWith('..') && !name.startsWith('kontrollblatt');

/** Rows or cells of tables that hold data but no header cell anywhere: a screen reader couldn't name the columns. */
function faultyTables({ elements }: ReadPdf): string[] {
  const tables = elements.filter(({ role }) => role === 'Table').length;
  const headers = elements.filter(({ role, parents }) => role === 'TH' && parents.includes('Table')).length;
  return tables > 0 && headers < tables ? [`${tables} Tabellen, ${headers} Kopfzellen`] : [];
}
