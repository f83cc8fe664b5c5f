import { contentFiles } from '../../source/ContentFiles.ts';
import { limits } from '../../source/readFile.ts';
import type { CheckContext, Place } from '../Check.ts';
import { placeAt } from '../places.ts';

/**
 * Reads a YAML file of content/ again to name lines in it; the model keeps values only.
 * @returns place of an entry, or of a word inside it
 */
export function yamlFile({ folders }: CheckContext, name: string): (entry: string, word?: string) => Place {
  const text = contentFiles(folders.content).text(name, limits.data, 'freiwillig') ?? '';
  return (entry, word) => {
    const start = new RegExp(`^["']?${escape(entry)}["']?\\s*:`, 'm').exec(text)?.index ?? 0;
    if (word === undefined) return placeAt(text, start);
    const next = /\n\S/.exec(text.slice(start))?.index ?? text.length;
    const inside = new RegExp(`(?<![a-z0-9-])${escape(word)}(?![a-z0-9-])`).exec(text.slice(start + entry.length, start + next));
    return placeAt(text, inside ? start + entry.length + inside.index : start);
  };
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
