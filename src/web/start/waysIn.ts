import type { CurrentBinder } from '../../source/currentBinder.ts';
import { registerAddress } from '../../addresses.ts';

interface Way {
  readonly label: string;
  readonly note: string;
  readonly address: string;
}

/** The three errands with which most people come. */
export function waysIn({ binder }: CurrentBinder): Way[] {
  const founding = binder.registers.find(({ slug, chapters: own }) => slug === 'gremiengruendung' && own.length > 0);
  return [
    ...(founding ? [{ label: 'Ich gründe ein Gremium', note: 'vom Ratsbeschluss bis zur ersten Sitzung', address: registerAddress(founding) }] : []),
    { label: 'Ich suche ein Hilfsmittel', note: 'Checklisten, Formulare, Vorlagen', address: '/checklisten/' },
    { label: 'Mein Ordner ist alt', note: 'Stand prüfen, Blätter tauschen', address: '/aktuell/' },
  ];
}
