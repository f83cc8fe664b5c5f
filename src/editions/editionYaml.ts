import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Edition, EditionChapter, Sheet, SheetPage } from '../model/Edition.ts';
import { changeSchema } from '../model/schemas.ts';

const hash = z.string().regex(/^([0-9a-f]{12})?( [0-9a-f]{12})*$/);
const marks = z.string().regex(/^(\d+( \d+)*)?$/);
const page = z.strictObject({ seite: z.string(), bloecke: hash, neu: marks.optional(), fortsetzung: z.string().optional() });
const sheet = z.strictObject({ ausgabe: z.string(), stand: z.string(), vorn: page, hinten: page });
const chapter = z.strictObject({
  kapitel: z.string(),
  nummer: z.string(),
  titel: z.string(),
  register: z.string(),
  umfeld: z.string(),
  anmerkungen: z.record(z.string(), z.string()),
  blaetter: z.array(sheet),
});
const editionFile = z.strictObject({
  ausgabe: z.string().regex(/^\d{4}-\d+$/),
  stand: z.string().regex(/^\d{4}-\d{2}$/),
  notizen: z.array(changeSchema.extend({ nummer: z.string(), titel: z.string() })),
  kapitel: z.array(chapter),
});

const preface = `# Festgeschriebene Ausgabe. Diese Datei schreibt »npm run ausgabe«; ändern Sie sie nie von Hand:
# Nach ihr werden Blätter getauscht, die schon in Ordnern stecken.
# Je Kapitel die Blätter, je Seite die Prüfzahlen ihrer Bausteine (Wortlaut dazu: wortlaut.yaml).
`;

/** An edition as it lies in content/ausgaben/. Equal editions give equal text. */
export function writeEdition(edition: Edition): string {
  const pageOut = ({ label, blocks, marks: marked, again }: SheetPage) => ({
    seite: label,
    bloecke: blocks.join(' '),
    ...(marked.length > 0 ? { neu: marked.join(' ') } : {}),
    ...(again === undefined ? {} : { fortsetzung: again }),
  });
  const data: z.input<typeof editionFile> = {
    ausgabe: edition.name,
    stand: edition.state,
    notizen: [...edition.notes],
    kapitel: edition.chapters.map(({ slug, number, title, register, furniture, notes, sheets }) => ({
      kapitel: slug,
      nummer: number,
      titel: title,
      register,
      umfeld: furniture,
      anmerkungen: notes,
      blaetter: sheets.map(({ edition: name, state, pages }) => ({ ausgabe: name, stand: state, vorn: pageOut(pages[0]), hinten: pageOut(pages[1]) })),
    })),
  };
  return preface + stringify(data, { lineWidth: 0 });
}

/** @throws ZodError if the file was changed by hand beyond recognition */
export function parseEdition(text: string): Edition {
  const data = editionFile.parse(parse(text));
  const numbers = (list: string | undefined): number[] => (list ? list.split(' ').map(Number) : []);
  const pageIn = ({ seite, bloecke, neu, fortsetzung }: z.output<typeof page>): SheetPage => ({
    label: seite,
    blocks: bloecke === '' ? [] : bloecke.split(' '),
    marks: numbers(neu),
    ...(fortsetzung === undefined ? {} : { again: fortsetzung }),
  });
  return {
    name: data.ausgabe,
    state: data.stand,
    notes: data.notizen,
    chapters: data.kapitel.map(({ kapitel, nummer, titel, register, umfeld, anmerkungen, blaetter }): EditionChapter => ({
      slug: kapitel,
      number: nummer,
      title: titel,
      register,
      furniture: umfeld,
      notes: anmerkungen,
      sheets: blaetter.map(({ ausgabe, stand, vorn, hinten }): Sheet => ({ edition: ausgabe, state: stand, pages: [pageIn(vorn), pageIn(hinten)] })),
    })),
  };
}

/** Order of edition names: 2026-2 before 2026-10 before 2027-1. */
export function compareEditionNames(a: string, b: string): number {
  const [yearA = 0, countA = 0] = a.split('-').map(Number);
  const [yearB = 0, countB = 0] = b.split('-').map(Number);
  return yearA - yearB || countA - countB;
}
