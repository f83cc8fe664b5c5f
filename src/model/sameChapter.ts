interface Named {
  readonly slug: string;
}

/** A chapter with the addresses that it had before, `register/slug`, oldest first. */
interface Renamed extends Named {
  readonly former?: readonly string[];
}

/**
 * The chapter of an earlier list that a chapter is: the one of its slug, else the latest of those it was called before.
 * @param chapters of an edition
 */
export const previousOf = <C extends Named>(chapters: readonly C[], { slug, former = [] }: Renamed): C | undefined =>
  [slug, ...former.map(slugIn).reverse()].map((name) => chapters.find((chapter) => chapter.slug === name)).find((chapter) => chapter !== undefined);

/** The chapter of a later list that has taken a chapter's place, under whatever name. */
export const successorOf = <B extends Named, A extends Renamed>(chapter: B, before: readonly B[], after: readonly A[]): A | undefined =>
  after.find((candidate) => previousOf(before, candidate) === chapter);

/** The slug in `register/slug`. */
export const slugIn = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
