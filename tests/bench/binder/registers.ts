import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { RegisterHead } from '../../../src/model/schemas.ts';

const mostInRegister = 12;
const fewestInRegister = 6;
/** As the real binder has: more only where chapters would not fit. */
const usualRegisters = 8;

/** Deals chapters to registers, in order and as evenly as possible. */
export function intoRegisters<T>(chapters: readonly T[]): T[][] {
  const count = Math.max(Math.ceil(chapters.length / mostInRegister), Math.min(usualRegisters, Math.ceil(chapters.length / fewestInRegister)));
  return Array.from({ length: count }, (_, index) =>
    chapters.slice(Math.floor((index * chapters.length) / count), Math.floor(((index + 1) * chapters.length) / count)),
  );
}

/**
 * Folder and register.yaml of the register at a place; after the real ones come their names with a number.
 * @param real folders of the real registers, in order
 */
export function registerFile(content: string, real: readonly string[], order: number): { readonly folder: string; readonly yaml: string } {
  const model = real[order % real.length]!;
  const round = Math.floor(order / real.length) + 1;
  const { frueher: _former, farbe: _colour, ...head } = parse(readFileSync(join(content, model, 'register.yaml'), 'utf8')) as Partial<RegisterHead>;
  const slug = model.replace(/^\d+-/, '');
  return {
    folder: `${order}-${slug}${round === 1 ? '' : `-${round}`}`,
    yaml: stringify(round === 1 ? head : { ...head, titel: `${head.titel ?? ''} ${round}` }, { lineWidth: 0 }),
  };
}
