import type { GetStaticPaths } from 'astro';
import { chapterAddress, historyAddress, registerAddress } from '../addresses.ts';
import { formerAddresses, formerRegisters, type FormerAddress, type FormerRegister } from '../editions/formerAddresses.ts';
import { workshop } from '../site/handle.ts';
import { placedHistories } from '../site/placedHistories.ts';

/*
 * Addresses that chapters and registers had before: every one of any edition goes on answering.
 */

/** Former addresses of chapters, as routes `[register]/[chapter]`. */
export async function formerChapterPaths() {
  const { current, editions } = await workshop().site();
  return formerAddresses(current.binder, editions).map((former) => {
    const [register = '', chapter = ''] = former.address.split('/');
    return { params: { register, chapter }, props: { slug: undefined, former } };
  }) satisfies Awaited<ReturnType<GetStaticPaths>>;
}

/** Former addresses of registers, as routes `[register]`. */
export async function formerRegisterPaths() {
  const { current, editions } = await workshop().site();
  return formerRegisters(current.binder, editions).map((former) => ({
    params: { register: former.slug },
    props: { number: undefined, former },
  })) satisfies Awaited<ReturnType<GetStaticPaths>>;
}

/** What the page at a former address of a chapter says. */
export async function formerChapter({ chapter, last, goneWith }: FormerAddress) {
  const site = await workshop().site();
  const { latest } = site;
  const placed = chapter ? undefined : placedHistories(site).find(({ history }) => last !== undefined && history?.last === last);
  return {
    what: 'Kapitel' as const,
    now: chapter && { title: `${chapter.number} ${chapter.head.titel}`, address: chapterAddress(chapter) },
    before: last && `${last.number} ${last.title}`,
    goneWith,
    newest: latest?.name,
    history: placed && historyAddress(`/${placed.address}/`),
  };
}

/** What the page at a former address of a register says. */
export async function formerRegister({ register }: FormerRegister) {
  const { latest } = await workshop().site();
  return {
    what: 'Register' as const,
    now: register && { title: `Register ${register.number}: ${register.head.titel}`, address: registerAddress(register) },
    before: undefined,
    goneWith: undefined,
    newest: latest?.name,
  };
}
