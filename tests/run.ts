import { spawn } from 'node:child_process';

/*
 * `npm test`: every check there is, in three lanes side by side. A lane stops at its first failure, the others go on.
 * The output of a step is printed whole when it ends; that of the browser tests comes last.
 */

interface Step {
  readonly name: string;
  readonly command: string;
}

interface Result extends Step {
  readonly ok: boolean;
  readonly output: string;
}

const npm = (name: string): string => `npm run -s ${name}`;
const unit: Step = { name: 'Unit, engine and content tests', command: 'vitest run' };
const site: Step = { name: 'Site tests', command: 'vitest run --config tests/site/vitest.config.ts' };
const lanes: readonly (readonly Step[])[] = [
  [{ name: 'Build', command: npm('build') }, site],
  [unit],
  [
    { name: 'Prettier', command: 'prettier --check .' },
    { name: 'Types', command: npm('astro -- check --noSync') },
    { name: 'ESLint', command: 'eslint .' },
  ],
];

const start = Date.now();
const seconds = (): string => `${Math.round((Date.now() - start) / 1000)} s`;

function run(step: Step): Promise<Result> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(step.command, { shell: true, env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) } });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('close', (code) => resolve({ ...step, ok: code === 0, output }));
  });
}

const print = ({ name, ok, output }: Result): void => void process.stdout.write(`\n── ${name}: ${ok ? 'ok' : 'FAILED'} (${seconds()})\n${output}`);

/** Runs steps one after the other up to the first that fails. */
async function runLane(steps: readonly Step[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) {
    const result = await run(step);
    results.push(result);
    if (step !== site) print(result);
    if (!result.ok) break;
  }
  return results;
}

// All lanes read the types that Astro generates: once, before either starts.
const first = await runLane([{ name: 'Astro types', command: npm('astro -- sync') }]);
const results = [...first, ...(first[0]!.ok ? (await Promise.all(lanes.map(runLane))).flat() : [])];
for (const result of results.filter(({ name }) => name === site.name)) print(result);

const failed = results.filter(({ ok }) => !ok);
if (failed.length > 0) {
  process.stdout.write(`\nFailed: ${failed.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = 1;
}
