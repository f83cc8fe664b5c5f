import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkBinder } from '../../src/checks/index.ts';
import { photographs } from '../../src/checks/structure/photographs.ts';
import { formatProblems } from '../../src/checks/formatProblems.ts';
import { createDictionary } from '../../src/checks/text/spelling/createDictionary.ts';
import type { Dictionary } from '../../src/checks/text/spelling/Dictionary.ts';
import { frozenProblems } from '../../src/site/frozenProblems.ts';
import type { Problem } from '../../src/model/Problem.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { minimalBinder } from './minimalBinder.ts';

/** The day on which all fixtures are checked. */
export const today = '2026-11-22';

/**
 * A small binder in a temporary folder for one faulty case: start from the minimal valid one, change what
 * the case is about, read the problems. Paths are relative to content/.
 *
 *   expect(fixtureBinder().change('1-gremiengruendung/1-aufbau.mdx', (text) => …).report()).toBe(…)
 */
export class FixtureBinder {
  private readonly files = new Map<string, string | Uint8Array>(Object.entries(minimalBinder));
  private dictionary: Dictionary | undefined;
  private readonly preparations: ((content: string) => void)[] = [];

  /** Writes a file anew, or edits what is there. */
  change(file: string, text: string | Uint8Array | ((text: string) => string)): this {
    this.files.set(file, typeof text === 'function' ? text(String(this.files.get(file) ?? '')) : text);
    return this;
  }

  /** Replaces one passage; fails if it isn't there, so that no case silently tests nothing. */
  replace(file: string, passage: string, by: string): this {
    return this.change(file, (text) => {
      if (!text.includes(passage)) throw new Error(`»${passage}« steht nicht in ${file}.`);
      return text.replace(passage, () => by);
    });
  }

  /** Puts Markdown before the footnotes of the first chapter, where it begins in line 18. */
  write(markdown: string): this {
    return this.replace(chapter, '[^grund]:', `${markdown}\n\n[^grund]:`);
  }

  remove(file: string): this {
    this.files.delete(file);
    return this;
  }

  /** Checks spelling too, against the given words and those of the minimal binder. */
  spelling(words: readonly string[]): this {
    const known = new Set([...words, ...Object.values(minimalBinder).flatMap((text) => text.match(/[\p{L}’]+/gu) ?? [])]);
    this.dictionary = createDictionary({ has: (word) => known.has(word), suggest: () => words }, []);
    return this;
  }

  /** Does to the folder what no text can: links, pipes, folders in the place of files. */
  onDisk(prepare: (content: string) => void): this {
    this.preparations.push(prepare);
    return this;
  }

  /** As `problems`, with photographs decoded. */
  async problemsWithPhotographs(): Promise<Problem[]> {
    const content = this.writeFolder();
    try {
      const current = openBinder({ content });
      return checkBinder(current, { today, dictionary: this.dictionary, further: [...frozenProblems(current), ...(await photographs(current))] });
    } finally {
      rmSync(content, { recursive: true });
    }
  }

  problems(): Problem[] {
    return this.inFolder((content) => {
      const current = openBinder({ content });
      return checkBinder(current, { today, dictionary: this.dictionary, further: frozenProblems(current) });
    });
  }

  /** Writes the binder to a temporary folder that is gone afterwards. */
  inFolder<T>(use: (content: string) => T): T {
    const content = this.writeFolder();
    try {
      return use(content);
    } finally {
      rmSync(content, { recursive: true });
    }
  }

  /** Writes the binder to a temporary folder, which the caller removes. */
  writeFolder(): string {
    const content = mkdtempSync(join(tmpdir(), 'ordner-'));
    for (const [file, text] of this.files) {
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), text);
    }
    for (const prepare of this.preparations) prepare(content);
    return content;
  }

  /** The problems as an editor reads them, without the count below. */
  report(): string {
    return reportOf(this.problems());
  }

  async reportWithPhotographs(): Promise<string> {
    return reportOf(await this.problemsWithPhotographs());
  }
}

const reportOf = (problems: readonly Problem[]): string => (problems.length === 0 ? '' : formatProblems(problems).replace(/\n\n[^\n]+$/, ''));

/** The chapter that most cases change. */
export const chapter = '1-gremiengruendung/1-aufbau.mdx';

export const fixtureBinder = (): FixtureBinder => new FixtureBinder();
