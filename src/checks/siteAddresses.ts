/** Addresses of the pages that the site makes itself; an editor may link to them. */
export const siteAddresses: readonly string[] = [
  '/',
  '/aktuell/',
  '/bausteine/',
  '/checklisten/',
  '/druck/',
  '/lizenzen.txt',
  '/eigene-unterlagen/',
  '/glossar/',
  '/inhalt/',
  '/ordner.pdf',
  '/quellen/',
  '/stichworte/',
  '/suche/',
  '/vorlagen/',
];
