import { expect, it } from 'vitest';
import { createProgress } from './createProgress.ts';

/** What a screen shows when words come every 0.9 seconds. */
function shown(isTTY: boolean, times: number): string[] {
  const written: string[] = [];
  let clock = 0;
  const progress = createProgress({ isTTY, write: (text) => written.push(text) }, () => clock);
  for (let index = 1; index <= times; index++) {
    clock += 900;
    progress.at(`Kapitel ${index}`);
  }
  progress.end();
  return written;
}

it('unter zwei Sekunden sagt kein Befehl, womit er beschäftigt ist', () => {
  expect(shown(true, 2)).toEqual([]);
  expect(shown(false, 2)).toEqual([]);
});

it('im Terminal steht danach eine Zeile, die am Ende verschwindet; im Protokoll alle zwei Sekunden eine', () => {
  expect(shown(true, 4)).toEqual(['\r\u001b[KKapitel 3 …', '\r\u001b[KKapitel 4 …', '\r\u001b[K']);
  expect(shown(false, 7)).toEqual(['Kapitel 3 …\n', 'Kapitel 6 …\n']);
});
