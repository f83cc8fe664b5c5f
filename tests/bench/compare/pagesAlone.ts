import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measured } from '../build/measureRun.ts';
import { build, copyProject, forgetAll, scratch } from '../build/projectCopy.ts';

const typst = '@myriaddreamin/typst-ts-node-compiler';

export interface PagesAlone {
  /** Builds without any cache; Typst answers from a record. */
  build(): Promise<Measured>;
  readonly project: string;
}

/** Our build without the work of Typst: it is recorded in a build that does not count, and answered from the record afterwards. */
export async function pagesAlone(content: string): Promise<PagesAlone> {
  const project = copyProject('nur-seiten');
  const packageFolder = join(project, 'node_modules', typst);
  const env = { ORDNER_INHALT: content, BENCH_TYPST: realpathSync(packageFolder), BENCH_PAPIER: join(scratch, 'papier') };
  rmSync(env.BENCH_PAPIER, { recursive: true, force: true });
  // A link to the package: only the link goes.
  rmSync(packageFolder);
  mkdirSync(packageFolder);
  const standIn = fileURLToPath(new URL('recordedTypst.ts', import.meta.url));
  writeFileSync(join(packageFolder, 'package.json'), `${JSON.stringify({ name: typst, version: '0.0.0', main: 'index.cjs' })}\n`);
  writeFileSync(join(packageFolder, 'index.cjs'), `module.exports = require(${JSON.stringify(standIn)});\n`);
  forgetAll(project);
  await build(project, env);
  return {
    project,
    build: () => {
      forgetAll(project);
      return build(project, { ...env, BENCH_PAPIER_NUR: '1' });
    },
  };
}
