import type { Problem } from '../../model/Problem.ts';
import { reservedNames } from '../../addresses.ts';
import type { Check } from '../Check.ts';
import { placeOfMatch } from '../places.ts';
import { fault, wholeFile } from '../problem.ts';

/** Former addresses (`frueher`): none that a page of today has, none that two claim. */
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
  const claim = (address: string, file: string, source: string | undefined): void => {
    const holder = taken.get(address) ?? (reservedNames.has(address.split('/')[0]!) ? '' : undefined);
    if (holder !== undefined) problems.push(double(address, { holder, isClaimed: claimed.has(address) }, file, source));
    else taken.set(address, file);
    claimed.add(address);
  };
  for (const { head, file, source } of chapters) for (const address of head.frueher) claim(address, file, source);
  for (const { head, number, slug } of binder.registers) for (const name of head.frueher) claim(name, `content/${number}-${slug}/register.yaml`, undefined);
  return problems;
};

function double(address: string, { holder, isClaimed }: { holder: string; isClaimed: boolean }, file: string, source: string | undefined): Problem {
  const place = source === undefined ? wholeFile : placeOfMatch(source, new RegExp(`\\b${address}\\b`));
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
        ? [`Die frühere Adresse /${address}/ steht auch in ${holder}.`, 'Streichen Sie sie in einer der beiden Dateien.']
        : [`Die frühere Adresse /${address}/ gehört schon zu ${holder}.`, `Streichen Sie sie hier oder geben Sie ${holder} ein anderes Kürzel.`];
  return fault('adresse/doppelt', file, place, message, remedy);
}
