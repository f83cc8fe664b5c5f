/**
 * Address of a page as it stands in HTML: with the path below which the site is served.
 * @param address from the root of the site, for example `/glossar/#lagebild`
 */
export function href(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}
