/** All blocks an editor can use. Adding a block means adding its folder and one line here. */
export { abbildung } from './abbildung/block.ts';
export { ausfuellen } from './ausfuellen/block.ts';
export { begriff } from './begriff/block.ts';
export { beispiel } from './beispiel/block.ts';
export { betreiber } from './betreiber/block.ts';
export { checkliste } from './checkliste/block.ts';
export { feld } from './feld/block.ts';
export { hinweis } from './hinweis/block.ts';
export { quelle } from './quelle/block.ts';
export { schritte } from './schritte/block.ts';
export { tabelle } from './tabelle/block.ts';
export { verweis } from './verweis/block.ts';
