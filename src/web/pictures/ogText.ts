import type { CurrentBinder } from '../../source/currentBinder.ts';
import type { OgText } from './ogPicture.ts';

/** @param name slug of a chapter, or `ordner` for the binder itself */
export function ogText({ binder, chapters }: CurrentBinder, name: string): OgText {
  const { titel, untertitel } = binder.head;
  const chapter = chapters.get(name);
  if (!chapter)
    return {
      number: '',
      title: titel,
      summary: untertitel,
      register: '1',
      registerTitle: 'Präventionsordner',
      binder: 'Gründen, analysieren, planen, umsetzen, auswerten',
    };
  const register = binder.registers.find(({ number }) => number === chapter.register);
  const registerTitle = `Register ${chapter.register}: ${register?.head.titel ?? ''}`;
  return { number: chapter.number, title: chapter.head.titel, summary: chapter.head.kurz, register: chapter.register, registerTitle, binder: titel };
}
