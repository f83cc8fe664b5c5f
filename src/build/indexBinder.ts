import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributesOf, isElement, walk } from '../source/jsx.ts';
import { plainText } from '../source/plainText.ts';
import { contentFolders, currentBinder } from '../source/currentBinder.ts';
import type { ExtraRecord } from '../search/index/ExtraRecord.ts';
import { indexSite, type IndexReport } from '../search/index/indexSite.ts';
import { parseSearchWords } from '../search/words/parseSearchWords.ts';
import { chapterAddress, termAddress } from '../text/addresses.ts';

/** Builds the search index of a finished site: its pages, and checklists and terms as entries of their own. */
export function indexBinder(dir: string): Promise<IndexReport> {
  const synonyms = parseSearchWords(readFileSync(join(contentFolders().content, 'suchwoerter.yaml'), 'utf8'));
  return indexSite({ dir, synonyms, records: searchRecords() });
}

/** Checklists and glossary terms: found on their own though they are no pages. */
export function searchRecords(): ExtraRecord[] {
  const { binder } = currentBinder();
  const checklists = binder.registers.flatMap((register) =>
    register.chapters.flatMap((chapter) => {
      const records: ExtraRecord[] = [];
      walk(chapter.tree, (node) => {
        if (!isElement(node) || node.name !== 'Checkliste') return;
        const { id = '', titel = '' } = attributesOf(node);
        records.push({ url: `${chapterAddress(chapter)}#${id}`, title: titel, text: plainText(node.children), register: `${register.number} ${register.head.titel}`, kind: 'Checkliste', number: chapter.number });
      });
      return records;
    }),
  );
  const terms = [...binder.glossary].map(([id, { begriff, erklaerung, auch }]): ExtraRecord => ({
    url: termAddress(id),
    title: begriff,
    text: [erklaerung, ...auch].join(' '),
    register: '',
    kind: 'Begriff',
    number: '',
  }));
  return [...checklists, ...terms];
}
