import { knownBlocks } from '../../blocks/knownBlocks.ts';
import { refusalsOf } from '../../source/dataOnly.ts';
import type { Check } from '../Check.ts';
import { fault } from '../problem.ts';

/** Content is data: no code, no HTML, only known blocks. The compiler refuses the same. */
export const dataOnly: Check = ({ documents }) =>
  documents.flatMap(({ document, nodes }) =>
    nodes.flatMap(({ node }) =>
      refusalsOf(node, document.source, knownBlocks).map(({ rule, message, remedy, ...at }) => fault(rule, document.file, at, message, remedy)),
    ),
  );
