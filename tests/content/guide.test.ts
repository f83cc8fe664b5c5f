import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocks } from '../../src/blocks/registry.ts';
import { rules } from '../../src/model/rules.ts';
import { fixtureBinder } from '../support/fixtureBinder.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8');

const guide = read('content/README.md');
/** What editors copy: the examples of blocks. The first one is the head of a whole file. */
const examples = [...guide.matchAll(/```mdx\n([\s\S]*?)```/g)].map(([, example]) => example!).filter((example) => !example.startsWith('---'));

describe('Der Leitfaden für die Redaktion', () => {
  it.each(Object.entries(rules))('nennt die Regel %s', (rule, sentence) => {
    expect(guide).toContain(`- \`${rule}\`: ${sentence}`);
  });

  it.each([...blocks.values()].map((block) => [block.tag, block] as const))('beschreibt den Baustein %s mit allen Angaben', (tag, { props }) => {
    expect(guide).toMatch(new RegExp(`\\*\\*${tag}\\*\\*`));
    expect(Object.keys(props.shape).filter((name) => !guide.includes(`\`${name}\``) && !guide.includes(`${name}="`))).toEqual([]);
  });

  it.each(examples.map((example) => [example.split('\n')[0]!, example] as const))('zeigt ein Beispiel, das man abschreiben kann: %s', (_, example) => {
    const faults = fixtureBinder()
      .write(example)
      .problems()
      .filter(({ rule }) => /^(mdx|baustein|tabelle|fussnote)\//.test(rule));
    expect(faults).toEqual([]);
  });

  it('verweist nur auf Abschnitte, die es gibt', () => {
    const headings = [...guide.matchAll(/^#{2,3} (.+)$/gm)].map(([, title]) => slugOf(title!));
    const links = [...(guide + read('README.md').replaceAll('content/README.md#', '](#')).matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => decodeURIComponent(id!));
    const own = [...read('README.md').matchAll(/^#{2,3} (.+)$/gm)].map(([, title]) => slugOf(title!));
    expect(links.filter((id) => !headings.includes(id) && !own.includes(id))).toEqual([]);
  });
});

/** The id that a code host gives to a heading. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
