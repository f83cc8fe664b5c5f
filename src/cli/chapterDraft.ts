/** Text of a new chapter: a valid file whose hints an editor replaces one by one. */
export const chapterDraft = (title: string, state: string): string => `---
titel: ${JSON.stringify(printedTitle(title))}
kurz: Ein Satz, der sagt, was man mit diesem Kapitel erreicht.
stand: ${state}
stichworte: [erstes Stichwort, zweites Stichwort, drittes Stichwort]
leicht: >
  Zwei bis vier kurze Sätze in einfacher Sprache. Sie sagen, worum es geht.
praxis: true
---

Sagen Sie in zwei Sätzen, wobei das Kapitel hilft und wer es braucht.

## Sprechende Überschrift {#erster-abschnitt}

Schreiben Sie hier den ersten Abschnitt. Stützen Sie Aussagen mit Fußnoten, entfällt oben die Zeile \`praxis: true\`.

<Checkliste id="checkliste" titel="Woran Sie denken">

- Ein Punkt, den man abhaken kann.
- Noch ein Punkt.

</Checkliste>
`;

/** Straight quotes become those of the editors' guide. */
const printedTitle = (title: string): string =>
  title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/"([^"]*)"/g, '»$1«');
