import { endInGerman } from './inGerman.ts';
import { refuseSpecialPath } from './refuseSpecialPath.ts';
import { sitePath } from './sitePath.ts';
import type { Workshop } from './Workshop.ts';

/**
 * Address of the website and the path below which it is served, for Astro's configuration: the first thing that is
 * asked of a workshop. Ends the program, in German, if there is no content or a folder can't be built from.
 */
export function whereServed(workshop: Workshop): { readonly site: string; readonly base: string } {
  try {
    const { content, own } = workshop.folders;
    refuseSpecialPath(process.cwd(), 'Das Projekt');
    for (const folder of [content, ...(own === undefined ? [] : [own])]) refuseSpecialPath(folder, 'Der Inhalt');
    return { site: workshop.current().binder.head.website, base: sitePath(process.env['SITE_BASE']) };
  } catch (error) {
    return endInGerman(error);
  }
}
