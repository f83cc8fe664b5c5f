import type { APIRoute } from 'astro';
import { editionAddress } from '../addresses.ts';
import { workshop } from '../site/handle.ts';
import { sharedNotes } from '../text/sharedNotes.ts';
import { feedResponse } from './_feeds.ts';

/** Atom feed of editions, newest first. */
export const GET: APIRoute = async ({ site }) => {
  const { editions, current } = await workshop().site();
  return feedResponse(site, {
    title: `${current.binder.head.titel}: Ausgaben`,
    page: '/',
    self: '/ausgaben.xml',
    entries: [...editions].reverse().map(({ name, state, notes }) => ({
      title: `Ausgabe ${name}`,
      id: editionAddress(name),
      page: editionAddress(name),
      updated: state,
      lines: notes.length > 0 ? sharedNotes(notes).map(({ chapters, satz }) => `${chapters.join(', ')}: ${satz}`) : ['Grundwerk'],
    })),
  });
};
