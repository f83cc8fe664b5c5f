import type { Binder, Chapter } from '../model/Binder.ts';
import type { Edition, EditionChapter } from '../model/Edition.ts';
import type { Problem } from '../model/Problem.ts';
import { successorOf } from '../model/sameChapter.ts';
import { addressesIn, formerRegisters } from './formerAddresses.ts';

/**
 * Addresses of editions that would lead nowhere. A chapter that is in the last edition and not in the binder has either
 * another name, and then its head says so, or it is gone, and then a note does. Chapters that older editions lost are known
 * to be gone; registers of editions that have not written down their addresses must stay.
 */
export function addressProblems(binder: Binder, editions: readonly Edition[]): Problem[] {
  const latest = editions.at(-1);
  if (!latest) return [];
  const chapters = binder.registers.flatMap((register) => register.chapters).filter(({ own }) => !own);
  const named = chapters.map((chapter) => ({ slug: chapter.slug, former: chapter.head.frueher, chapter }));
  const gone = new Set(binder.changes.filter(({ art }) => art === 'entfallen').map(({ kapitel }) => kapitel));
  const isUnread = (slug: string): boolean => [...binder.problems, ...binder.drafts].some(({ file }) => file.endsWith(`-${slug}.mdx`));
  const lost = latest.chapters.filter((each) => !successorOf(each, latest.chapters, named) && !gone.has(each.slug) && !isUnread(each.slug));
  const candidates = chapters.filter(({ slug, head }) => head.frueher.length === 0 && !latest.chapters.some((each) => each.slug === slug));
  return [
    ...lost
      .filter((each) => !named.some(({ former }) => former.some((address) => address.endsWith(`/${each.slug}`))))
      .map((each) => vanished(each, latest, addressesIn(each, binder)[0] ?? `register-kürzel/${each.slug}`, likely(each, candidates))),
    ...unknownRegisters(editions, binder),
    ...coveredRegisters(editions, binder),
  ];
}

/** Pages that stand where a register stood; what registers claim in their `frueher` is checked with the heads. */
function coveredRegisters(editions: readonly Edition[], binder: Binder): Problem[] {
  const said = new Set(binder.registers.flatMap(({ head }) => head.frueher));
  const former = new Set(formerRegisters(binder, editions).flatMap(({ slug }) => (said.has(slug) ? [] : [slug])));
  return binder.pages
    .filter(({ slug }) => former.has(slug))
    .map(({ file, slug }) => ({
      file,
      line: 1,
      column: 1,
      rule: 'adresse/doppelt',
      severity: 'Fehler',
      message: `Unter /${slug}/ stand in einer Ausgabe ein Register; die Adresse führt noch dorthin.`,
      remedy: 'Geben Sie der Datei einen anderen Namen.',
    }));
}

function vanished({ slug, number, title }: EditionChapter, { name }: Edition, address: string, candidate: Chapter | undefined): Problem {
  const renamed = candidate
    ? `Heißt es jetzt ${candidate.number} »${candidate.head.titel}«, schreiben Sie in den Kopf von ${candidate.file}`
    : 'Hat es einen neuen Namen, schreiben Sie in den Kopf des Kapitels';
  return fault(
    name,
    `Das Kapitel ${number} »${title}« (${slug}) der Ausgabe ${name} gibt es nicht mehr. Seine Adressen stehen auf Papier und in Lesezeichen.`,
    `${renamed}: frueher: [${address}]. Ist es gestrichen, legen Sie content/aenderungen/${slug}.yaml an mit drei Zeilen: »kapitel: ${slug}«, »art: entfallen« und »satz: …« (warum, und wo der Inhalt jetzt steht).`,
  );
}

/** Among the new chapters the one that may be it: same title, or same number. */
const likely = ({ title, number }: EditionChapter, candidates: readonly Chapter[]): Chapter | undefined =>
  candidates.find(({ head }) => head.titel === title) ?? candidates.find((chapter) => chapter.number === number);

function unknownRegisters(editions: readonly Edition[], binder: Binder): Problem[] {
  const unknown = new Map(
    editions.flatMap(({ name, chapters }) => chapters.filter((each) => addressesIn(each, binder).length === 0).map(({ register }) => [register, name])),
  );
  return [...unknown].map(([register, name]) =>
    fault(
      name,
      `Das Register ${register} der Ausgabe ${name} gibt es nicht mehr. Wo seine Kapitel auf der Website standen, hat sie nicht aufgeschrieben.`,
      `Legen Sie den Ordner des Registers mit seiner register.yaml wieder an; er darf sonst leer sein.`,
    ),
  );
}

const fault = (edition: string, message: string, remedy: string): Problem => ({
  file: `content/ausgaben/${edition}.yaml`,
  line: 1,
  column: 1,
  rule: 'adresse/verschwunden',
  severity: 'Fehler',
  message,
  remedy,
});
