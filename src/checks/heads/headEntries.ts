import type { Problem } from '../../model/Problem.ts';
import { formatMonth } from '../../text/dates.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check, CheckContext, CheckedDocument, Place } from '../Check.ts';
import { placeOfMatch } from '../places.ts';
import { fault, hint, wholeFile } from '../problem.ts';

/** What the head of a text says about time and about other files. Its form is checked while reading. */
export const headEntries: Check = (context) => [
  ...[...context.binder.registers.flatMap(({ chapters }) => chapters), ...context.binder.pages, ...context.binder.templates].flatMap(({ file, source, head }) =>
    state(context, file, source, head.stand),
  ),
  ...context.binder.registers.flatMap(({ chapters }) =>
    chapters.flatMap(({ file, source, head }) => [
      ...overdue(context, file, source, head.pruefen_bis),
      ...head.vorlagen.flatMap((slug) => template(context, file, source, slug)),
    ]),
  ),
  ...context.binder.templates.flatMap(({ file, source, head }) => chapter(context, 'kopf/vorlage', file, keyPlace(source, 'kapitel'), head.kapitel)),
  ...context.binder.changes.flatMap(({ file, kapitel, art }) => (art === 'entfallen' ? [] : chapter(context, 'aenderung/angabe', file, wholeFile, kapitel))),
];

const keyPlace = (source: CheckedDocument['document']['source'], key: string): Place => placeOfMatch(source, new RegExp(`^${key}:`, 'm'));

function state({ today }: CheckContext, file: string, source: string, stand: string): Problem[] {
  if (stand <= today.slice(0, 7)) return [];
  return [
    fault(
      'kopf/stand',
      file,
      keyPlace(source, 'stand'),
      `Der Stand ${formatMonth(stand)} liegt in der Zukunft.`,
      `Schreiben Sie höchstens den laufenden Monat: ${today.slice(0, 7)}.`,
    ),
  ];
}

function overdue({ today }: CheckContext, file: string, source: string, until: string | undefined): Problem[] {
  if (until === undefined || until >= today.slice(0, 7)) return [];
  return [
    hint(
      'kopf/ueberfaellig',
      file,
      keyPlace(source, 'pruefen_bis'),
      `Das Kapitel sollte bis ${formatMonth(until)} geprüft sein.`,
      'Prüfen Sie Zahlen, Recht und Adressen; dann setzen Sie »pruefen_bis« neu.',
    ),
  ];
}

/** While there are no templates at all, chapters may name those to come. */
function template({ templates, unread }: CheckContext, file: string, source: string, slug: string): Problem[] {
  if (templates.size === 0 || templates.has(slug) || unread.has(slug)) return [];
  const near = nearest(slug, templates.keys());
  return [
    fault(
      'kopf/vorlage',
      file,
      placeOfMatch(source, new RegExp(`(?<=^vorlagen:[\\s\\S]*?)(?<![a-z0-9-])${slug}(?![a-z0-9-])`, 'm')),
      `Die Vorlage »${slug}« gibt es nicht.`,
      near ? `Meinten Sie »${near}«?` : `Vorhanden sind: ${[...templates.keys()].join(', ')}.`,
    ),
  ];
}

function chapter({ chapters, unread }: CheckContext, rule: 'kopf/vorlage' | 'aenderung/angabe', file: string, at: Place, slug: string): Problem[] {
  if (chapters.has(slug) || unread.has(slug)) return [];
  const near = nearest(slug, chapters.keys());
  return [fault(rule, file, at, `Das Kapitel »${slug}« gibt es nicht.`, near ? `Meinten Sie »${near}«?` : 'Nennen Sie das Kürzel eines vorhandenen Kapitels.')];
}
