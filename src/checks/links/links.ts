import type { Link } from 'mdast';
import { isAddress } from '../../model/isAddress.ts';
import type { Problem } from '../../model/Problem.ts';
import { placeOf } from '../../source/jsx.ts';
import {
  chapterAddress,
  chapterPdfAddress,
  fixedAddresses,
  registerAddress,
  registerPdfAddress,
  templateAddress,
  termAddress,
  urgentNoticeAddress,
  urgentNoticePdfAddress,
} from '../../addresses.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check, CheckContext } from '../Check.ts';
import { fault, hint } from '../problem.ts';
import { around, blockThat } from '../../blocks/typed.ts';

const reference = blockThat(({ leadsTo }) => leadsTo !== undefined);

/** Addresses of Markdown links: complete, and within the site not into nowhere. */
export const links: Check = (context) => {
  const known = knownAddresses(context);
  return context.documents.flatMap(({ document, nodes }) =>
    nodes.flatMap(({ node }) => (node.type === 'link' ? address(node, document.file, known, context) : [])),
  );
};

function address(link: Link, file: string, known: ReadonlySet<string>, { unread }: CheckContext): Problem[] {
  const at = placeOf(link);
  const { url } = link;
  if (/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/.test(url) || /^tel:\+?[\d-]+$/.test(url)) return [];
  if (/^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/.test(url) && isAddress(url, ['https:', 'http:'])) {
    return url.startsWith('http:')
      ? [
          hint(
            'verweis/adresse',
            file,
            at,
            `Die Adresse ${url} ist unverschlüsselt (http).`,
            'Prüfen Sie, ob sie auch mit https:// erreichbar ist, und schreiben Sie sie so.',
          ),
        ]
      : [];
  }
  if (url.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(url))
    return [fault('verweis/adresse', file, at, `»${url}« ist keine gültige Adresse.`, 'Erlaubt sind https://…, mailto:… und tel:….')];
  if (url.startsWith('#'))
    return [
      fault(
        'verweis/adresse',
        file,
        at,
        `Der Link »${url}« führt nur am Bildschirm weiter, nicht auf Papier.`,
        `Schreiben Sie ${around(reference, 'Linktext', `abschnitt="${url.slice(1)}"`)}.`,
      ),
    ];
  if (!url.startsWith('/'))
    return [
      fault(
        'verweis/adresse',
        file,
        at,
        `Der Adresse »${url}« fehlt der Anfang.`,
        isHost(url) ? `Schreiben Sie https://${url}.` : `Schreiben Sie https://… oder zu einem Kapitel ${around(reference, 'Linktext')}.`,
      ),
    ];
  const [page, fragment] = url.split('#') as [string, string?];
  if (known.has(url) || [...unread].some((slug) => page.includes(`/${slug}/`) || page.endsWith(`/${slug}.pdf`))) return [];
  const near = nearest(url, known);
  const message =
    fragment !== undefined && known.has(page)
      ? `Auf der Seite ${page} gibt es die Stelle »#${fragment}« nicht.`
      : `Die Adresse »${url}« gibt es auf dieser Website nicht.`;
  return [
    fault('verweis/adresse', file, at, message, near ? `Meinten Sie ${near}?` : `Benutzen Sie ${around(reference, 'Linktext')}; er geht beim Umbenennen mit.`),
  ];
}

function knownAddresses({ binder }: CheckContext): ReadonlySet<string> {
  const withSections = (page: string, ids: readonly string[]): string[] => [page, ...ids.map((id) => `${page}#${id}`)];
  return new Set([
    ...fixedAddresses,
    ...binder.registers.flatMap((register) => [registerAddress(register), registerPdfAddress(register)]),
    ...binder.registers.flatMap(({ chapters }) =>
      chapters.flatMap((chapter) => [
        ...withSections(
          chapterAddress(chapter),
          chapter.sections.map(({ id }) => id),
        ),
        chapterPdfAddress(chapter),
      ]),
    ),
    ...binder.templates.map(templateAddress),
    ...binder.urgentNotices.flatMap(({ name }) => [urgentNoticeAddress(name), urgentNoticePdfAddress(name)]),
    ...binder.pages.flatMap(({ slug, sections }) =>
      withSections(
        `/${slug}/`,
        sections.map(({ id }) => id),
      ),
    ),
    ...[...binder.glossary.keys()].map(termAddress),
  ]);
}

/** »www.land.de/x« is an address without its beginning, »blatt.pdf« is a file. */
const isHost = (url: string): boolean => /^[\w-]+(\.[\w-]+)+(\/|$)/.test(url) && !/^[^/]*\.(pdf|docx?|odt|xlsx?|html?|mdx?|svg|png|jpe?g|webp)$/i.test(url);
