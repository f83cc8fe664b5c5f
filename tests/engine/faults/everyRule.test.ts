import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../../../src/model/rules.ts';

it('shows every rule at least once', () => {
  const tests = readdirSync(import.meta.dirname).map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'));
  // A line of a report: place, severity, rule.
  const shown = new Set(tests.flatMap((text) => [...text.matchAll(/ {2}(?:Fehler|Hinweis) {2}([a-z]+\/[a-z-]+)/g)].map(([, rule]) => rule)));
  expect(Object.keys(rules).filter((rule) => !shown.has(rule))).toEqual([]);
});
