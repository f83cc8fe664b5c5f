import type { APIRoute } from 'astro';
import { chapterAddress } from '../addresses.ts';
import { publishBinder } from '../editions/check/publishBinder.ts';
import { chapterNow } from '../editions/formerAddresses.ts';
import { workshop } from '../site/handle.ts';

/** All editions as data, for »Blätter prüfen« and for programs of others. */
export const GET: APIRoute = async () => {
  const { editions, current } = await workshop().site();
  const addressOf = (slug: string): string | undefined => {
    const chapter = chapterNow(current, slug);
    return chapter && chapterAddress(chapter);
  };
  return new Response(JSON.stringify(publishBinder(current.binder.head, editions, addressOf)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
