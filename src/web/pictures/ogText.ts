import type { Register } from '../../model/Binder.ts';
import type { CurrentBinder } from '../../source/currentBinder.ts';
import { openRegisters } from '../layout/navigation.ts';
import type { OgTab, OgText } from './ogPicture.ts';

/** So many tabs fit on the picture's edge. */
const most = 8;

/** @param name slug of a chapter, or `ordner` for the binder itself */
export function ogText({ binder, chapters }: CurrentBinder, name: string): OgText {
  const { titel, untertitel, kurzname, herausgabe, leitwort, website } = binder.head;
  const registers = openRegisters(binder).filter(({ own }) => !own);
  const chapter = chapters.get(name);
  // The binder itself is open at its second register: the first is a preface.
  const register = chapter ? binder.registers.find(({ number }) => number === chapter.register) : (registers[1] ?? registers[0] ?? binder.registers.at(-1));
  const shown = { tabs: tabsAround(registers, register), colour: register!.colour.light };
  if (!chapter)
    return { ...shown, number: '', title: titel, summary: untertitel, origin: kurzname ?? herausgabe, foot: leitwort ?? website.replace(/^https?:\/\//, '') };
  return {
    ...shown,
    number: chapter.number,
    title: chapter.head.titel,
    summary: chapter.head.kurz,
    origin: `Register ${chapter.register}: ${register!.head.titel}`,
    foot: titel,
  };
}

/** The eight registers among which one is; where there are more, they are leafed through by eights. */
function tabsAround(registers: readonly Register[], current: Register | undefined): OgTab[] {
  const first = Math.max(0, Math.floor(registers.findIndex(({ number }) => number === current?.number) / most)) * most;
  return registers.slice(first, first + most).map(({ number, colour }) => ({ number, colour: colour.light, current: number === current?.number }));
}
