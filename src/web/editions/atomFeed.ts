/** A feed by RFC 4287. All addresses are complete, with origin and base path. */
export interface Feed {
  readonly title: string;
  /** Address of the page that the feed is about; its id too. */
  readonly page: string;
  /** Of the feed itself. */
  readonly self: string;
  readonly author: string;
  /** Month or day of the newest entry, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly title: string;
  /** Never changes; no other entry has it. */
  readonly id: string;
  readonly page: string;
  /** `YYYY-MM` or `YYYY-MM-DD` */
  readonly updated: string;
  /** Line by line, as plain text. */
  readonly lines: readonly string[];
  /** Pages that the lines tell of. */
  readonly related?: readonly { readonly title: string; readonly page: string }[];
}

/** The feed as an Atom file. */
export function atomFeed({ title, page, self, author, updated, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    `  <title>${escape(title)}</title>`,
    `  <id>${escape(page)}</id>`,
    `  <link href="${escape(page)}"/>`,
    `  <link rel="self" href="${escape(self)}"/>`,
    `  <updated>${firstOf(updated)}</updated>`,
    `  <author><name>${escape(author)}</name></author>`,
    ...entries.flatMap((entry) => [
      '  <entry>',
      `    <title>${escape(entry.title)}</title>`,
      `    <id>${escape(entry.id)}</id>`,
      `    <link href="${escape(entry.page)}"/>`,
      ...(entry.related ?? []).map((each) => `    <link rel="related" href="${escape(each.page)}" title="${escape(each.title)}"/>`),
      `    <updated>${firstOf(entry.updated)}</updated>`,
      `    <summary>${escape(entry.lines.join('\n'))}</summary>`,
      '  </entry>',
    ]),
    '</feed>\n',
  ].join('\n');
}

/** Editions have a month and no day. */
const firstOf = (date: string): string => `${date.length === 7 ? `${date}-01` : date}T00:00:00Z`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as XML holds it, in elements and attributes; signs that it can't hold at all are left out. */
const escape = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/g, (sign) => entities[sign]!);
