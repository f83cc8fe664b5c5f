import type { Chapter } from '../model/Binder.ts';
import type { Problem } from '../model/Problem.ts';
import type { RuleId } from '../model/rules.ts';
import { nearest } from '../text/nearest.ts';
import { placeAt } from '../source/places.ts';
import type { Departure } from './Departure.ts';
import type { PassageChange } from './departureChange.ts';
import { placeWords } from './departureWords.ts';

export interface CheckedDeparture extends Departure {
  /** What has changed in the passage since the edition that the leaf was checked against. */
  readonly change: PassageChange | 'neu' | undefined;
}

/**
 * What an editor must know of own leaves and the passages they depart from: faults for passages that never were, hints for
 * those that are gone, called otherwise or changed since the leaf was checked.
 * @param newest name of the newest edition, if there is one
 * @param chapters of the binder, own leaves left out
 */
export function departureProblems(departures: readonly CheckedDeparture[], newest: string | undefined, chapters: readonly Chapter[]): Problem[] {
  return departures.flatMap((departure) => [...placeProblems(departure, chapters), ...changeProblems(departure, newest)]);
}

function placeProblems({ leaf, target, place }: Departure, chapters: readonly Chapter[]): Problem[] {
  const { typed, chapter: name, section = '' } = target;
  const say = (severity: Problem['severity'], message: string, remedy: string): Problem[] => [
    problem('abweichung/stelle', severity, leaf, typed, message, remedy),
  ];
  const elsewhere = (found: readonly Chapter[]): string =>
    found
      .map(({ slug, number }) => `Einen Abschnitt »${section}« hat jetzt ${number}; ist er gemeint, schreiben Sie: abweichung: ${slug}#${section}. `)
      .join('');
  switch (place.kind) {
    case 'unbekannt': {
      const near = nearest(
        name,
        chapters.map(({ slug }) => slug),
      );
      return say(
        'Fehler',
        `Ein Kapitel »${name}« gibt es nicht, auch in keiner Ausgabe.`,
        near === undefined ? 'Nennen Sie Kürzel oder Nummer eines vorhandenen Kapitels.' : `Meinten Sie »${near}«?`,
      );
    }
    case 'entfallen':
      return say(
        'Hinweis',
        `Das Kapitel, von dem dieses Blatt abweicht, gibt es nicht mehr: ${place.number} »${place.title}« der Ausgabe ${place.edition}.`,
        `${elsewhere(place.elsewhere)}Prüfen Sie das Blatt; braucht es den Bezug nicht mehr, streichen Sie »${typed}« unter »abweichung«.`,
      );
    case 'abschnitt-fehlt': {
      const near = nearest(
        section,
        place.chapter.sections.map(({ id }) => id),
      );
      const where = `${place.chapter.number} »${place.chapter.head.titel}«`;
      const meant = near === undefined ? '' : `Meinten Sie »${near}«? `;
      return place.known
        ? say(
            'Hinweis',
            `Den Abschnitt »${section}«, von dem dieses Blatt abweicht, hat ${where} nicht oder nicht mehr.`,
            `${meant}${elsewhere(place.elsewhere)}Prüfen Sie das Blatt; weicht es vom ganzen Kapitel ab, schreiben Sie: abweichung: ${place.chapter.slug}`,
          )
        : say(
            'Fehler',
            `Einen Abschnitt »${section}« hat ${where} nicht, auch in keiner Ausgabe.`,
            near === undefined ? `Vorhanden sind: ${place.chapter.sections.map(({ id }) => id).join(', ')}.` : `Meinten Sie »${near}«?`,
          );
    }
    case 'steht':
      return place.renamed
        ? say(
            'Hinweis',
            `»${name}« heißt jetzt ${place.chapter.number} »${place.chapter.head.titel}«.`,
            `Schreiben Sie unter »abweichung«: ${place.chapter.slug}${target.section === undefined ? '' : `#${section}`}. Das Kürzel bleibt, wenn sich die Nummer ändert.`,
          )
        : [];
  }
}

function changeProblems(departure: CheckedDeparture, newest: string | undefined): Problem[] {
  const { leaf, target, checked, change } = departure;
  if (change === undefined || checked === undefined || newest === undefined) return [];
  const words = typeof change === 'string' ? 'Das Kapitel ist seitdem neu.' : changeWords(change);
  return [
    problem(
      'abweichung/geaendert',
      'Hinweis',
      leaf,
      target.typed,
      `Die Stelle ${placeWords(departure) ?? target.typed}, von der dieses Blatt abweicht, ist seit der Ausgabe ${checked} geändert. ${words}`,
      checked === newest
        ? `Prüfen Sie das Blatt. Ist die nächste Ausgabe erschienen, schreiben Sie ihren Namen unter »abgeglichen« in den Kopf.`
        : `Prüfen Sie das Blatt, und schreiben Sie dann in seinen Kopf: abgeglichen: ${newest}`,
    ),
  ];
}

/** »Bisher: »…«. Neu: »…«.«, each a line that begins a few words before they part. */
function changeWords({ before, after }: PassageChange): string {
  const [old, now] = [before, after].map((words) => words.join(' ').replace(/\s+/g, ' ')) as [string, string];
  const same = [...old].findIndex((sign, index) => sign !== [...now][index]);
  const from = Math.max(0, old.lastIndexOf(' ', (same === -1 ? old.length : same) - lead) + 1);
  const cut = (text: string): string => {
    const rest = text.slice(from);
    return `${from > 0 ? '… ' : ''}${rest.length > longest ? `${rest.slice(0, longest).replace(/\s\S*$/, '')} …` : rest}`;
  };
  return [...(before.length > 0 ? [`Bisher: »${cut(old)}«.`] : []), ...(after.length > 0 ? [`Neu: »${cut(now)}«.`] : [])].join(' ');
}

/** Characters of a passage that a message quotes, and how many of them that both have. */
const [longest, lead] = [120, 20] as const;

function problem(rule: RuleId, severity: Problem['severity'], leaf: Chapter, typed: string, message: string, remedy: string): Problem {
  const head = leaf.source.indexOf('abweichung:');
  const place = placeAt(leaf.source, Math.max(0, leaf.source.indexOf(typed, Math.max(0, head))));
  return { file: leaf.file, ...place, rule, severity, message, remedy };
}
