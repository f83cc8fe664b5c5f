import type { APIRoute, GetStaticPaths } from 'astro';
import type { FormerRegister } from '../editions/formerAddresses.ts';
import { registerFile } from '../site/binderFiles.ts';
import { goneLeaf } from '../site/leaves.ts';
import { pdfResponse } from '../site/pdfResponse.ts';
import { workshop } from '../site/handle.ts';
import { formerRegisterPaths } from './_former.ts';

export const getStaticPaths = (async () => [
  ...workshop()
    .current()
    .binder.registers.filter(({ chapters }) => chapters.length > 0)
    .map(({ slug }) => ({ params: { register: slug }, props: { slug, former: undefined } })),
  ...(await formerRegisterPaths()),
]) satisfies GetStaticPaths;

/** As for chapters: the register as it is now, or a leaf that says that it is gone. */
export const GET: APIRoute<{ slug?: string; former?: FormerRegister }> = async ({ props: { slug, former } }) => {
  const site = await workshop().site();
  const register = former?.register;
  const now = slug ?? (register && register.chapters.length > 0 ? register.slug : undefined);
  return pdfResponse(await (now === undefined ? goneLeaf(site, { address: former!.slug }) : registerFile(site, now)));
};
