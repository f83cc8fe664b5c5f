/** What someone who reports a mistake needn't look up. */
export interface ReportedPage {
  readonly email: string;
  readonly title: string;
  /** Full address of the page. */
  readonly address: string;
  /** Chapter, Stand, edition: what an editor wants to know besides; a line each. */
  readonly facts: readonly string[];
}

/**
 * A `mailto:` address (RFC 6068) for »Fehler melden«: a mail whose subject and first lines are there already.
 * Line ends are CRLF and blanks `%20`: mail programs take neither `\n` nor `+` for them.
 */
export function reportAddress({ email, title, address, facts }: ReportedPage): string {
  const body = [address, ...facts, '', ''].join('\r\n');
  const [name, host] = [email.slice(0, email.lastIndexOf('@')), email.slice(email.lastIndexOf('@') + 1)];
  return `mailto:${encode(name)}@${host}?subject=${encode(`Fehler: ${title}`)}&body=${encode(body)}`;
}

/** Every sign but those that RFC 6068 lets stand, brackets and quotes too: some mail programs end a link at them. */
const encode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%3A/g, ':')
    .replace(/%2C/g, ',');
