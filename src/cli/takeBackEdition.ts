import { formatProblems } from '../checks/formatProblems.ts';
import { editionProblems } from '../editions/editionProblems.ts';
import { keepsItsNotes, type EditionStore } from '../editions/EditionStore.ts';
import { readEditions } from '../editions/readEditions.ts';
import { noticeNumber } from '../model/urgentNotices.ts';
import { Refused } from '../model/Refused.ts';
import { askFor, isAsking } from './askFor.ts';

interface Wish {
  /** Named on the command line, to be sure. */
  readonly name: string | undefined;
  /** Both assurances were given on the command line. */
  readonly isSure: boolean;
}

/**
 * Takes back the newest edition as long as it is not published. Whether it is stands in no file: the website is copied
 * by others, supplements go out on paper, and a copy of this folder knows of neither. So whoever takes it back is asked
 * plainly, and a script must say so; only what the folder does show (a later edition) is refused of itself.
 * @returns what was done, German
 */
export async function takeBackEdition(store: EditionStore, content: string, { name, isSure }: Wish): Promise<string> {
  const problems = editionProblems(content);
  if (problems.length > 0) throw new Refused(formatProblems(problems));
  const newest = readEditions(content).at(-1)?.name;
  if (newest === undefined) throw new Refused('Es gibt noch keine Ausgabe.\nAbhilfe: Es ist nichts zurückzunehmen.');
  if (name !== undefined && name !== newest)
    throw new Refused(`Zurücknehmen lässt sich nur die neueste Ausgabe, ${newest}.\nAbhilfe: Fehler einer älteren berichtigt die nächste Ausgabe.`);
  if (!keepsItsNotes(content, newest))
    throw new Refused(
      `Die Ausgabe ${newest} ist mit einer früheren Fassung des Programms festgeschrieben; ihre Notizen sind nicht aufbewahrt.\nAbhilfe: Fehler berichtigt die nächste Ausgabe.`,
    );
  if (!isSure && !isAsking())
    throw new Refused(
      `Zurücknehmen lässt sich nur, was niemand hat: Ist die Ausgabe ${newest} auf der Website oder eine Nachlieferung ausgegeben, gilt sie.\nAbhilfe: Ist sie es nicht, rufen Sie auf: npm run ausgabe -- --zuruecknehmen --ja --nicht-ausgegeben`,
    );
  const question = `Ist die Ausgabe ${newest} schon auf der Website oder eine Nachlieferung ausgegeben? Dann gilt sie und bleibt. Tippen Sie »nein«, um sie zurückzunehmen: `;
  if (!isSure && !(await askFor('nein', question))) return `Die Ausgabe ${newest} bleibt.`;
  const ended =
    readEditions(content)
      .at(-1)
      ?.urgentNotices?.filter(({ outcome }) => outcome !== 'verlaengert') ?? [];
  store.takeBack(newest);
  const open = ended.length === 0 ? '' : ` Wieder in Kraft: Eilmitteilung ${ended.map((notice) => noticeNumber(notice.name)).join(', ')}.`;
  return `Die Ausgabe ${newest} ist zurückgenommen; ihre Notizen liegen wieder in content/aenderungen/.${open}`;
}
