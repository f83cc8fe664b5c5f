import type { Problem } from '../../model/Problem.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check } from '../Check.ts';
import { yamlFile } from '../files/yamlFile.ts';
import { fault } from '../problem.ts';

const file = 'content/ordner.yaml';

/** The ways into the binder that ordner.yaml names for the start page lead somewhere. */
export const startPage: Check = (context) => {
  const { binder, chapters, unread } = context;
  const place = yamlFile(context, 'ordner.yaml');
  const registers = binder.registers.filter((register) => register.chapters.length > 0).map(({ slug }) => slug);
  const dangling = (entry: string, target: string, what: string, known: readonly string[]): Problem[] => {
    if (known.includes(target) || unread.has(target)) return [];
    const near = nearest(target, known);
    return [
      fault(
        'verweis/kapitel',
        file,
        place(entry, target),
        `»${entry}« führt zu »${target}«; ${what} gibt es nicht.`,
        near ? `Meinten Sie »${near}«?` : 'Nennen Sie ein vorhandenes Kürzel oder löschen Sie die Angabe.',
      ),
    ];
  };
  const { einstiege, erstes_kapitel } = binder.head;
  return [
    ...einstiege.flatMap(({ ziel }) => dangling('einstiege', ziel, 'ein Register oder Kapitel dieses Kürzels', [...registers, ...chapters.keys()])),
    ...(erstes_kapitel === undefined ? [] : dangling('erstes_kapitel', erstes_kapitel, 'ein Kapitel dieses Kürzels', [...chapters.keys()])),
  ];
};
