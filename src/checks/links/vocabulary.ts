import { namedBy } from '../../blocks/namedBy.ts';
import type { RuleId } from '../../model/rules.ts';
import type { Problem } from '../../model/Problem.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check, CheckContext } from '../Check.ts';
import { placeOfAttribute } from '../places.ts';
import { fault } from '../problem.ts';
import { yamlFile } from '../files/yamlFile.ts';

/** Terms stand in the glossary, sources in the bibliography, and the glossary's own cross references lead somewhere. */
export const vocabulary: Check = (context) => {
  const { binder } = context;
  return [
    ...named(context, { among: 'glossary', rule: 'glossar/unbekannt', file: 'glossar.yaml', known: binder.glossary, what: 'Den Begriff' }),
    ...named(context, { among: 'sources', rule: 'quelle/unbekannt', file: 'quellen.yaml', known: binder.sources, what: 'Die Quelle' }),
    ...glossary(context),
  ];
};

interface Vocabulary {
  readonly among: 'glossary' | 'sources';
  readonly rule: RuleId;
  readonly file: string;
  readonly known: ReadonlyMap<string, unknown>;
  readonly what: string;
}

function named({ documents, binder }: CheckContext, { among, rule, file, known, what }: Vocabulary): Problem[] {
  // A file that can't be read makes every entry unknown; its own fault is reported once.
  if (binder.problems.some((problem) => problem.file === `content/${file}`)) return [];
  return documents.flatMap(({ document, elements }) =>
    elements.flatMap(({ node }): Problem[] => {
      const id = namedBy(node, among);
      if (id === undefined || id === '' || known.has(id)) return [];
      const near = nearest(id, known.keys());
      return [
        fault(
          rule,
          document.file,
          placeOfAttribute(document, node, 'id'),
          `${what} »${id}« gibt es in content/${file} nicht.`,
          near ? `Meinten Sie id="${near}"?` : `Tragen Sie »${id}« in content/${file} ein.`,
        ),
      ];
    }),
  );
}

function glossary(context: CheckContext): Problem[] {
  const { binder, chapters, unread } = context;
  const file = 'content/glossar.yaml';
  const place = yamlFile(context, 'glossar.yaml');
  return [...binder.glossary].flatMap(([id, entry]): Problem[] => {
    const dangling = entry.siehe
      .filter((other) => !binder.glossary.has(other))
      .map((other) => {
        const near = nearest(other, binder.glossary.keys());
        return fault(
          'glossar/unbekannt',
          file,
          place(id, other),
          `»${entry.begriff}« verweist auf den Begriff »${other}«, den es nicht gibt.`,
          near ? `Meinten Sie »${near}«?` : 'Ergänzen Sie den Begriff oder löschen Sie den Verweis.',
        );
      });
    const { kapitel } = entry;
    if (kapitel === undefined || chapters.has(kapitel) || unread.has(kapitel)) return dangling;
    const near = nearest(kapitel, chapters.keys());
    return [
      ...dangling,
      fault(
        'verweis/kapitel',
        file,
        place(id, kapitel),
        `»${entry.begriff}« verweist auf das Kapitel »${kapitel}«, das es nicht gibt.`,
        near ? `Meinten Sie »${near}«?` : 'Löschen Sie die Angabe »kapitel« oder nennen Sie ein vorhandenes.',
      ),
    ];
  });
}
