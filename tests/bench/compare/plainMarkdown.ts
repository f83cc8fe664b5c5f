import { parse } from 'yaml';
import type { BinderFiles } from '../generateBinder.ts';

export interface PlainPage {
  /** `gremiengruendung/aufbau`, without ending. */
  readonly path: string;
  readonly register: string;
  readonly title: string;
  /** With `title` and `description` in its head. */
  readonly markdown: string;
}

/**
 * The chapters of a binder in the Markdown that every generator understands: paragraphs, headings, lists, tables, links.
 * Boxes become headed paragraphs, fields list items, notes a numbered list at the end; pictures are left out.
 * @param linkTo how a generator wants a link from one chapter to another
 */
export function plainPages(binder: BinderFiles, linkTo: (path: string) => string): PlainPage[] {
  const names = [...binder.keys()].filter((name) => /^\d+-[^/]+\/\d+-.*\.mdx$/.test(name));
  const pathOf = (name: string): string => name.replace(/(^|\/)\d+-/g, '$1').replace(/\.mdx$/, '');
  const paths = new Map(names.map((name) => [pathOf(name).split('/')[1]!, pathOf(name)]));
  const sources = parse(String(binder.get('quellen.yaml'))) as Record<string, { titel: string; herausgeber: string; jahr: string }>;
  return names.map((name) => {
    const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(String(binder.get(name))) ?? [];
    const { titel, kurz } = parse(head) as { titel: string; kurz: string };
    const path = pathOf(name);
    const link = (slug: string): string => linkTo(paths.get(slug) ?? path);
    const markdown = `---\ntitle: ${JSON.stringify(titel)}\ndescription: ${JSON.stringify(kurz)}\n---\n\n${plain(body, { link, sources })}`;
    return { path, register: path.split('/')[0]!, title: titel, markdown };
  });
}

interface Outside {
  readonly link: (slug: string) => string;
  readonly sources: Readonly<Record<string, { titel: string; herausgeber: string; jahr: string }>>;
}

function plain(body: string, { link, sources }: Outside): string {
  const notes = [...body.matchAll(/^\[\^([^\]]+)\]: (.*)$/gm)].map(([, name, text]) => ({ name: name!, text: text! }));
  const numbers = new Map(notes.map(({ name }, index) => [name, index + 1]));
  const text = `${body.replace(/^\[\^[^\]]+\]: .*$/gm, '').trim()}\n\n${notes.length === 0 ? '' : `## Anmerkungen\n\n${notes.map((note, index) => `${index + 1}. ${note.text}`).join('\n')}\n`}`;
  return (
    text
      .replace(/\[\^([^\]]+)\]/g, (_mark, name: string) => ` (${numbers.get(name) ?? '?'})`)
      .replace(/<Verweis kapitel="([^"]+)"[^>]*\/>/g, (_tag, slug: string) => `[Kapitel](${link(slug)})`)
      .replace(/<Verweis kapitel="([^"]+)"[^>]*>([^]*?)<\/Verweis>/g, (_tag, slug: string, words: string) => `[${words}](${link(slug)})`)
      .replace(
        /<Quelle id="([^"]+)"[^>]*>/g,
        (_tag, id: string) => `${sources[id]?.herausgeber ?? ''}: ${sources[id]?.titel ?? id} (${sources[id]?.jahr ?? ''}).`,
      )
      .replace(/<Feld [^>]*?name="([^"]+)"[^>]*>/g, '- $1: ____')
      // A box, or a table with its title.
      .replace(/^<[A-Z]\w* [^>]*?titel="([^"]+)"[^>]*>$/gm, '**$1**')
      .replace(/<[^>]+>/g, '')
      .replace(/ \{#[\w-]+\}/g, '')
      .replace(/\\?[{}]/g, '')
      .replace(/\n{3,}/g, '\n\n')
  );
}
