import { sharedNotes } from '../text/sharedNotes.ts';
import type { APIRoute } from 'astro';
import { noticeNumber } from '../model/urgentNotices.ts';
import { formatDay } from '../text/dates.ts';
import { href } from '../blocks/href.ts';
import { workshop } from '../site/handle.ts';
import { editionAddress, urgentNoticeAddress } from '../addresses.ts';

/** Atom feed of editions and urgent notices (RFC 4287), newest first. */
export const GET: APIRoute = async ({ site }) => {
  const { editions, current } = await workshop().site();
  const url = (address: string): string => new URL(href(address), site).href;
  const ofEditions = [...editions].reverse().map(({ name, state, notes }) => {
    const text =
      notes.length > 0
        ? sharedNotes(notes)
            .map(({ chapters, satz }) => `${chapters.join(', ')}: ${satz}`)
            .join('\n')
        : 'Grundwerk';
    const entry = `  <entry>\n    <title>Ausgabe ${name}</title>\n    <id>${url(editionAddress(name))}</id>\n    <link href="${url(editionAddress(name))}"/>\n    <updated>${state}-01T00:00:00Z</updated>\n    <summary>${escape(text)}</summary>\n  </entry>`;
    return { day: `${state}-01`, entry };
  });
  const ofNotices = [...current.binder.urgentNotices].reverse().map(({ name, head }) => {
    const address = url(urgentNoticeAddress(name));
    const title = escape(`Eilmitteilung ${noticeNumber(name)}: ${head.titel}`);
    const text = escape(`${head.kurz} Gültig bis ${formatDay(head.gueltig_bis)}.`);
    const entry = `  <entry>\n    <title>${title}</title>\n    <id>${address}</id>\n    <link href="${address}"/>\n    <updated>${head.datum}T00:00:00Z</updated>\n    <summary>${text}</summary>\n  </entry>`;
    return { day: head.datum, entry };
  });
  const byDay = [...ofNotices, ...ofEditions].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const entries = byDay.map(({ entry }) => entry);
  const { titel, herausgabe } = current.binder.head;
  const updated = `${byDay[0]?.day ?? '2026-01-01'}T00:00:00Z`;
  const feed = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">\n  <title>${escape(titel)}: Ausgaben und Eilmitteilungen</title>\n  <id>${url('/')}</id>\n  <link href="${url('/')}"/>\n  <link rel="self" href="${url('/ausgaben.xml')}"/>\n  <updated>${updated}</updated>\n  <author><name>${escape(herausgabe)}</name></author>\n${entries.join('\n')}\n</feed>\n`;
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
