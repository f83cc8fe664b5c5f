import { expect, it } from 'vitest';
import { buildReport } from './buildReport.ts';

/** A screen that remembers, and a clock that goes when told. */
function screen(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const report = buildReport({ isTTY, write: (text: string) => written.push(text) }, () => time);
  return { report, written, wait: (milliseconds: number) => (time += milliseconds) };
}

it('in einem Protokoll steht je Schritt eine Zeile, sonst nichts', () => {
  const { report, written, wait } = screen(false);
  report.done('Inhalt geprüft');
  for (let count = 1; count <= 10; count++) {
    wait(300);
    report.at('Seiten', count, 10);
  }
  report.done('10 Seiten');
  report.end();
  expect(written).toEqual(['Inhalt geprüft\n', '10 Seiten\n']);
});

it('im Terminal bewegt sich eine Zeile: wie viele von wie vielen, und wie lange es noch dauert, sobald man das weiß', () => {
  const { report, written, wait } = screen(true);
  for (let count = 1; count <= 8; count++) {
    wait(200);
    report.at('Seiten', count, 20);
  }
  expect(written[0]).toBe('Seiten: 1 von 20 …');
  expect(written.at(-1)).toBe('Seiten: 8 von 20 · noch etwa 3 s');
  report.done('20 Seiten');
  expect(written.slice(-2)).toEqual(['\r\u001b[K', '20 Seiten\n']);
});

it('im Terminal bleibt am Ende keine halbe Zeile stehen', () => {
  const { report, written, wait } = screen(true);
  wait(200);
  report.at('Seiten', 1, 2);
  report.end();
  report.end();
  expect(written).toEqual(['Seiten: 1 von 2 …', '\r\u001b[K']);
});
