import { blocks } from '../../blocks/registry.ts';
import { refusalsOf } from '../../source/dataOnly.ts';
import type { Check } from '../Check.ts';
import { fault } from '../problem.ts';

const tags = [...blocks.keys()];

/** Content is data: no code, no HTML, only known blocks. The compiler refuses the same. */
export const dataOnly: Check = ({ documents }) =>
  documents.flatMap(({ document, nodes }) =>
    nodes.flatMap(({ node }) =>
      refusalsOf(node, document.source, tags).map(({ rule, message, remedy, ...at }) => fault(rule, document.file, at, message, remedy)),
    ),
  );
