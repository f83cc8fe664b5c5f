import type { APIRoute } from 'astro';
import { editionAddress, urgentNoticeAddress } from '../addresses.ts';
import { noticeNumber } from '../model/urgentNotices.ts';
import { workshop } from '../site/handle.ts';
import { formatDay } from '../text/dates.ts';
import { sharedNotes } from '../text/sharedNotes.ts';
import { feedResponse } from './_feeds.ts';

/** Atom feed of editions and urgent notices, newest first. */
export const GET: APIRoute = async ({ site }) => {
  const { editions, current } = await workshop().site();
  const ofEditions = editions.map(({ name, state, notes, newBase }) => ({
    title: `${newBase ? 'Neuauflage' : 'Ausgabe'} ${name}`,
    page: editionAddress(name),
    updated: state,
    lines:
      notes.length > 0
        ? sharedNotes(notes).map(({ chapters, satz }) => `${chapters.join(', ')}: ${satz}`)
        : [newBase ? 'Alle Blätter sind neu gesetzt.' : 'Grundwerk'],
  }));
  const ofNotices = current.binder.urgentNotices.map(({ name, head }) => ({
    title: `Eilmitteilung ${noticeNumber(name)}: ${head.titel}`,
    page: urgentNoticeAddress(name),
    updated: head.datum,
    lines: [`${head.kurz} Gültig bis ${formatDay(head.gueltig_bis)}.`],
  }));
  const entries = [...ofEditions, ...ofNotices].map((entry) => ({ ...entry, id: entry.page }));
  return feedResponse(site, {
    title: `${current.binder.head.titel}: Ausgaben und Eilmitteilungen`,
    page: '/',
    self: '/ausgaben.xml',
    entries: entries.reverse().sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0)),
  });
};
