import type { Binder } from '../model/Binder.ts';
import { chapterAddress, controlSheetAddress, editionAddress, registerAddress, templateAddress, urgentNoticeAddress } from '../addresses.ts';
import { openRegisters } from './layout/navigation.ts';

interface SiteAddress {
  readonly address: string;
  /** Year and month of the last change, where the page has one. */
  readonly state?: string;
}

/**
 * Every page that search engines may list.
 * @param editions names of the frozen editions
 */
export function listedAddresses(binder: Binder, editions: readonly string[]): SiteAddress[] {
  const registers = openRegisters(binder);
  return [
    { address: '/' },
    ...registers.map((register) => ({ address: registerAddress(register) })),
    ...registers.flatMap(({ chapters }) => chapters.map((chapter) => ({ address: chapterAddress(chapter), state: chapter.head.stand }))),
    ...['/inhalt/', '/stichworte/', '/glossar/', '/checklisten/', '/quellen/', '/aktuell/', '/druck/', '/mitnehmen/', '/eigene-unterlagen/'].map((address) => ({
      address,
    })),
    ...(binder.templates.length > 0 ? [{ address: '/vorlagen/' }] : []),
    ...binder.templates.map((template) => ({ address: templateAddress(template), state: template.head.stand })),
    ...(binder.urgentNotices.length > 0 ? [{ address: '/eilmitteilungen/' }] : []),
    ...binder.urgentNotices.map(({ name, head }) => ({ address: urgentNoticeAddress(name), state: head.datum.slice(0, 7) })),
    ...binder.pages.map((page) => ({ address: `/${page.slug}/`, state: page.head.stand })),
    ...editions.flatMap((name) => [editionAddress(name), controlSheetAddress(name)].map((address) => ({ address }))),
  ];
}
