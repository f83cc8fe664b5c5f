/** The possible answers of a choice, as typed: »ja | nein | unbekannt«. */
export const choicesOf = (props: Readonly<Record<string, string>>): string[] =>
  (props['auswahl'] ?? '')
    .split('|')
    .map((choice) => choice.trim())
    .filter(Boolean);
