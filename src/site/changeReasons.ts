import { outsideOf } from '../blocks/outsideOf.ts';
import { plainText } from '../blocks/plainText.ts';
import type { Outside } from '../blocks/Block.ts';
import { changeReason } from '../editions/changeReason.ts';
import type { ChangeReason, Edition } from '../model/Edition.ts';
import type { ChapterPlan } from '../print/chapter/planChapter.ts';
import { previousOf } from '../model/sameChapter.ts';
import { printedWords } from '../text/printedWords.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';

/**
 * Why each of some chapters has changed since the last edition.
 * @param wordings of frozen blocks, by hash
 */
export function changeReasons(
  slugs: readonly string[],
  latest: Edition,
  plans: ReadonlyMap<string, ChapterPlan>,
  current: CurrentBinder,
  wordings: ReadonlyMap<string, string>,
): ReadonlyMap<string, ChangeReason> {
  return new Map(
    slugs.map((slug) => {
      const plan = plans.get(slug);
      const before = previousOf(latest.chapters, plan?.record ?? { slug });
      const patterns = plan ? patternsOf(plan, current) : new Map<string, RegExp>();
      const former = new Map(plan?.flat.map(({ hash, formerHash }) => [hash, formerHash]));
      const isSameText = (old: string, now: string): boolean => {
        if (former.get(now) === old) return true;
        const words = wordings.get(old);
        return words !== undefined && (patterns.get(now)?.test(printed(words)) ?? false);
      };
      return [slug, changeReason(before, plan?.record, isSameText)] as const;
    }),
  );
}

/** Stands for a chapter's number; no text holds it. */
const anyNumber = '\u{f0000}';

/** For each block of a chapter: what its words were if nothing but numbers of chapters differs. */
function patternsOf({ chapter, flat }: ChapterPlan, current: CurrentBinder): ReadonlyMap<string, RegExp> {
  const outside = withoutNumbers(outsideOf(current.binder, current, chapter.path));
  return new Map(
    flat.map(({ hash, piece }, index) => {
      const text = printed(plainText(piece.nodes, outside));
      // The head of a chapter bears its own number.
      const masked = index === 0 && text.startsWith(`${chapter.number} `) ? anyNumber + text.slice(chapter.number.length) : text;
      return [hash, new RegExp(`^${escape(masked).replaceAll(anyNumber, String.raw`[\dE]+\.E?\d+`)}$`, 'u')];
    }),
  );
}

const withoutNumbers = (outside: Outside): Outside => ({
  ...outside,
  references: {
    ...outside.references,
    chapters: new Map([...outside.references.chapters].map(([slug, chapter]) => [slug, { ...chapter, number: anyNumber }])),
  },
});

const printed = (words: string): string => printedWords(words).trim();
const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
