/** A valid urgent notice; entries of its head can be given otherwise. */
export const noticeFile = (body = 'Fragen Sie nach, ehe Sie einladen.', head: Readonly<Record<string, string>> = {}): string => {
  const entries = Object.entries({
    titel: 'Neue Rufnummer',
    kurz: 'Rufen Sie unter der neuen Nummer an.',
    datum: '2026-11-20',
    gueltig_bis: '2027-05-31',
    betrifft: '[sitzung#vorher]',
    ...head,
  });
  return `---\n${entries.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n\n${body}\n`;
};
