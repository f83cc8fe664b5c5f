import type { Heading, Nodes } from 'mdast';
import type { Problem } from '../../model/Problem.ts';
import { isElement, placeOf } from '../../source/jsx.ts';
import { headingId } from '../../source/parseDocument.ts';
import type { Check, CheckedDocument, Found } from '../Check.ts';
import { placeAt } from '../places.ts';
import { innerText } from '../../source/innerText.ts';
import { fault } from '../problem.ts';

/** Headings: levels, ids in {#…}, and where they may stand. Whether ids are unique: uniqueIds.ts. */
export const headings: Check = ({ documents }) =>
  documents.flatMap((checked) => {
    let depth = 1;
    return checked.nodes.flatMap((found): Problem[] => {
      if (found.node.type !== 'heading') return [];
      const heading = found.node;
      const nested = nestedIn(found);
      if (nested)
        return [
          fault(
            'ueberschrift/ebene',
            checked.document.file,
            placeOf(heading),
            `Eine Überschrift steht in ${nested}.`,
            'Setzen Sie die Überschrift davor oder schreiben Sie den Text als Absatz.',
          ),
        ];
      const problems = [...level(checked, heading, depth), ...id(checked, heading), ...words(checked, heading)];
      depth = heading.depth;
      return problems;
    });
  });

function nestedIn({ ancestors }: Found<unknown>): string | undefined {
  const parent = ancestors.at(-1);
  if (!parent || parent.type === 'root') return undefined;
  if (isElement(parent)) return `einem Baustein (<${parent.name}>)`;
  return parent.type === 'blockquote' ? 'einem Zitat' : 'einer Liste';
}

function level({ document }: CheckedDocument, heading: Heading, before: number): Problem[] {
  const { depth } = heading;
  const at = placeOf(heading);
  if (depth === 1)
    return [
      fault(
        'ueberschrift/ebene',
        document.file,
        at,
        `Die Überschrift »${innerText(heading).trim()}« hat die erste Ebene; die gehört dem Titel im Kopf.`,
        'Schreiben Sie ## für einen Abschnitt.',
      ),
    ];
  if (depth > 3)
    return [
      fault(
        'ueberschrift/ebene',
        document.file,
        at,
        `Die Überschrift »${innerText(heading).trim()}« liegt auf der ${depth}. Ebene; es gibt nur ## und ###.`,
        'Schreiben Sie ### oder machen Sie einen Absatz daraus.',
      ),
    ];
  if (depth > before + 1)
    return [
      fault(
        'ueberschrift/ebene',
        document.file,
        at,
        `Vor »${innerText(heading).trim()}« (###) fehlt eine Überschrift mit ##.`,
        'Schreiben Sie ## oder ergänzen Sie den übergeordneten Abschnitt.',
      ),
    ];
  return [];
}

function id({ document }: CheckedDocument, heading: Heading): Problem[] {
  const { file, source } = document;
  const start = heading.position?.start.offset ?? 0;
  const brace = source.slice(start, heading.position?.end.offset).lastIndexOf('{');
  const at = brace < 0 ? placeOf(heading) : placeAt(source, start + brace);
  const value = headingId(heading);
  const extra = Object.keys((heading.data as { hProperties?: object } | undefined)?.hProperties ?? {}).filter((name) => name !== 'id');
  if (value === undefined) {
    const title = innerText(heading).trim();
    return [
      fault(
        'ueberschrift/kuerzel',
        file,
        at,
        `Die Überschrift »${title}« hat kein Kürzel.`,
        `Ergänzen Sie am Zeilenende ein Kürzel, zum Beispiel {#${proposal(title)}}.`,
      ),
    ];
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) {
    return [
      fault(
        'ueberschrift/kuerzel',
        file,
        at,
        `Das Kürzel »${value}« ist nicht gültig.`,
        `Verwenden Sie nur kleine Buchstaben a–z, Ziffern und Bindestriche, zum Beispiel {#${proposal(value)}}.`,
      ),
    ];
  }
  if (value.startsWith('anm-'))
    return [fault('ueberschrift/kuerzel', file, at, 'Kürzel, die mit »anm-« beginnen, gehören den Fußnoten.', 'Wählen Sie ein anderes Kürzel.')];
  if (extra.length > 0)
    return [fault('ueberschrift/kuerzel', file, at, 'In der Klammer der Überschrift steht mehr als ein Kürzel.', `Schreiben Sie nur {#${value}}.`)];
  return [];
}

function words({ document }: CheckedDocument, heading: Heading): Problem[] {
  if (innerText(heading).trim() === '')
    return [
      fault(
        'ueberschrift/ebene',
        document.file,
        placeOf(heading),
        'Die Überschrift hat keinen Text.',
        'Schreiben Sie eine Überschrift oder löschen Sie die Zeile.',
      ),
    ];
  return (heading.children as Nodes[])
    .filter(isElement)
    .map((element) =>
      fault(
        'baustein/inhalt',
        document.file,
        placeOf(element),
        `Der Baustein <${element.name}> steht in einer Überschrift.`,
        'Setzen Sie ihn in den Text darunter.',
      ),
    );
}

/** A slug made of a title: »Wer lädt ein?« → `wer-laedt-ein`. */
function proposal(title: string): string {
  const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const slug = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.split('-').slice(0, 4).join('-') || 'abschnitt';
}
