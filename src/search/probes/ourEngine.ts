import { openIndexInNode } from '../index/openIndexInNode.ts';
import type { Engine } from './measureProbes.ts';
import { slugsOf } from './slugsOf.ts';

/** The search as readers have it, on the built site in `dir`. */
export async function ourEngine(dir: string): Promise<Engine> {
  const { search } = await openIndexInNode(dir);
  return async (query) => {
    const { hits, explanation } = await search(query, undefined, 10);
    return { slugs: slugsOf(hits), admitsNothing: explanation.missing.length > 0 && explanation.corrected.length === 0 };
  };
}
