import { availableParallelism } from 'node:os';
import { threadedCrew } from '../../../src/print/typst/crew.ts';
import { createTypesetter } from '../../../src/print/typst/Typesetter.ts';
import { leafOf } from '../../../src/site/leaves.ts';
import { sideBySide } from '../../../src/site/sideBySide.ts';
import { computeSite } from '../../../src/site/site.ts';
import { contentFolders } from '../../../src/source/contentFolders.ts';
import { openBinder } from '../../../src/source/currentBinder.ts';

/* A program of its own, so that it is measured from its start: lays out every chapter and makes its PDF, keeping nothing. */

const typesetter = createTypesetter({ crew: threadedCrew(availableParallelism()) });
const site = await computeSite(openBinder(contentFolders()), typesetter);
await sideBySide([...site.plans.keys()], (slug) => leafOf(site, slug), availableParallelism());
// Threads wait for more otherwise.
process.exit(0);
