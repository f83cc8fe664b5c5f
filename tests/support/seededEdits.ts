import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chapterFile } from './temporaryBinder.ts';

/** Whole numbers from 0 to below a limit, the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Where an edit happens. */
export interface EditedProject {
  /** Folder of the project, with `src`. */
  readonly project: string;
  readonly content: string;
}

/** What editors and developers change, each without making a fault. The number makes each edit another one. */
export const edits: Readonly<Record<string, (at: EditedProject, n: number, random: (below: number) => number) => void>> = {
  text: ({ content }, n, random) => append(join(content, pick(chapters(content), random)), `\nEin Satz mit der Zahl ${n} kommt dazu.\n`),
  ueberschrift: ({ content }, n, random) => append(join(content, pick(chapters(content), random)), `\n## Abschnitt ${n} {#abschnitt-${n}}\n\nEin Satz dazu.\n`),
  kopf: ({ content }, n, random) =>
    change(join(content, pick(chapters(content), random)), (text) => text.replace(/^kurz: .*$/m, `kurz: Eine Kurzfassung mit der Zahl ${n}.`)),
  titel: ({ content }, n) => change(join(content, '1-gremiengruendung/2-sitzung.mdx'), (text) => text.replace(/^titel: .*$/m, `titel: Sitzung ${n}`)),
  glossar: ({ content }, n) =>
    change(join(content, 'glossar.yaml'), (text) => text.replace(/Gruppe, die gemeinsam berät.*$/m, `Gruppe, die gemeinsam berät, zum Beispiel ${n}.`)),
  quelle: ({ content }, n) =>
    change(join(content, 'quellen.yaml'), (text) => text.replace(/titel: Handbuch Prävention.*$/m, `titel: Handbuch Prävention ${n}`)),
  bild: ({ content }, n) =>
    write(
      join(content, '1-gremiengruendung/bild.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" width="400" height="100"><rect x="${n % 90}" y="10" width="100" height="50" fill="none" stroke="currentColor"/></svg>\n`,
    ),
  ordner: ({ content }, n) => change(join(content, 'ordner.yaml'), (text) => text.replace(/^untertitel: .*$/m, `untertitel: Für Tests ${n}`)),
  register: ({ content }, n) => change(join(content, '8-neu/register.yaml'), (text) => text.replace(/^kurz: .*$/m, `kurz: Was neu ist, zum ${n}. Mal.`)),
  farbe: ({ content }, n) =>
    change(join(content, '12-technik/register.yaml'), (text) => text.replace(/^farbe: .*$/m, `farbe: "#6a0f${(0x50 + (n % 32)).toString(16)}"`)),
  suchwoerter: ({ content }, n) => write(join(content, 'suchwoerter.yaml'), `gleich:\n  - [Gremium, Runde${String.fromCharCode(97 + (n % 26))}]\n`),
  vorlage: ({ content }, n) => append(join(content, 'vorlagen/protokoll.mdx'), `\nEin Satz mit der Zahl ${n} kommt in die Vorlage.\n`),
  seite: ({ content }, n, random) => {
    const pages = readdirSync(join(content, 'seiten'));
    append(join(content, 'seiten', pick(pages, random)), `\nEin Satz mit der Zahl ${n}.\n`);
  },
  umbenannt: ({ content }) => {
    const [from, to] = ['5-erst.mdx', '6-dann.mdx'].map((name) => join(content, '8-neu', name)) as [string, string];
    if (existsSync(from)) renameSync(from, to);
    else if (existsSync(to)) renameSync(to, from);
    else write(from, chapterFile('Erst', 'Ein Absatz.', { vorlagen: '[protokoll]' }));
  },
  'eigenes-blatt': ({ content }, n) => {
    const path = join(content, 'eigene/1-eigenes.mdx');
    if (existsSync(path) && n % 3 === 0) rmSync(path);
    else write(path, chapterFile('Unser Blatt', `Ein eigener Satz mit der Zahl ${n}.`));
  },
  css: ({ project }, n) => append(join(project, 'src/web/styles/base.css'), `\n.zusatz-${n} {\n  color: inherit;\n}\n`),
  komponente: ({ project }, n) =>
    change(join(project, 'src/web/editions/SheetPage.astro'), (text) => text.replace(/(?:\{\/\* \d+ \*\/\})?\s*$/, `\n<span hidden>${n}</span>\n`)),
  typst: ({ project }, n) =>
    change(join(project, 'src/print/typst/basis.typ'), (text) =>
      text.replace(/#let linie = rgb\("#8f9[0-9a-f]{3}"\)/, `#let linie = rgb("#8f95${(0xa0 + (n % 32)).toString(16)}")`),
    ),
  nichts: () => undefined,
};

const chapters = (content: string): string[] =>
  ['1-gremiengruendung', '8-neu', '12-technik'].flatMap((folder) =>
    readdirSync(join(content, folder))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => `${folder}/${name}`),
  );

const pick = <T>(items: readonly T[], random: (below: number) => number): T => items[random(items.length)]!;
const append = (path: string, text: string): void => appendFileSync(path, text);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** @throws if nothing changes: then it would be no edit */
function change(path: string, edit: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`Nothing to edit in ${path}.`);
  writeFileSync(path, after);
}
