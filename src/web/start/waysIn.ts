import type { CurrentBinder } from '../../source/currentBinder.ts';
import { chapterAddress, registerAddress } from '../../addresses.ts';
import { openRegisters } from '../layout/navigation.ts';

interface Way {
  readonly label: string;
  readonly note: string;
  readonly address: string;
}

/** The errands with which most people come: those of this binder, then those of every one. */
export function waysIn({ binder, chapters }: CurrentBinder): Way[] {
  const own = binder.head.einstiege.flatMap(({ text, hinweis, ziel }): Way[] => {
    const register = openRegisters(binder).find(({ slug }) => slug === ziel);
    const chapter = chapters.get(ziel);
    const address = register ? registerAddress(register) : chapter && chapterAddress(chapter);
    return address === undefined ? [] : [{ label: text, note: hinweis, address }];
  });
  return [
    ...own,
    { label: 'Ich suche ein Hilfsmittel', note: 'Checklisten, Formulare, Vorlagen', address: '/checklisten/' },
    { label: 'Mein Ordner ist alt', note: 'Stand prüfen, Blätter tauschen', address: '/aktuell/' },
  ];
}
