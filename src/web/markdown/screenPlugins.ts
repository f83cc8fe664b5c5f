import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import { blocksForScreen } from './blocksForScreen.ts';
import { dataOnly } from './dataOnly.ts';
import type { Layout } from './Layout.ts';
import { notesApart } from './notesApart.ts';
import { notesForScreen } from './notesForScreen.ts';
import { sheetMarks } from './sheetMarks.ts';
import { withoutBlanks } from './withoutBlanks.ts';
import { typographyForScreen } from './typographyForScreen.ts';

/**
 * What happens to a chapter's tree between Markdown and HTML:
 *   1. refuse what isn't data: expressions, imports, HTML, unknown blocks
 *   2. marks where a page of paper begins (finds blocks by their place in the tree, so it comes before any change)
 *   3. marks of notes in a row get a comma between them
 *   4. blocks: boxes in checklists, cells to write in tables
 *   5. narrow and unbreakable spaces, as on paper
 *   6. in HTML: table headers, alignment without inline styles, footnotes with German names, no blanks between blocks
 * @param layout what paper looks like: asked anew for each text
 */
export const screenPlugins = (layout: Layout): { mdastPlugins: MdastPluginDefinition[]; hastPlugins: HastPluginDefinition[] } => ({
  mdastPlugins: [dataOnly, sheetMarks(layout), notesApart, blocksForScreen, typographyForScreen],
  hastPlugins: [notesForScreen(layout), withoutBlanks],
});
