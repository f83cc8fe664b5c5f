import { platform } from 'node:os';
import { describe, expect, it } from 'vitest';
import { measureRun } from './measureRun.ts';

const node = (script: string) => measureRun(process.execPath, ['-e', script], { cwd: process.cwd() });
const busy = 'const end = Date.now() + 600; while (Date.now() < end);';
const inChild = (script: string): string => `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(script)}])`;

describe.runIf(platform() === 'linux')('Messen eines Programms', () => {
  it('zählt, was seine Kinder rechnen', async () => {
    const { wall, cpu } = await node(inChild(busy));
    expect(wall).toBeGreaterThan(0.6);
    expect(cpu).toBeGreaterThan(0.2);
  });

  it('zählt den Speicher seiner Kinder', async () => {
    const { peak } = await node(inChild('const held = Buffer.alloc(300e6, 1); setTimeout(() => held, 500);'));
    expect(peak).toBeGreaterThan(286);
  });

  it('sagt bei einem Fehler, was das Programm zuletzt gesagt hat', async () => {
    await expect(node("console.error('kein Platz'); process.exit(3);")).rejects.toThrow('kein Platz');
  });
});
