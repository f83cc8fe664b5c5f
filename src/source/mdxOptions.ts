import type { Features } from 'satteri';

/**
 * The parser features of this project, for our own parsing and for Astro alike:
 * both must see the same tree, or screen and paper would differ.
 * Quotes and dashes stay as typed, so no smart punctuation.
 */
export const mdxFeatures: Features = {
  gfm: { footnotes: { label: 'Quellen und Anmerkungen', backLabel: 'Zurück zur Stelle {reference} im Text', clobberPrefix: 'anm-' } },
  frontmatter: true,
  headingAttributes: true,
  smartPunctuation: false,
};
