import type { satteri } from '@astrojs/markdown-satteri';
import { hashOf } from '../store/Store.ts';
import type { Workshop } from './Workshop.ts';

type Processor = ReturnType<typeof satteri>;

/** Compiles MDX as the processor does, but no text twice: one that a former build has compiled from the same is taken from the store. */
export function keptTexts(processor: Processor, { store, layout, inputs }: Workshop): Processor {
  return {
    ...processor,
    createMdxRenderer: async (...options) => {
      const renderer = await processor.createMdxRenderer!(...options);
      return {
        process: async (content, path, head) => {
          const shown = [layout.pageStarts(path), [...(layout.noteNumbers(path) ?? [])], head];
          const file = await store.keep(['mdx', inputs().program, path, content, hashOf([JSON.stringify(shown)])], async () =>
            Buffer.from(JSON.stringify(await renderer.process(content, path, head))),
          );
          return JSON.parse(file.read().toString()) as Awaited<ReturnType<typeof renderer.process>>;
        },
      };
    },
  };
}
