import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from '../model/Binder.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { type TemplateFormat } from '../addresses.ts';
import { outsideOf } from '../blocks/outsideOf.ts';
import { docxType, toDocx } from './docx/toDocx.ts';
import { odtType, toOdt } from './odt/toOdt.ts';
import { templateModel } from './templateModel.ts';
import type { TemplateDocument } from '../model/TemplateDocument.ts';

/** A file that belongs to a template, ready to be served. */
export interface TemplateFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The formats a template is offered in for editing, in the order of the buttons. */
export const editableFormats = [
  { format: 'odt', label: 'ODT für LibreOffice' },
  { format: 'docx', label: 'DOCX für Word' },
] as const satisfies readonly { format: TemplateFormat; label: string }[];

/** The styles of a format as they lie in the source. In Node only; the browser has them in its bundle. */
export const readStyles = (format: 'odt' | 'docx'): string => readFileSync(join(process.cwd(), 'src/office', format, 'styles.xml'), 'utf8');

export const templateDocument = (template: Template, current: CurrentBinder): TemplateDocument =>
  templateModel(template, outsideOf(current.binder, current, template.path), current.binder.head.titel);

/** The empty template as a file; `json` is the document from which the browser writes the filled one. */
export function templateFile(template: Template, current: CurrentBinder, format: TemplateFormat): TemplateFile {
  const document = templateDocument(template, current);
  if (format === 'odt') return { bytes: toOdt(document, readStyles('odt')), type: odtType };
  if (format === 'docx') return { bytes: toDocx(document, readStyles('docx')), type: docxType };
  return { bytes: new TextEncoder().encode(JSON.stringify(document)), type: 'application/json' };
}
