import { readFileSync, writeFileSync, cpSync } from 'node:fs';
import { openWorkshop } from '../src/site/Workshop.ts';
import { findProblems } from '../src/site/findProblems.ts';
import { checkBinder } from '../src/checks/index.ts';
import { frozenProblems } from '../src/site/frozenProblems.ts';
import { searchWordProblems } from '../src/site/searchWordProblems.ts';
import { paperProblems } from '../src/print/documents/paperProblems.ts';
cpSync('content', '/tmp/cdev', { recursive: true });
const w = openWorkshop({ content: '/tmp/cdev' });
const file = '/tmp/cdev/2-situationsanalyse/4-buergerbefragung.mdx';
import { readdirSync } from 'node:fs';
const f = '/tmp/cdev/2-situationsanalyse/' + readdirSync('/tmp/cdev/2-situationsanalyse').find((n) => n.startsWith('4-'))!;
for (let i = 0; i < 6; i++) {
  writeFileSync(f, readFileSync(f, 'utf8') + `\nEin Satz mit der Zahl ${i}, der neu ist.\n`);
  w.stale();
  const t = [performance.now()];
  w.current(); t.push(performance.now());
  checkBinder(w.current(), { today: '2026-11-27' , dictionary: undefined, further: [] } as never); t.push(performance.now());
  frozenProblems(w.current()); t.push(performance.now());
  searchWordProblems(w.current(), { faultsOnly: true }); t.push(performance.now());
  await w.problems(); t.push(performance.now());
  await w.site(); t.push(performance.now());
  console.log(t.slice(1).map((x, k) => (x - t[k]!).toFixed(0)).join(' '), ' read check frozen words problems site');
}
