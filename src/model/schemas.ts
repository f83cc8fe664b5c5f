import { z } from 'zod';
import { isAddress } from './isAddress.ts';
import { isDay } from './isDay.ts';

/** What fits beside Stand and page number at the foot of a sheet, in characters. */
const longestWebsite = 80;

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Erlaubt sind kleine Buchstaben a–z, Ziffern und Bindestriche.');
/** A chapter as notes name it: never by its number, which may change. */
const chapterSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Schreiben Sie das Kürzel des Kapitels, wie es im Namen seiner Datei steht, zum Beispiel buergerbefragung.');
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Schreiben Sie Jahr und Monat, zum Beispiel 2026-11.');
/** An address that a reader may follow: by these schemes only, so that no source can run a script or open a file. */
const address = z
  .string()
  .refine(
    (value) => isAddress(value, ['https:', 'http:', 'mailto:', 'tel:']),
    'Schreiben Sie eine vollständige Adresse, die mit https:// beginnt, ohne Leerzeichen.',
  );
/** The website's own address: printed on every sheet and drawn as a QR code, so it is short and leads to a page. */
const website = z
  .string()
  .refine(
    (value) => isAddress(value, ['https:', 'http:']) && !/[?#]/.test(value),
    'Schreiben Sie die Adresse der Website mit https://, ohne Leerzeichen, Fragezeichen und Raute.',
  )
  .refine((value) => value.length <= longestWebsite, `Höchstens ${longestWebsite} Zeichen: Die Adresse steht am Fuß jedes Blattes.`);
const text = z.string().trim().min(1, 'Die Angabe ist leer.');

/** `2.4#datenschutz`, `buergerbefragung`: a chapter, and a section of it if only that is meant. */
const departureTarget = /^([a-z0-9]+(-[a-z0-9]+)*|\d{1,2}\.\d{1,3})(#[^\s#]+)?$/;

/** Front matter of a chapter. Keys are German because editors type them. */
export const chapterSchema = z.strictObject({
  /** Überschrift des Kapitels, ohne Nummer. */
  titel: text,
  /** Kurzfassung in einem Satz, höchstens 160 Zeichen. */
  kurz: text.max(160, 'Höchstens 160 Zeichen.').regex(/[.!?]$/, 'Schreiben Sie einen ganzen Satz mit Punkt.'),
  /** Jahr und Monat der letzten inhaltlichen Änderung. */
  stand: month,
  /** Drei bis zehn Wörter für das Stichwortverzeichnis. */
  stichworte: z.array(text).min(3, 'Nennen Sie mindestens drei.').max(10, 'Nennen Sie höchstens zehn.'),
  /** Zwei bis vier Sätze in einfacher Sprache. */
  leicht: text,
  /** Für wen das Kapitel vor allem gedacht ist. */
  zielgruppe: text.optional(),
  /** Kürzel der Vorlagen, die zum Kapitel gehören. */
  vorlagen: z.array(slug).default([]),
  /** Monat, in dem das Kapitel spätestens geprüft wird. */
  pruefen_bis: month.optional(),
  /** true: reine Arbeitshilfe ohne Quellen. */
  praxis: z.boolean().default(false),
  /** Adressen, unter denen das Kapitel früher stand, wie in der Adresszeile: register-kürzel/kapitel-kürzel. */
  frueher: z
    .array(
      z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'Schreiben Sie die frühere Adresse ohne Schrägstriche am Rand: strategie/leitbild.'),
    )
    .default([]),
  /** Nur für eigene Unterlagen: die Stellen, von denen das Blatt abweicht, je Kapitel (Kürzel oder Nummer) und, wenn es nur einen Abschnitt angeht, dessen Kürzel. */
  abweichung: z
    .unknown()
    .transform((value, context) => {
      const targets = Array.isArray(value) ? value : [value];
      if (!targets.every((each) => typeof each === 'string' && departureTarget.test(each)))
        context.addIssue({
          code: 'custom',
          message:
            'Schreiben Sie in geraden Anführungszeichen Kürzel oder Nummer eines Kapitels und, wenn nur ein Abschnitt gemeint ist, hinter # dessen Kürzel: "2.4#datenschutz".',
        });
      return targets as string[];
    })
    .default([]),
  /** Ausgabe, mit der ein eigenes Blatt zuletzt abgeglichen wurde. */
  abgeglichen: z
    .string()
    .regex(/^\d{4}-[1-9]\d{0,2}$/, 'Schreiben Sie den Namen einer Ausgabe, zum Beispiel 2026-3.')
    .optional(),
});

/** register.yaml */
export const registerSchema = z.strictObject({
  titel: text,
  kurz: text.max(160, 'Höchstens 160 Zeichen.'),
  beschreibung: text,
  /** Farbe des Reiters auf hellem Grund; ohne Angabe wählt sie das Programm nach der Nummer. */
  farbe: z
    .string()
    .regex(/^#[\da-f]{6}$/i, 'Schreiben Sie die Farbe als Raute mit sechs Ziffern 0–9 und Buchstaben a–f, zum Beispiel "#0b5cad".')
    .optional(),
  /** Kürzel, unter denen das Register früher stand. */
  frueher: z.array(slug).default([]),
});

/** Front matter of a service page in seiten/. */
export const pageSchema = z.strictObject({ titel: text, kurz: text, stand: month });

/** Front matter of a template in vorlagen/. */
export const templateSchema = z.strictObject({
  titel: text,
  kurz: text.max(160, 'Höchstens 160 Zeichen.'),
  stand: month,
  /** Kürzel des Kapitels, zu dem die Vorlage gehört. */
  kapitel: slug,
  /** Wer die Vorlage benutzt und was vorher zu klären ist: ein bis drei Sätze. */
  gebrauch: text,
  stichworte: z.array(text).min(2, 'Nennen Sie mindestens zwei.').max(10, 'Nennen Sie höchstens zehn.'),
});

/** A day of the calendar, `YYYY-MM-DD`. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Schreiben Sie Jahr, Monat und Tag, zum Beispiel 2026-11-27.')
  .refine((value) => isDay(value), 'Diesen Tag gibt es nicht. Schreiben Sie Jahr, Monat und Tag, zum Beispiel 2026-11-27.');
const editionName = z.string().regex(/^\d{4}-[1-9]\d{0,2}$/, 'Schreiben Sie den Namen der Ausgabe, zum Beispiel 2027-1.');

/** Front matter of an urgent notice in eilmitteilungen/. */
export const urgentNoticeSchema = z.strictObject({
  titel: text,
  /** Was zu tun ist, in einem Satz. */
  kurz: text.max(160, 'Höchstens 160 Zeichen.').regex(/[.!?]$/, 'Schreiben Sie einen ganzen Satz mit Punkt.'),
  /** Tag, an dem sie erscheint. */
  datum: day,
  /** Letzter Tag, an dem sie gilt. */
  gueltig_bis: day,
  /** Kapitel (kürzel) und Abschnitte (kürzel#abschnitt), die nicht mehr ohne sie gelten. */
  betrifft: z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/,
          'Schreiben Sie das Kürzel eines Kapitels oder Kapitel#Abschnitt, zum Beispiel buergerbefragung#stichprobe.',
        ),
    )
    .min(1, 'Nennen Sie mindestens ein Kapitel oder einen Abschnitt.'),
  /** Ausgabe, deren Blätter sagen, was sie sagte. */
  erledigt: editionName.optional(),
  /** Ausgabe, über die hinaus sie gilt. */
  verlaengert: editionName.optional(),
});

/** glossar.yaml: one entry per term. */
export const glossarySchema = z.record(
  slug,
  z.strictObject({
    begriff: text,
    erklaerung: text,
    siehe: z.array(slug).default([]),
    auch: z.array(text).default([]),
    kapitel: slug.optional(),
  }),
);

/** quellen.yaml: one entry per source. */
export const sourcesSchema = z.record(
  slug,
  z.strictObject({
    titel: text,
    herausgeber: text,
    jahr: text,
    adresse: address.optional(),
    stand: text.optional(),
  }),
);

/** What the register of own leaves says if ordner.yaml doesn't. */
const ownLeaves = {
  kurz: 'Was Sie selbst ergänzen: eigene Kapitel, Beschlüsse, Ansprechstellen.',
  beschreibung: 'Eigene Kapitel, Beschlüsse und Übersichten. Nachlieferungen lassen dieses Register unberührt.',
};

const operatorSchema = z.strictObject({
  name: text,
  strasse: text,
  ort: text,
  vertretung: text,
  telefon: text,
  email: z.email('Das ist keine E-Mail-Adresse.'),
  verantwortlich: text,
  aufsicht: text,
  datenschutz: text,
});

/** A way into the binder on the start page. */
const wayInSchema = z.strictObject({
  text,
  hinweis: text,
  /** Kürzel eines Registers oder Kapitels. */
  ziel: slug,
});

/** ordner.yaml: every word that names this binder and no other. */
export const binderSchema = z.strictObject({
  titel: text,
  untertitel: text,
  /** Was der Ordner ist, in einem Wort: im Kopf der Website, als Verfasser und im Namen der PDF; ohne Angabe der Titel. */
  kurzname: text.max(40, 'Höchstens 40 Zeichen.').optional(),
  /** Herausgabe dieser Fassung, wie sie auf dem Titelblatt steht. */
  herausgabe: text,
  /** Erster Satz der Startseite: was man mit dem Ordner erreicht. */
  einleitung: text.optional(),
  /** Ein bis zwei Sätze für Suchmaschinen und Vorschauen; ohne Angabe Untertitel und Einleitung. */
  beschreibung: text.optional(),
  /** Kurze Zeile unter dem Vorschaubild; ohne Angabe die Adresse. */
  leitwort: text.max(60, 'Höchstens 60 Zeichen.').optional(),
  /** Lizenz der Texte; ohne Angabe nennt die Website keine. */
  lizenz: z.strictObject({ name: text, adresse: address.optional() }).optional(),
  /** Wege in den Ordner, die die Startseite vor Hilfsmitteln und Ausgabe nennt. */
  einstiege: z.array(wayInSchema).max(4, 'Nennen Sie höchstens vier.').default([]),
  /** Kürzel des Kapitels, das die Startseite empfiehlt, wenn jemand zum ersten Mal kommt. */
  erstes_kapitel: slug.optional(),
  /** Register »Eigene Unterlagen«. */
  eigene_unterlagen: z.strictObject({ kurz: text.default(ownLeaves.kurz), beschreibung: text.default(ownLeaves.beschreibung) }).default(ownLeaves),
  /** Adresse der Website samt https://, ohne Schrägstrich am Ende; steht auf jedem Blatt. */
  website: website.transform((address) => address.replace(/\/+$/, '')),
  /** true, solange die Betreiberangaben Beispielwerte sind. */
  beispielangaben: z.boolean().default(false),
  betreiber: operatorSchema,
});

/** A note in aenderungen/ for the next supplement. */
export const changeSchema = z.strictObject({
  kapitel: chapterSlug,
  art: z.enum(['neu', 'geändert', 'berichtigt', 'entfallen']),
  satz: text.max(240, 'Höchstens 240 Zeichen.'),
});

/** The same as it lies in the file: one note may stand for several chapters. */
export const changeFileSchema = changeSchema.extend({ weitere: z.array(slug).default([]) });

export type ChapterHead = z.infer<typeof chapterSchema>;
export type RegisterHead = z.infer<typeof registerSchema>;
export type PageHead = z.infer<typeof pageSchema>;
export type TemplateHead = z.infer<typeof templateSchema>;
export type UrgentNoticeHead = z.infer<typeof urgentNoticeSchema>;
export type GlossaryEntry = z.infer<typeof glossarySchema>[string];
export type SourceEntry = z.infer<typeof sourcesSchema>[string];
export type BinderHead = z.infer<typeof binderSchema>;
export type ChangeEntry = z.infer<typeof changeSchema>;
