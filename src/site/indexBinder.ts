import { attributesOf, isElement, walk } from '../source/jsx.ts';
import { outsideOf } from '../blocks/outsideOf.ts';
import { plainText } from '../blocks/plainText.ts';
import { blocks } from '../blocks/registry.ts';
import { contentFiles } from '../source/ContentFiles.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { limits } from '../source/readFile.ts';
import { termKind, type ExtraRecord } from '../search/index/ExtraRecord.ts';
import { indexSite, type IndexReport } from '../search/index/indexSite.ts';
import { parseSearchWords } from '../search/words/parseSearchWords.ts';
import { NO_SEARCH_WORDS, type SearchWords } from '../search/words/SearchWords.ts';
import { withGlossary } from '../search/words/withGlossary.ts';
import { chapterAddress, templateAddress, termAddress } from '../addresses.ts';
import type { Workshop } from './Workshop.ts';

/** Builds the search index of a finished site: its pages, and checklists and terms as entries of their own. */
export const indexBinder = (current: CurrentBinder, dir: string): Promise<IndexReport> =>
  indexSite({ dir, synonyms: searchWords(current), records: searchRecords(current), keywords: keywords(current) });

/** What the dev server's search is made from; asked anew after each change of the content. */
export const devSearch = ({ current, changes }: Workshop) => ({
  addresses: () => [...[...current().chapters.values()].map(chapterAddress), ...[...current().templates.values()].map(templateAddress)],
  records: () => searchRecords(current()),
  synonyms: () => searchWords(current()),
  keywords: () => keywords(current()),
  version: changes,
});

/** Synonyms of the editors and the glossary's other spellings. */
function searchWords({ folders, binder }: CurrentBinder): SearchWords {
  const text = contentFiles(folders.content).text('suchwoerter.yaml', limits.data, 'freiwillig');
  const words = text === undefined ? NO_SEARCH_WORDS : parseSearchWords(text);
  return withGlossary(words, binder.glossary.values());
}

/** `stichworte` of each chapter and template, by address. */
function keywords({ chapters, templates }: CurrentBinder): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...[...chapters.values()].map((chapter) => [chapterAddress(chapter), chapter.head.stichworte] as const),
    ...[...templates.values()].map((template) => [templateAddress(template), template.head.stichworte] as const),
  ]);
}

/** Checklists and glossary terms: found on their own though they are no pages. */
function searchRecords(current: CurrentBinder): ExtraRecord[] {
  const { binder, chapters } = current;
  const ofBlocks = binder.registers.flatMap((register) =>
    register.chapters.flatMap((chapter) => {
      const records: ExtraRecord[] = [];
      walk(chapter.tree, (node) => {
        const block = isElement(node) ? blocks.get(node.name ?? '') : undefined;
        if (!isElement(node) || block?.record === undefined) return;
        const props = attributesOf(node);
        records.push({
          url: `${chapterAddress(chapter)}#${block.anchor?.(props) ?? ''}`,
          title: props['titel'] ?? '',
          text: plainText(node.children, outsideOf(binder, current, chapter.path)),
          register: `${register.number} ${register.head.titel}`,
          kind: block.record,
          number: chapter.number,
        });
      });
      return records;
    }),
  );
  const terms = [...binder.glossary].map(([id, { begriff, erklaerung, auch, kapitel }]): ExtraRecord => {
    const home = chapters.get(kapitel ?? '');
    return {
      url: termAddress(id),
      title: begriff,
      text: [erklaerung, ...auch].join(' '),
      register: '',
      kind: termKind,
      number: '',
      ...(home ? { page: chapterAddress(home) } : {}),
    };
  });
  return [...ofBlocks, ...terms];
}
