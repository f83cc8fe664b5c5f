import { join } from 'node:path';

/** The built site under test; a developer may point to another one. */
export const distFolder = process.env['ORDNER_DIST'] ?? join(process.cwd(), 'dist');
