import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8');

it('die README nennt jeden npm-Befehl', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const spelled = (name: string): string => (['start', 'test'].includes(name) ? `\`npm ${name}` : `\`npm run ${name}`);
  expect(Object.keys(scripts).filter((name) => !read('README.md').includes(spelled(name)))).toEqual([]);
});
