export interface PageOptions {
  /** Path below which the site was built, with a slash at both ends. */
  readonly base: string;
  /** Where the page lies in the folder: `glossar/index.html`. */
  readonly path: string;
  /** A line for the foot of the page: which edition this is, where newer ones are told of. */
  readonly note: string;
  /** Address of the program that stands in for what a folder can't do. */
  readonly runtime: string;
}

/**
 * A finished page so that it works from a folder: every address relative and with the name of its file, programs as plain
 * scripts (browsers load no modules and no fonts from a disk), the policy with `file:`.
 * @param html as Astro writes it: attributes in double quotes, quotes in texts as `&quot;`
 */
export function filePage(html: string, { base, path, note, runtime }: PageOptions): string {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  const within = (address: string): string => up + address.slice(base.length);
  return html
    .replace(/<link rel="(?:modulepreload|preload)"[^>]*>/g, '')
    .replace(
      /<meta http-equiv="content-security-policy" content="([^"]*)"/,
      (_, policy: string) => `<meta http-equiv="content-security-policy" content="${forFiles(policy)}"`,
    )
    .replace(/(<meta http-equiv="refresh" content="0; url=)([^"]*)"/g, (whole, start: string, address: string) =>
      address.startsWith(base) ? `${start}${within(fileOf(address))}"` : whole,
    )
    .replace(/\s(href|action|src|data-[a-z-]+)="([^"]*)"/g, (whole, name: string, address: string) => {
      if (!address.startsWith(base) || address.startsWith('//')) return whole;
      return ` ${name}="${within(name === 'href' || name === 'action' ? fileOf(address) : address)}"`;
    })
    .replace(/<script type="module" src=/g, '<script defer src=')
    .replace('</head>', `<script src="${up}${runtime}"></script></head>`)
    .replace('</footer>', `<p class="small">${escape(note)}</p></footer>`);
}

/** An address with the name of the file that a web server would send for it. */
export const fileOf = (address: string): string => address.replace(/^([^?#]*\/)(?=[?#]|$)/, '$1index.html');

const forFiles = (policy: string): string => policy.replaceAll("'self'", "'self' file:").replace('font-src', 'font-src data:');

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
