import type { UrgentNotice } from '../model/Binder.ts';
import type { Edition, EditionUrgentNotice } from '../model/Edition.ts';
import type { Problem } from '../model/Problem.ts';
import { noticeNumber } from '../model/urgentNotices.ts';
import { nextEditionName } from './editionYaml.ts';

/**
 * Whether urgent notices and frozen editions agree: a notice that an edition names is still there, for its page and its
 * leaf answer for ever; its head names the edition that ended it; and none names an edition that was frozen without it.
 * @param unread files that can't be read: they say so themselves
 */
export function noticeProblems(notices: readonly UrgentNotice[], editions: readonly Edition[], unread: ReadonlySet<string>): Problem[] {
  const latest = editions.at(-1);
  if (!latest) return [];
  const isUnread = (name: string): boolean => [...unread].some((file) => new RegExp(`/eilmitteilungen/${name.replace('-', '-0*')}\\.mdx$`).test(file));
  const known = new Map(notices.map((notice) => [notice.name, notice]));
  const frozen = editions.flatMap((edition) => (edition.urgentNotices ?? []).map((said) => ({ edition: edition.name, said })));
  const lost = frozen.filter(
    ({ said }, index) => !known.has(said.name) && !isUnread(said.name) && frozen.findIndex((other) => other.said.name === said.name) === index,
  );
  return [...lost.map(({ edition, said }) => vanished(edition, said)), ...notices.flatMap((notice) => headOf(notice, frozen, latest.name, editions))];
}

interface Said {
  readonly edition: string;
  readonly said: EditionUrgentNotice;
}

function headOf(notice: UrgentNotice, frozen: readonly Said[], latest: string, editions: readonly Edition[]): Problem[] {
  const { erledigt, verlaengert } = notice.head;
  const own = frozen.filter(({ said }) => said.name === notice.name);
  const end = own.find(({ said }) => said.outcome === 'erledigt');
  if (end !== undefined && erledigt !== end.edition)
    return [
      fault(
        notice.file,
        lineOf(notice, erledigt === undefined ? 'gueltig_bis' : 'erledigt'),
        `Die Ausgabe ${end.edition} hat diese Eilmitteilung erledigt; der Kopf sagt es nicht.`,
        `Schreiben Sie wieder: erledigt: ${end.edition}`,
      ),
    ];
  const [key, named] = erledigt !== undefined ? (['erledigt', erledigt] as const) : (['verlaengert', verlaengert] as const);
  if (named === undefined || end !== undefined || !editions.some(({ name }) => name === named) || own.some(({ edition }) => edition === named)) return [];
  return [
    fault(
      notice.file,
      lineOf(notice, key),
      `Die Ausgabe ${named} ist schon festgeschrieben und weiß von dieser Eilmitteilung nichts.`,
      `Nennen Sie die nächste Ausgabe (${key}: ${nextEditionName(latest)}) oder löschen Sie die Zeile.`,
    ),
  ];
}

const lineOf = ({ source }: UrgentNotice, key: string): number => {
  const index = new RegExp(`^${key}:`, 'm').exec(source)?.index ?? 0;
  return source.slice(0, index).split('\n').length;
};

function vanished(edition: string, { name }: EditionUrgentNotice): Problem {
  const [year = '', count = ''] = name.split('-');
  const file = `content/eilmitteilungen/${year}-${count.padStart(2, '0')}.mdx`;
  return {
    file,
    line: 1,
    column: 1,
    rule: 'eilmitteilung/nummer',
    severity: 'Fehler',
    message: `Die Eilmitteilung ${noticeNumber(name)} fehlt; die Ausgabe ${edition} nennt sie, und ihre Adresse steht auf Papier.`,
    remedy: `Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- ${file}`,
  };
}

const fault = (file: string, line: number, message: string, remedy: string): Problem => ({
  file,
  line,
  column: 1,
  rule: 'eilmitteilung/angabe',
  severity: 'Fehler',
  message,
  remedy,
});
