import type { Heading, List, ListItem, Nodes, Paragraph, Root, RootContent, Table, Text } from 'mdast';
import { walk } from '../../src/source/jsx.ts';

/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What editors do to a text. */
export const editKinds = [
  'Wort geändert',
  'Satz ergänzt',
  'Satz gestrichen',
  'Absatz ergänzt',
  'Absatz gestrichen',
  'Listenpunkt ergänzt',
  'Tabellenzeile ergänzt',
  'Abschnitte getauscht',
] as const;
export type EditKind = (typeof editKinds)[number];

const sentences = [
  'Klären Sie das vor der nächsten Sitzung mit der Geschäftsstelle.',
  'Notieren Sie Ergebnis, Datum und zuständige Stelle.',
  'Fragen Sie zuerst im Ordnungsamt und im Jugendamt nach, bevor Sie eine neue Erhebung planen.',
  'Ein kurzer Anruf spart oft einen langen Schriftwechsel.',
  'Bleiben Antworten aus, erinnern Sie nach zwei Wochen und setzen Sie danach eine Frist.',
];
const pick = <T>(items: readonly T[], random: () => number): T | undefined => items[Math.floor(random() * items.length)];

/**
 * Changes a copy of a chapter's tree as an editor would.
 * @returns the changed tree, or undefined if the chapter has no place for this kind of edit
 */
export function applyEdit(tree: Root, kind: EditKind, random: () => number): Root | undefined {
  const copy = structuredClone(tree);
  return edits[kind](copy, random) ? copy : undefined;
}

const edits: Record<EditKind, (tree: Root, random: () => number) => boolean> = {
  'Wort geändert': (tree, random) => {
    const text = pick(
      textsOf(tree).filter(({ value }) => /[A-Za-zÄÖÜäöüß]{4,}/.test(value)),
      random,
    );
    if (!text) return false;
    const words = [...text.value.matchAll(/[A-Za-zÄÖÜäöüß]{4,}/g)];
    const word = pick(words, random)!;
    text.value = `${text.value.slice(0, word.index)}${pick(['Vorgehen', 'Ergebnis', 'gemeinsam', 'Termin', 'regelmäßig'], random)}${text.value.slice(word.index + word[0].length)}`;
    return true;
  },
  'Satz ergänzt': (tree, random) => {
    const paragraph = pick(paragraphsOf(tree), random);
    paragraph?.children.push({ type: 'text', value: ` ${pick(sentences, random)}` });
    return paragraph !== undefined;
  },
  'Satz gestrichen': (tree, random) => {
    const text = pick(
      paragraphsOf(tree).flatMap(({ children }) => children.filter((child): child is Text => child.type === 'text' && /[.!?] [A-ZÄÖÜ]/.test(child.value))),
      random,
    );
    if (text) text.value = text.value.replace(/[^.!?]*[.!?] (?=[A-ZÄÖÜ])/, '');
    return text !== undefined;
  },
  'Absatz ergänzt': (tree, random) => {
    const index = pick(placesOf(tree), random);
    if (index === undefined) return false;
    tree.children.splice(index + 1, 0, {
      type: 'paragraph',
      children: [{ type: 'text', value: `${pick(sentences, random)} ${pick(sentences, random)} ${pick(sentences, random)}` }],
    });
    return true;
  },
  'Absatz gestrichen': (tree, random) => {
    const index = pick(placesOf(tree).slice(1), random);
    if (index !== undefined) tree.children.splice(index, 1);
    return index !== undefined;
  },
  'Listenpunkt ergänzt': (tree, random) => {
    const lists: List[] = [];
    walk(tree, (node) => void (node.type === 'list' && lists.push(node)));
    const list = pick(lists, random);
    const item: ListItem = { type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value: pick(sentences, random)! }] }] };
    list?.children.splice(Math.floor(random() * (list.children.length + 1)), 0, item);
    return list !== undefined;
  },
  'Tabellenzeile ergänzt': (tree, random) => {
    const tables: Table[] = [];
    walk(tree, (node) => void (node.type === 'table' && tables.push(node)));
    const table = pick(tables, random);
    const width = table?.children[0]?.children.length ?? 0;
    table?.children.splice(1 + Math.floor(random() * table.children.length), 0, {
      type: 'tableRow',
      children: Array.from({ length: width }, () => ({
        type: 'tableCell',
        children: [{ type: 'text', value: pick(['Geschäftsstelle', 'zwei Wochen vorher', 'Ordnungsamt', 'schriftlich'], random)! }],
      })),
    });
    return table !== undefined;
  },
  'Abschnitte getauscht': (tree, random) => {
    const starts = tree.children.flatMap((node, index) => (isSection(node) ? [index] : []));
    const place = Math.floor(random() * (starts.length - 2));
    const [a, b, c] = [starts[place], starts[place + 1], starts[place + 2]];
    if (a === undefined || b === undefined || c === undefined) return false;
    tree.children.splice(a, c - a, ...tree.children.slice(b, c), ...tree.children.slice(a, b));
    return true;
  },
};

const isSection = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === 2;
const paragraphsOf = (tree: Root): Paragraph[] => tree.children.filter((node): node is Paragraph => node.type === 'paragraph');
const placesOf = (tree: Root): number[] => tree.children.flatMap((node, index) => (node.type === 'paragraph' ? [index] : []));

function textsOf(tree: Root): Text[] {
  const texts: Text[] = [];
  walk(tree, (node: Nodes, ancestors) => {
    if (node.type === 'text' && !ancestors.some(({ type }) => type === 'footnoteDefinition')) texts.push(node);
  });
  return texts;
}
