/** Something that shall be found on its own though it is no page: a checklist, a term of the glossary. */
/** Kind of the entries for terms of the glossary, as readers see it. */
export const termKind = 'Begriff';

export interface ExtraRecord {
  /** Site address without base path, with fragment: `/2-situationsanalyse/buergerbefragung/#vor-dem-versand`. */
  url: string;
  title: string;
  text: string;
  /** Title of the register as in the pages' filter (»2 Situationsanalyse«); empty for none. */
  register: string;
  /** Kapitel, Checkliste, Vorlage, Begriff or Eigene, as in the pages' filter. */
  kind: string;
  /** Number of the chapter it belongs to (»2.4«); empty for none. */
  number: string;
  /** Address of the chapter that treats a term (`kapitel` in the glossary): who finds the term is led there too. */
  page?: string;
}
