import type { Problem } from '../../model/Problem.ts';
import { reservedNames } from '../../addresses.ts';
import { slugIn } from '../../model/sameChapter.ts';
import type { Check } from '../Check.ts';
import { placeOfMatch } from '../places.ts';
import { fault, wholeFile } from '../problem.ts';

/** File that has an address or slug already; claimed if only as a former one. */
interface Holder {
  readonly holder: string;
  readonly isClaimed: boolean;
}

/**
 * Former addresses (`frueher`): none that a page of today has, none that two claim. Nor a slug of theirs: editions know a
 * chapter by its slug, in whatever register, so two of one slug would both be taken for the same chapter.
 */
export const formerly: Check = ({ binder }) => {
  const chapters = binder.registers.flatMap((register) => register.chapters);
  const taken = new Map<string, string>([
    ...chapters.map(({ registerSlug, slug, file }) => [`${registerSlug}/${slug}`, file] as const),
    ...binder.registers.map(({ number, slug }) => [slug, `content/${number}-${slug}`] as const),
    ...binder.pages.map(({ slug, file }) => [slug, file] as const),
    ...[...reservedNames].map((name) => [name, ''] as const),
  ]);
  const problems: Problem[] = [];
  const claimed = new Set<string>();
  const bearers = new Map(chapters.map(({ slug, file }) => [slug, file]));
  const formerBearers = new Map<string, string>();
  const claim = (address: string, file: string, source: string | undefined): void => {
    const holder = taken.get(address) ?? (reservedNames.has(address.split('/')[0]!) ? '' : undefined);
    if (holder !== undefined) problems.push(double(address, { holder, isClaimed: claimed.has(address) }, file, source));
    else taken.set(address, file);
    claimed.add(address);
  };
  for (const { head, file, source } of chapters) {
    for (const address of head.frueher) {
      const slug = slugIn(address);
      const holder = bearers.get(slug) ?? formerBearers.get(slug) ?? file;
      if (holder === file || taken.has(address)) claim(address, file, source);
      else problems.push(sameSlug(address, { holder, isClaimed: !bearers.has(slug) }, file, source));
      formerBearers.set(slug, file);
    }
  }
  for (const { head, number, slug } of binder.registers) for (const name of head.frueher) claim(name, `content/${number}-${slug}/register.yaml`, undefined);
  return problems;
};

const placeOf = (address: string, source: string | undefined) => (source === undefined ? wholeFile : placeOfMatch(source, new RegExp(`\\b${address}\\b`)));

const remedyOf = ({ holder, isClaimed }: Holder): string =>
  isClaimed ? 'Streichen Sie sie in einer der beiden Dateien.' : `Streichen Sie sie hier oder geben Sie ${holder} ein anderes Kürzel.`;

const sameSlug = (address: string, by: Holder, file: string, source: string): Problem =>
  fault(
    'adresse/doppelt',
    file,
    placeOf(address, source),
    `Das Kürzel der früheren Adresse /${address}/ ${by.isClaimed ? 'steht auch unter »frueher« in' : 'trägt heute'} ${by.holder}; am Kürzel erkennt jede Ausgabe ein Kapitel.`,
    remedyOf(by),
  );

function double(address: string, by: Holder, file: string, source: string | undefined): Problem {
  const { holder, isClaimed } = by;
  const place = placeOf(address, source);
  if (holder === file)
    return fault(
      'adresse/doppelt',
      file,
      place,
      `Die frühere Adresse /${address}/ ist die heutige oder steht zweimal da.`,
      'Streichen Sie sie unter »frueher«.',
    );
  const [message, remedy] =
    holder === ''
      ? [`Die Adresse /${address}/ braucht die Website selbst.`, 'Streichen Sie sie unter »frueher«.']
      : isClaimed
        ? [`Die frühere Adresse /${address}/ steht auch in ${holder}.`, remedyOf(by)]
        : [`Die frühere Adresse /${address}/ gehört schon zu ${holder}.`, remedyOf(by)];
  return fault('adresse/doppelt', file, place, message, remedy);
}
