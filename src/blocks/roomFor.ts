/** Width that a field needs in a table to be written in by hand, as a share beside the letters of other columns. */
export const roomFor = (art: string | undefined): number => rooms[art ?? 'text'] ?? 16;

const rooms: Record<string, number> = { betrag: 15, summe: 15, zahl: 12, datum: 16, text: 22, lang: 26, auswahl: 20 };
