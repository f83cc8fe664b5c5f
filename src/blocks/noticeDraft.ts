import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text below the head, made of blocks; by the project's folder, for a build moves the code. */
const body = readFileSync(join(process.cwd(), 'src/blocks/eilmitteilung.mdx'), 'utf8');

const short = 'Ein Satz, der sagt, was jetzt zu tun ist.';

export interface NoticeWish {
  readonly title: string;
  /** Days, `YYYY-MM-DD`. */
  readonly date: string;
  readonly until: string;
  /** `kapitel` or `kapitel#abschnitt` */
  readonly concerns: readonly string[];
}

/** Text of a new urgent notice: a whole file whose hints an editor replaces one by one. */
export const noticeDraft = ({ title, date, until, concerns }: NoticeWish): string => `---
titel: ${JSON.stringify(
  title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/"([^"]*)"/g, '»$1«'),
)}
kurz: ${short}
datum: ${date}
gueltig_bis: ${until}
betrifft:
${concerns.map((passage) => `  - ${passage}`).join('\n')}
---

${body}`;

/** Every hint of a new notice, sentence by sentence. */
export const noticeHints = (): readonly string[] => [
  short,
  ...body
    .split('\n')
    .filter((line) => line !== '' && !/^(?:##|<)/.test(line))
    .flatMap((line) => line.replace(/^- /, '').split(/(?<=[.!?]) /)),
];
