import { formatAmount, readAmount } from '../blocks/keep/amounts.ts';
import type { Field, Values } from '../model/TemplateDocument.ts';

const day = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * What was entered in a field, as it reads in the document: »1. März 2027«, »1 234,50«.
 * @returns undefined if the field is empty
 */
export function fieldText(field: Field, values: Values): string | undefined {
  const entered = (values[field.id] ?? '').trim();
  if (entered === '') return undefined;
  if (field.type === 'datum') {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(entered);
    return parts ? day.format(new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])))) : entered;
  }
  if (field.type === 'betrag' || field.type === 'summe') {
    const amount = readAmount(entered);
    return typeof amount === 'string' ? entered : `${amount.about ? 'ca.\u00a0' : ''}${formatAmount(amount.value)}`;
  }
  return entered;
}

/** »Ort der Sitzung«, for choices »öffentlich / nicht öffentlich«: what stands where nothing was entered. */
export const placeholderText = (field: Field): string => field.choices?.join(' / ') ?? field.name;

/** The same field where its label stands beside it: a question is not asked twice. */
export const besideLabel = (field: Field): Field =>
  field.name.length <= 30 && !/^\d|[.?]$/.test(field.name) ? field : { ...field, name: shortNames[field.type] ?? 'Eintrag' };

const shortNames: Partial<Record<Field['type'], string>> = { datum: 'Datum', zahl: 'Zahl', betrag: 'Betrag', summe: 'Summe' };

/** Lines to write on by hand below the first, while nothing is entered. */
export const emptyLines = (field: Field, values: Values): number =>
  field.type === 'lang' && fieldText(field, values) === undefined ? (field.lines ?? 1) - 1 : 0;

/** Between two choices; a line may end only here, not between a box and its words. */
export const choiceGap = '\u00a0\u00a0 ';

export const choiceWords = (choice: string): string => `\u00a0${choice.length <= 30 ? choice.replaceAll(' ', '\u00a0') : choice}`;

/** Amounts carry their unit where no column or sentence names it; words that are no amount have none. */
export const unitOf = (field: Field, values: Values): string =>
  (field.type === 'betrag' || field.type === 'summe') && typeof readAmount(values[field.id] ?? '') !== 'string' ? '\u00a0Euro' : '';

/** Sign in front of a choice or a point of a checklist. */
export const boxSign = (ticked: boolean): string => (ticked ? '☒' : '☐');

/** Choices come with narrow spaces set; what the browser kept has them as typed. */
export const isChosen = (field: Field, choice: string, values: Values): boolean => sameSpaces(values[field.id] ?? '') === sameSpaces(choice);

const sameSpaces = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ').trim();
