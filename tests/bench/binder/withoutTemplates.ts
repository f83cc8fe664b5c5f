import type { BinderFiles } from '../generateBinder.ts';

/** The same binder without templates to fill in, which no other generator has: neither the files nor what leads to them. */
export function withoutTemplates(files: BinderFiles): BinderFiles {
  const kept = [...files].filter(([path]) => !path.startsWith('vorlagen/'));
  return new Map(
    kept.map(([path, content]) => {
      if (typeof content !== 'string' || !path.endsWith('.mdx')) return [path, content] as const;
      const text = content
        .replace(/^vorlagen:(?: \[.*\]|(?:\n {2}- .*)+)\n/m, '')
        .replace(/<Verweis vorlage="[^"]+">([^]*?)<\/Verweis>/g, '$1')
        .replace(/<Verweis vorlage="([^"]+)" \/>/g, '$1');
      return [path, text] as const;
    }),
  );
}
