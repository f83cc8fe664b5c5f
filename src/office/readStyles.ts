import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The styles of a format as they lie in the source. In Node only; the browser has them in its bundle. */
export const readStyles = (format: 'odt' | 'docx'): string => readFileSync(join(process.cwd(), 'src/office', format, 'styles.xml'), 'utf8');
