import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inlineDrawing } from './inlineDrawing.ts';

test('a drawing gets its text alternative and ids of its own', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'drawing-')), 'a.svg');
  writeFileSync(path, '<?xml version="1.0"?>\n<svg viewBox="0 0 4 4" role="none">\n  <title>alt</title><path id="p" d="M0 0"/>\n  <use href="#p"/></svg>');
  expect(inlineDrawing(path, 'Zwei < drei', 'bild-1')).toBe(
    '<svg viewBox="0 0 4 4" role="img" aria-labelledby="bild-1-titel"><title id="bild-1-titel">Zwei &lt; drei</title>\n  <path id="bild-1-p" d="M0 0"/><use href="#bild-1-p"/></svg>',
  );
});
