import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse, fedRegisters, registerFeed, type FedRegister } from '../_feeds.ts';

export const getStaticPaths = (async () =>
  [...(await fedRegisters())].map(([slug, register]) => ({ params: { register: slug }, props: { register } }))) satisfies GetStaticPaths;

/** Atom feed of the editions that changed a register, newest first; also where it stood under another slug. */
export const GET: APIRoute<{ register: FedRegister }> = async ({ site, props: { register } }) => feedResponse(site, await registerFeed(register));
