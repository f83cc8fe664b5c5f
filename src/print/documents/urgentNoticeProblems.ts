import type { Problem } from '../../model/Problem.ts';
import { concernedBy, passageWords } from '../../model/urgentNotices.ts';
import type { CurrentBinder } from '../../source/currentBinder.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import { planUrgentNotice } from './urgentNoticePlan.ts';

/** As long as the names of sheets get behind a passage, so that what fits here fits with the real ones. */
const sheetsAtMost = ' (Blatt 11a/11b bis 13/14)';

/**
 * Urgent notices that do not fit on one sheet.
 * @param faulty files with other faults: they are not laid out
 */
export async function urgentNoticeProblems(typesetter: Typesetter, current: CurrentBinder, faulty: ReadonlySet<string>): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const notice of current.binder.urgentNotices.filter(({ file }) => !faulty.has(file))) {
    const concerned = concernedBy(notice, current.chapters).map((passage) => passageWords(passage) + sheetsAtMost);
    const { pages, fits } = await planUrgentNotice(typesetter, { notice, binder: current.binder, references: current, concerned });
    if (fits) continue;
    problems.push({
      file: notice.file,
      line: 1,
      column: 1,
      rule: 'eilmitteilung/umfang',
      severity: 'Fehler',
      message: `Die Eilmitteilung braucht ${pages.length === 0 ? 'mehr als zwei' : pages.length} Druckseiten; sie passt nicht auf ein Blatt.`,
      remedy: 'Kürzen Sie sie auf das, was jetzt zu tun ist. Alles Weitere gehört in die Kapitel und in die nächste Ausgabe.',
    });
  }
  return problems;
}
