import type { Problem } from '../../model/Problem.ts';
import type { Check } from '../Check.ts';
import { fault, hint } from '../problem.ts';
import { yamlFile } from './yamlFile.ts';

const file = 'content/ordner.yaml';

/** What the shipped file says, and what people type who mean to come back: nobody lives in Musterstadt, and »Ihr« is no name. */
const exampleValue = /muster(?:stadt|str|mann|frau)|\.example\b|\bexample\.|^0{4,}|\bIhre?[mnrs]?\b|\bN\. ?N\b|^(?:-|–|x+|\?+|\.{3}|…|TODO)$/i;

/** The imprint names a real operator before the site goes public. */
export const operator: Check = (context) => {
  const { binder } = context;
  if (binder.problems.some((problem) => problem.file === file)) return [];
  const place = yamlFile(context, 'ordner.yaml');
  if (binder.head.beispielangaben) {
    return [
      hint(
        'betreiber/beispiel',
        file,
        place('beispielangaben'),
        'Die Betreiberangaben sind Beispielwerte; die Website weist sich als Vorführung aus.',
        'Tragen Sie vor der Veröffentlichung Ihre Angaben ein und setzen Sie »beispielangaben: false«.',
      ),
    ];
  }
  return Object.entries({ ...binder.head.betreiber, website: binder.head.website }).flatMap(([field, value]): Problem[] => {
    if (!exampleValue.test(value)) return [];
    return [
      fault(
        'betreiber/beispiel',
        file,
        field === 'website' ? place('website') : place('betreiber', field),
        `Die Angabe »${field}« ist noch ein Beispielwert: ${value}`,
        'Tragen Sie die wirkliche Angabe ein oder setzen Sie »beispielangaben: true«.',
      ),
    ];
  });
};
