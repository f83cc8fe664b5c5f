import type { APIRoute, GetStaticPaths } from 'astro';
import { workshop } from '../../site/handle.ts';
import { placedHistories, type PlacedHistory } from '../../site/placedHistories.ts';
import { feedResponse, fedRegisters, registerFeed, type FedRegister } from '../_feeds.ts';

export const getStaticPaths = (async () => {
  const placed = placedHistories(await workshop().site());
  return [...(await fedRegisters())].map(([slug, register]) => ({ params: { register: slug }, props: { register, placed } }));
}) satisfies GetStaticPaths;

/** Atom feed of the editions that changed a register, newest first; also where it stood under another slug. */
export const GET: APIRoute<{ register: FedRegister; placed: readonly PlacedHistory[] }> = async ({ site, props: { register, placed } }) =>
  feedResponse(site, await registerFeed(register, placed));
