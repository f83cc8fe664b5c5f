import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
const raw = '/tmp/w6-corpus/raw',
  out = '/tmp/w6-corpus/out';
const only = process.argv[2];
let worker: Worker | undefined;
let cb: (a: any) => void = () => {};
const start = () => {
  const w = new Worker(new URL('./worker.ts', import.meta.url));
  w.on('message', (a) => cb(a));
  w.on('error', (e) => {
    worker = undefined;
    cb({ crash: String(e) });
  });
  return w;
};
const judge = (c: any): Promise<any> =>
  new Promise((r) => {
    const w = (worker ??= start());
    const t = setTimeout(() => {
      worker = undefined;
      void w.terminate();
      r('HANG');
    }, 20000);
    cb = (a) => {
      clearTimeout(t);
      r(a);
    };
    w.postMessage(c);
  });
for (const f of readdirSync(raw).filter((f) => !only || f.startsWith(only))) {
  const res: string[] = [];
  const log: string[] = [];
  for (const l of readFileSync(`${raw}/${f}`, 'utf8').trim().split('\n')) {
    const c = JSON.parse(l);
    const s = Date.now();
    const a = await judge(c);
    const ms = Date.now() - s;
    const v = a === 'HANG' ? 'HANG' : a.crash ? `CRASH ${a.crash.split('\n').slice(0, 3).join(' ')}` : (a.verdict as string);
    const first = v.split('\n')[0]!;
    log.push(
      `${ms > 1500 ? `[${ms} ms] ` : ''}${l.slice(0, 150)}\n      → ${v
        .split('\n')
        .slice(0, 3)
        .map((x: string) => x.slice(0, 260))
        .join('\n        ')}${v.split('\n').length > 3 ? `\n        … ${v.split('\n').length}` : ''}`,
    );
    res.push(JSON.stringify({ ...c, expect: v === 'harmlos' ? v : first.split(' Abhilfe:')[0]!.slice(0, 110) }));
  }
  writeFileSync(`${out}/${f}`, res.join('\n') + '\n');
  writeFileSync(`${out}/${f}.log`, log.join('\n') + '\n');
}
process.exit();
