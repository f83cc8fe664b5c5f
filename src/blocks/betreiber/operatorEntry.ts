import type { BinderHead } from '../../model/schemas.ts';

/** An entry of ordner.yaml and, where one can use it, the link: mail, telephone, website. */
export function operatorEntry(head: BinderHead, field: string): { text: string; link: string | undefined } {
  if (field === 'website') return { text: head.website, link: head.website };
  const text = head.betreiber[field as keyof BinderHead['betreiber']] ?? '';
  if (/^\S+@\S+$/.test(text)) return { text, link: `mailto:${text}` };
  if (field === 'telefon') return { text, link: `tel:${text.replace(/[^\d+]/g, '')}` };
  return { text, link: undefined };
}
