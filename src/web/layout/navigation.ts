import type { Binder, Register } from '../../model/Binder.ts';

export interface NavigationLink {
  readonly label: string;
  readonly address: string;
}

/** The ways that a reader takes most often. */
export const headerLinks: readonly NavigationLink[] = [
  { label: 'Inhalt', address: '/inhalt/' },
  { label: 'Stichworte', address: '/stichworte/' },
  { label: 'Checklisten', address: '/checklisten/' },
  { label: 'Aktuell', address: '/aktuell/' },
];

/** What belongs to the binder on the shelf. */
export const shelfLinks: readonly NavigationLink[] = [
  { label: 'Ist Ihr Ordner aktuell?', address: '/aktuell/' },
  { label: 'Drucken', address: '/druck/' },
  { label: 'Mitnehmen', address: '/mitnehmen/' },
  { label: 'Vorlagen', address: '/vorlagen/' },
  { label: 'Eigene Unterlagen', address: '/eigene-unterlagen/' },
];

export const footerLinks: readonly NavigationLink[] = [
  { label: 'Inhalt', address: '/inhalt/' },
  { label: 'Stichworte', address: '/stichworte/' },
  { label: 'Glossar', address: '/glossar/' },
  { label: 'Checklisten', address: '/checklisten/' },
  { label: 'Quellen', address: '/quellen/' },
];

/** Slugs of the service pages in the order of the footer; those that don't exist are left out. */
const serviceOrder = ['ueber-den-ordner', 'leichte-sprache', 'barrierefreiheit', 'datenschutz', 'impressum'];

export function serviceLinks(binder: Binder): NavigationLink[] {
  const place = (slug: string): number => (serviceOrder.includes(slug) ? serviceOrder.indexOf(slug) : serviceOrder.length);
  return [...binder.pages]
    .sort((a, b) => place(a.slug) - place(b.slug))
    .map((page) => ({ label: page.slug === 'barrierefreiheit' ? 'Barrierefreiheit' : page.head.titel, address: `/${page.slug}/` }));
}

/** Registers that hold something: an empty tab is shown nowhere. */
export const openRegisters = (binder: Binder): Register[] => binder.registers.filter((register) => register.chapters.length > 0);
