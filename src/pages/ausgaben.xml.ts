import { sharedNotes } from '../text/sharedNotes.ts';
import type { APIRoute } from 'astro';
import { href } from '../blocks/href.ts';
import { workshop } from '../site/handle.ts';
import { editionAddress } from '../addresses.ts';

/** Atom feed of editions (RFC 4287), newest first. */
export const GET: APIRoute = async ({ site }) => {
  const { editions, current } = await workshop().site();
  const url = (address: string): string => new URL(href(address), site).href;
  const entries = [...editions].reverse().map(({ name, state, notes, newBase }) => {
    const text =
      notes.length > 0
        ? sharedNotes(notes)
            .map(({ chapters, satz }) => `${chapters.join(', ')}: ${satz}`)
            .join('\n')
        : newBase
          ? 'Alle Blätter sind neu gesetzt.'
          : 'Grundwerk';
    return `  <entry>\n    <title>${newBase ? 'Neuauflage' : 'Ausgabe'} ${name}</title>\n    <id>${url(editionAddress(name))}</id>\n    <link href="${url(editionAddress(name))}"/>\n    <updated>${state}-01T00:00:00Z</updated>\n    <summary>${escape(text)}</summary>\n  </entry>`;
  });
  const { titel, herausgabe } = current.binder.head;
  const updated = `${editions.at(-1)?.state ?? '2026-01'}-01T00:00:00Z`;
  const feed = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">\n  <title>${escape(titel)}: Ausgaben</title>\n  <id>${url('/')}</id>\n  <link href="${url('/')}"/>\n  <link rel="self" href="${url('/ausgaben.xml')}"/>\n  <updated>${updated}</updated>\n  <author><name>${escape(herausgabe)}</name></author>\n${entries.join('\n')}\n</feed>\n`;
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
