/**
 * True for an address by one of the schemes, as typed: no blanks, no control characters, a host where
 * the scheme needs one, and no name before it: `https://land.example@anders.example` leads somewhere else.
 */
export function isAddress(value: string, schemes: readonly string[]): boolean {
  if (/[\s<>"\\^`{|}]|\p{Cc}/u.test(value) || !URL.canParse(value)) return false;
  const { protocol, hostname, pathname, username, password } = new URL(value);
  if (!schemes.includes(protocol) || username !== '' || password !== '') return false;
  return protocol === 'https:' || protocol === 'http:' ? /^https?:\/\/[^/]/.test(value) && hostname !== '' : pathname !== '';
}
