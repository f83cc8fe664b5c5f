import { startOnDemand } from './startOnDemand.ts';
import { startPrefetching } from './startPrefetching.ts';
import { startPrinting } from './startPrinting.ts';

/** All that runs on every page before anyone touches it: one small file, loaded once. */
startOnDemand();
startPrinting();
startPrefetching();
