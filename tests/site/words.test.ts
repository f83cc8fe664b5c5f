import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { chapterAddress, chapterPdfAddress } from '../../src/addresses.ts';
import { distFolder } from '../support/distFolder.ts';
import { readPdf } from '../support/readPdf.ts';
import { useSite } from '../support/useSite.ts';
import { firstDifference } from '../support/words.ts';

const chapters = [...openBinder(contentFolders()).chapters.values()];
const site = useSite();

describe.concurrent('Bildschirm und Papier sagen dasselbe', () => {
  it.each(chapters.map((chapter) => [`${chapter.number} ${chapter.head.titel}`, chapter] as const))('%s', async (_name, chapter) => {
    const read = (): { text: string; heads: string[] } => {
      const leaf = document.querySelector<HTMLElement>('[data-leaf]')!;
      // Controls for the screen have no counterpart on paper; the words of drawings stand on both.
      leaf.querySelectorAll('[data-furniture], script, style, output, svg title, svg desc').forEach((element) => element.remove());
      // Borders of boxes are borders of words; textContent knows none.
      leaf.querySelectorAll('*').forEach((element) => {
        if (!getComputedStyle(element).display.startsWith('inline') || element.tagName === 'BR') {
          element.append(' ');
          element.before(' ');
        }
      });
      const text = leaf.textContent ?? '';
      const heads = [...leaf.querySelectorAll('thead tr, .box-label')].map((element) => element.textContent ?? '');
      return { text, heads };
    };
    const { text, heads } = await site.visit(chapterAddress(chapter), {}, (page) => page.evaluate(read));
    const path = join(distFolder, chapterPdfAddress(chapter));
    expect(existsSync(path)).toBe(true);
    const paper = (await readPdf(path)).text.join('\n');
    expect(text.length).toBeGreaterThan(2000);
    // »Für: …« stands in the list of facts on screen, below the summary on paper.
    const body = paper.replace(/^Für: .*(\n.*)?$/m, (line) => line.slice(`Für: ${chapter.head.zielgruppe ?? ''}`.length));
    expect(firstDifference(text, chapter.head.zielgruppe === undefined ? paper : body, [...heads, 'Diese Seite bleibt frei']) ?? 'gleich').toBe('gleich');
  });
});
