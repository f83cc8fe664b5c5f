import type { Nodes } from 'mdast';
import { blocks } from '../../blocks/registry.ts';
import { isElement, placeOf } from '../../source/jsx.ts';
import { shortAddress } from '../../text/sourceText.ts';
import type { Check } from '../Check.ts';
import { innerText } from '../../source/innerText.ts';
import { fault } from '../problem.ts';

/** Words that say nothing when they are read out of their sentence, as screen readers list links. */
const empty = new Set([
  'hier',
  'dort',
  'da',
  'mehr',
  'weiter',
  'weiterlesen',
  'mehr lesen',
  'mehr erfahren',
  'mehr dazu',
  'mehr informationen',
  'weitere informationen',
  'nähere informationen',
  'link',
  'diesem link',
  'dieser link',
  'diesen link',
  'hier klicken',
  'klicken sie hier',
  'bitte hier klicken',
  'siehe hier',
  'siehe',
  'details',
  'diese seite',
  'dieser seite',
  'seite',
  'website',
  'webseite',
  'zur website',
  'zur webseite',
  'pdf',
  'als pdf',
  'download',
  'herunterladen',
  'kapitel',
  'vorlage',
  'quelle',
]);

/** Link texts say where they lead. */
export const linkWords: Check = ({ documents }) =>
  documents.flatMap(({ document, nodes }) =>
    nodes.flatMap(({ node }) => {
      const url = node.type === 'link' ? node.url : undefined;
      if (url === undefined && !isReference(node)) return [];
      const text = innerText(node).trim();
      const at = placeOf(node);
      if (url !== undefined && text === '' && !hasContent(node))
        return [fault('verweis/wort', document.file, at, 'Der Link hat keinen Text.', 'Schreiben Sie [Linktext](https://…).')];
      if (
        empty.has(
          text
            .toLowerCase()
            .replace(/[^\p{L}\s]/gu, '')
            .trim(),
        )
      ) {
        return [
          fault(
            'verweis/wort',
            document.file,
            at,
            `Der Linktext »${text}« sagt nicht, wohin er führt.`,
            'Nennen Sie das Ziel, zum Beispiel »Kriminalstatistik des Landes«.',
          ),
        ];
      }
      if (url !== undefined && (/^https?:\/\//.test(text) || (text === shortAddress(url) && text.length > 40))) {
        return [
          fault(
            'verweis/wort',
            document.file,
            at,
            'Der Linktext ist eine lange oder nackte Adresse.',
            'Schreiben Sie [Linktext](https://…); kurze Adressen ohne https:// dürfen stehen bleiben: [lpr.sachsen.de](https://…).',
          ),
        ];
      }
      return [];
    }),
  );

const isReference = (node: Nodes): boolean => isElement(node) && blocks.get(node.name ?? '')?.leadsTo !== undefined;
const hasContent = (node: Nodes): boolean => 'children' in node && (node.children as Nodes[]).some((child) => isElement(child));
