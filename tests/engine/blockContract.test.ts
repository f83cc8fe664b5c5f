import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOfficeWriter } from '../../src/office/templateModel.ts';
import { attributesOf, isElement, walk, type Element } from '../../src/source/jsx.ts';
import { parseDocument } from '../../src/source/parseDocument.ts';
import { nothing, type Outside } from '../../src/blocks/Block.ts';
import { blocks } from '../../src/blocks/registry.ts';

const src = join(import.meta.dirname, '../../src');
const tags = [...blocks.keys()];

/** Words that a block's tag shares with something else; each stands once, where that is defined. */
const homonyms: Readonly<Record<string, string>> = {
  'model/Problem.ts': 'Hinweis', // severity
  'checks/problem.ts': 'Hinweis',
  'checks/text/styleRules.ts': 'Hinweis',
  'site/searchWordProblems.ts': 'Hinweis',
  'editions/departureProblems.ts': 'Hinweis',
  'model/Edition.ts': 'Verweis', // why a chapter has changed
  'editions/changeReason.ts': 'Verweis',
  'cli/writeNotes.ts': 'Verweis',
  'search/index/ExtraRecord.ts': 'Begriff', // kind of a search hit
};

describe('der Vertrag eines Bausteins', () => {
  it('keine Datei außerhalb von src/blocks nennt einen Baustein', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.(ts|astro|css|typ)$/.test(name) && !/\.test\.ts$|^blocks\//.test(name));
    expect(files.length).toBeGreaterThan(200);
    const naming = new RegExp(`(['"\`])(${tags.join('|')})\\1|</?(${tags.join('|')})[ >/]|blocks/(${tags.join('|').toLowerCase()})/`, 'g');
    const found = files.flatMap((name) => {
      const text = readFileSync(join(src, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return [...text.matchAll(naming)].filter(([, , quoted]) => quoted === undefined || homonyms[name] !== quoted).map(([words]) => `${name}: ${words}`);
    });
    expect(found).toEqual([]);
  });

  it.each(tags)('<%s> zeigt von außen nur, was »shows« nennt', (tag) => {
    const block = blocks.get(tag)!;
    const source = readFileSync(join(src, 'blocks', tag.toLowerCase(), 'example.mdx'), 'utf8');
    const { tree } = parseDocument('example.mdx', source);
    const elements: Element[] = [];
    walk(tree, (node) => {
      if (isElement(node) && node.name === tag) elements.push(node);
    });
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const asked: string[] = [];
      const outside = new Proxy({} as Outside, {
        get: (_, name) => {
          asked.push(String(name));
          throw new Error('asked');
        },
      });
      const props = attributesOf(element);
      const writer = createOfficeWriter(element, outside);
      for (const face of [
        () => block.office?.(element, props, writer),
        () => block.officeInline?.(element, props, writer, {}),
        () => block.words(props, outside),
      ]) {
        try {
          face();
        } catch (error) {
          if ((error as Error).message !== 'asked') throw error;
        }
      }
      if (block.shows === nothing) expect(asked).toEqual([]);
      else expect(() => block.shows(element, props, outside)).toThrow('asked');
    }
  });
});
