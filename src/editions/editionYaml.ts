import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { BinderPlace, Edition, EditionChapter, Replaced, Sheet, SheetPage } from '../model/Edition.ts';
import { changeSchema, month, slug } from '../model/schemas.ts';

const hash = z.string().regex(/^([0-9a-f]{12})?( [0-9a-f]{12})*$/, 'Hier stehen Prüfzahlen.');
const marks = z.string().regex(/^(\d+( \d+)*)?$/, 'Hier stehen Zahlen.');
const name = z.string().regex(/^\d{4}-[1-9]\d{0,2}$/, 'Hier steht der Name einer Ausgabe.');
const label = z.string().regex(/^[1-9]\d*[a-z]*$/, 'Hier steht eine Seitenzahl.');
const formerAddress = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Hier steht die Adresse eines Kapitels.');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Hier steht ein Tag.');
const filled = z.string().min(1, 'Die Angabe ist leer.');
/** An edition, or with the number that the chapter had there. */
const replaced = z.union([name, z.strictObject({ ausgabe: name, kapitel: z.string().regex(/^\d+\.\d+$/, 'Hier steht die Nummer eines Kapitels.') })]);
const page = z.strictObject({ seite: label, bloecke: hash, neu: marks.optional(), fortsetzung: filled.optional() });
const sheet = z.strictObject({ ausgabe: name, stand: month, ersetzt: replaced.optional(), vorn: page, hinten: page });
const binderSheet = z.strictObject({
  ort: z.custom<BinderPlace>(
    (value) =>
      typeof value === 'string' && /^(Titelblatt|Nachweis|Inhaltsverzeichnis|Kontrollblatt|Registerblatt (E|\d{1,2})|Stichwortverzeichnis)$/.test(value),
    'Hier steht, welches Blatt es ist.',
  ),
  ausgabe: name,
  stand: month,
  ersetzt: name.optional(),
  pruefzahl: z.string().regex(/^[0-9a-f]{12}$/, 'Hier steht eine Prüfzahl.'),
});
const urgentNotice = z.strictObject({
  eilmitteilung: name,
  titel: filled,
  datum: day,
  gueltig_bis: day,
  ergebnis: z.enum(['erledigt', 'verlaengert', 'abgelaufen']),
});
const chapter = z.strictObject({
  kapitel: slug,
  adresse: formerAddress.optional(),
  frueher: z.array(formerAddress).min(1).optional(),
  nummer: z.string().regex(/^\d+\.\d+$/, 'Hier steht die Nummer eines Kapitels.'),
  titel: filled,
  register: z.string().regex(/^\d+$/, 'Hier steht die Nummer eines Registers.'),
  umfeld: filled,
  abschnitte: z.array(filled).optional(),
  anmerkungen: z.record(z.string(), z.string()),
  blaetter: z.array(sheet),
});

/** Form of a file `ausgaben/2026-2.yaml`. */
export const editionSchema = z.strictObject({
  ausgabe: name,
  stand: month,
  neuauflage: z.literal(true).optional(),
  notizen: z.array(changeSchema.extend({ nummer: z.string(), titel: z.string() })),
  eilmitteilungen: z.array(urgentNotice).min(1).optional(),
  ordnerblaetter: z.array(binderSheet).optional(),
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
  const replacedOut = ({ edition: old, chapter }: Replaced): z.input<typeof replaced> => (chapter === undefined ? old : { ausgabe: old, kapitel: chapter });
  const data: z.input<typeof editionSchema> = {
    ausgabe: edition.name,
    stand: edition.state,
    ...(edition.newBase ? { neuauflage: true as const } : {}),
    notizen: [...edition.notes],
    ...(edition.urgentNotices
      ? {
          eilmitteilungen: edition.urgentNotices.map(({ name: notice, title, date, until, outcome }) => ({
            eilmitteilung: notice,
            titel: title,
            datum: date,
            gueltig_bis: until,
            ergebnis: outcome,
          })),
        }
      : {}),
    ...(edition.binderSheets
      ? {
          ordnerblaetter: edition.binderSheets.map((sheet) => ({
            ort: sheet.place,
            ausgabe: sheet.edition,
            stand: sheet.state,
            ...(sheet.replaces ? { ersetzt: sheet.replaces.edition } : {}),
            pruefzahl: sheet.hash,
          })),
        }
      : {}),
    kapitel: edition.chapters.map(({ slug, address, former, number, title, register, furniture, sections, notes, sheets }) => ({
      kapitel: slug,
      ...(address === undefined ? {} : { adresse: address }),
      ...(former === undefined ? {} : { frueher: [...former] }),
      nummer: number,
      titel: title,
      register,
      umfeld: furniture,
      ...(sections === undefined ? {} : { abschnitte: [...sections] }),
      anmerkungen: notes,
      blaetter: sheets.map(({ edition: printed, state, replaces, pages }) => ({
        ausgabe: printed,
        stand: state,
        ...(replaces ? { ersetzt: replacedOut(replaces) } : {}),
        vorn: pageOut(pages[0]),
        hinten: pageOut(pages[1]),
      })),
    })),
  };
  return preface + stringify(data, { lineWidth: 0 });
}

/** @throws ZodError if the text has not the form that `writeEdition` gives it */
export const parseEdition = (text: string): Edition => editionOf(editionSchema.parse(parse(text)));

/** An edition out of what its file says. */
export function editionOf(data: z.output<typeof editionSchema>): Edition {
  const numbers = (list: string | undefined): number[] => (list ? list.split(' ').map(Number) : []);
  const pageIn = ({ seite, bloecke, neu, fortsetzung }: z.output<typeof page>): SheetPage => ({
    label: seite,
    blocks: bloecke === '' ? [] : bloecke.split(' '),
    marks: numbers(neu),
    ...(fortsetzung === undefined ? {} : { again: fortsetzung }),
  });
  const replacedIn = (ersetzt: z.output<typeof replaced> | undefined): { replaces?: Replaced } =>
    ersetzt === undefined ? {} : { replaces: typeof ersetzt === 'string' ? { edition: ersetzt } : { edition: ersetzt.ausgabe, chapter: ersetzt.kapitel } };
  return {
    name: data.ausgabe,
    state: data.stand,
    ...(data.neuauflage ? { newBase: true as const } : {}),
    notes: data.notizen,
    ...(data.eilmitteilungen
      ? {
          urgentNotices: data.eilmitteilungen.map(({ eilmitteilung, titel, datum, gueltig_bis, ergebnis }) => ({
            name: eilmitteilung,
            title: titel,
            date: datum,
            until: gueltig_bis,
            outcome: ergebnis,
          })),
        }
      : {}),
    ...(data.ordnerblaetter
      ? {
          binderSheets: data.ordnerblaetter.map(({ ort, ausgabe, stand, ersetzt, pruefzahl }) => ({
            place: ort,
            edition: ausgabe,
            state: stand,
            hash: pruefzahl,
            ...replacedIn(ersetzt),
          })),
        }
      : {}),
    chapters: data.kapitel.map(({ kapitel, adresse, frueher, nummer, titel, register, umfeld, abschnitte, anmerkungen, blaetter }): EditionChapter => ({
      slug: kapitel,
      ...(adresse === undefined ? {} : { address: adresse }),
      ...(frueher === undefined ? {} : { former: frueher }),
      number: nummer,
      title: titel,
      register,
      furniture: umfeld,
      ...(abschnitte === undefined ? {} : { sections: abschnitte }),
      notes: anmerkungen,
      sheets: blaetter.map(({ ausgabe, stand, ersetzt, vorn, hinten }): Sheet => ({
        edition: ausgabe,
        state: stand,
        ...replacedIn(ersetzt),
        pages: [pageIn(vorn), pageIn(hinten)],
      })),
    })),
  };
}

/** Order of edition names: 2026-2 before 2026-10 before 2027-1. */
export function compareEditionNames(a: string, b: string): number {
  const [yearA = 0, countA = 0] = a.split('-').map(Number);
  const [yearB = 0, countB = 0] = b.split('-').map(Number);
  return yearA - yearB || countA - countB;
}

/** The name that follows within the year: 2026-3 after 2026-2. */
export function nextEditionName(name: string): string {
  const [year = '', count = ''] = name.split('-');
  return `${year}-${Number(count) + 1}`;
}

/** True if an edition may be the one after another: the next of the year, or the first of a later year. */
export const followsEdition = (name: string, before: string): boolean =>
  name === nextEditionName(before) || (name.slice(0, 4) > before.slice(0, 4) && name.slice(5) === '1');
