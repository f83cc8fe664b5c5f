import { blocksForScreen } from './blocksForScreen.ts';
import { notesForScreen } from './notesForScreen.ts';
import { sheetMarks } from './sheetMarks.ts';
import { typographyForScreen } from './typographyForScreen.ts';

/**
 * What happens to a chapter's tree between Markdown and HTML:
 *   1. marks where a page of paper begins (reads source positions, so it comes first)
 *   2. blocks: boxes in checklists, cells to write in tables
 *   3. narrow and unbreakable spaces, as on paper
 *   4. in HTML: table headers, alignment without inline styles, footnotes with German names
 */
export const screenPlugins = {
  mdastPlugins: [sheetMarks, blocksForScreen, typographyForScreen],
  hastPlugins: [notesForScreen],
};
