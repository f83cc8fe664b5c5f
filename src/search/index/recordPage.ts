import type { ExtraRecord } from './ExtraRecord.ts';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A small page for an extra record, so that it takes the same way into the index as real pages. */
export function recordPage({ title, text, register, kind, number }: ExtraRecord): string {
  const attributes = [
    register && `data-register-title="${escape(register)}"`,
    `data-kind="${escape(kind)}"`,
    number && `data-number="${escape(number)}"`,
  ].filter(Boolean);
  return `<!doctype html><html lang="de"><head></head><body><main data-pagefind-body ${attributes.join(' ')}><h1>${escape(title)}</h1><p>${escape(text)}</p></main></body></html>`;
}
