import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chapter, fixtureBinder } from '../../support/fixtureBinder.ts';
import { minimalBinder } from '../../support/minimalBinder.ts';

// What lies on disk but is no file, or not where it seems to be. Each snapshot is what an editor reads.

const register = '1-gremiengruendung';
const link = (target: string, name: string) => (content: string) => symlinkSync(target, join(content, name));
const pipe = (name: string) => (content: string) => void execFileSync('mkfifo', [join(content, name)]);

it('a link that leads out of the folder', () => {
  const outside = mkdtempSync(join(tmpdir(), 'ausserhalb-'));
  writeFileSync(join(outside, 'geheim.mdx'), 'geheim');
  expect(
    fixtureBinder()
      .onDisk(link(join(outside, 'geheim.mdx'), `${register}/3-geheim.mdx`))
      .report(),
  ).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/3-geheim.mdx:1:1  Fehler  datei/art
      Die Verknüpfung führt aus dem Ordner hinaus.
      Abhilfe: Legen Sie die Datei selbst hierher. Eigene Unterlagen, die woanders liegen, nennt ORDNER_EIGENE."
  `);
  rmSync(outside, { recursive: true });
});

it.each([
  ['leads nowhere', 'gibt-es-nicht.mdx'],
  ['leads to itself', '3-neu.mdx'],
])('a link that %s', (_, target) => {
  expect(
    fixtureBinder()
      .onDisk(link(target, `${register}/3-neu.mdx`))
      .report(),
  ).toBe(`content/1-gremiengruendung/3-neu.mdx:1:1  Fehler  datei/art
  Die Verknüpfung führt ins Leere oder im Kreis.
  Abhilfe: Löschen Sie sie oder legen Sie die Datei selbst hierher.`);
});

it('a named pipe in the place of a chapter, of the glossary, of a picture: no waiting for anybody to write into it', () => {
  const words = 'Das ist keine gewöhnliche Datei.';
  const messages = (binder: ReturnType<typeof fixtureBinder>): string[] => binder.problems().map(({ file, message }) => `${file}: ${message}`);
  expect(messages(fixtureBinder().onDisk(pipe(`${register}/3-neu.mdx`)))).toEqual([`content/${register}/3-neu.mdx: ${words}`]);
  expect(messages(fixtureBinder().remove('glossar.yaml').onDisk(pipe('glossar.yaml')))).toContain(`content/glossar.yaml: ${words}`);
  expect(
    messages(
      fixtureBinder()
        .remove(`${register}/bilder/aufbau.svg`)
        .onDisk((content) => {
          mkdirSync(join(content, register, 'bilder'), { recursive: true });
          pipe(`${register}/bilder/aufbau.svg`)(content);
        }),
    ),
  ).toEqual([`content/${register}/bilder/aufbau.svg: ${words}`]);
});

it.each([
  ['a chapter', `${register}/3-neu.mdx`],
  ['a note', 'aenderungen/aufbau.yaml'],
  ['the glossary', 'glossar.yaml'],
  ['a picture', `${register}/bilder/aufbau.svg`],
])('a folder that is called like %s', (_, name) => {
  const folder = (content: string): void => void mkdirSync(join(content, name), { recursive: true });
  const problems = fixtureBinder().remove(name).onDisk(folder).problems();
  expect(problems.filter(({ rule }) => rule === 'datei/art')).toMatchObject([
    { file: `content/${name}`, message: 'Hier liegt ein Ordner, der wie eine Datei heißt.', remedy: 'Benennen Sie den Ordner um.' },
  ]);
});

it.each(['seiten', 'vorlagen', 'aenderungen', 'eigene', register])('a file where the folder %s should be', (name) => {
  const binder = fixtureBinder();
  for (const file of ['impressum.mdx', 'protokoll.mdx', 'register.yaml', '1-aufbau.mdx', '2-sitzung.mdx', 'bilder/aufbau.svg'])
    binder.remove(`${name}/${file}`);
  expect(
    binder
      .change(name, 'x')
      .problems()
      .map(({ file }) => file),
  ).toContain(`content/${name}`);
});

it('a picture below a file', () => {
  expect(fixtureBinder().replace(`${register}/2-sitzung.mdx`, 'bilder/aufbau.svg', 'bilder/aufbau.svg/x.svg').problems()[0]?.message).toBe(
    'Das Bild »bilder/aufbau.svg/x.svg« gibt es nicht.',
  );
});

it('what editors’ programs leave behind is no fault', () => {
  const leftovers = [
    `.#1-aufbau.mdx`,
    '#1-aufbau.mdx#',
    '1-aufbau.mdx~',
    '._1-aufbau.mdx',
    '.1-aufbau.mdx.swp',
    '~$1-aufbau.docx',
    '.DS_Store',
    '.~lock.1-aufbau.odt#',
  ];
  const binder = fixtureBinder().onDisk(link('anna@rechner.1234:5678', `${register}/.#2-sitzung.mdx`));
  for (const name of leftovers) binder.change(`${register}/${name}`, '\u0000\u00ff');
  expect(binder.report()).toBe('');
});

it('a text that is too big', () => {
  expect(fixtureBinder().write('Das ist ein Satz. '.repeat(20_000)).report()).toMatchInlineSnapshot(`
    "content/1-gremiengruendung/1-aufbau.mdx:1:1  Fehler  datei/groesse
      Die Datei ist 361 kB groß; gelesen werden höchstens 200 kB.
      Abhilfe: Teilen Sie sie in zwei Kapitel."
  `);
});

it('a link within the content is read like the file that it names', () => {
  expect(fixtureBinder().remove(chapter).change('vorrat/aufbau', minimalBinder[chapter]!).onDisk(link('../vorrat/aufbau', chapter)).report()).toBe('');
});
