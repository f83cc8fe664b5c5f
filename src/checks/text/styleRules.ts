import { blockThat, named } from '../../blocks/typed.ts';
import type { Problem } from '../../model/Problem.ts';

export interface StyleRule {
  readonly pattern: RegExp;
  readonly severity: Problem['severity'];
  readonly message: (found: string) => string;
  readonly remedy: (found: string) => string;
}

const rule = (severity: Problem['severity'], pattern: RegExp, message: StyleRule['message'], remedy: string | StyleRule['remedy']): StyleRule => ({
  severity,
  pattern,
  message,
  remedy: typeof remedy === 'string' ? () => remedy : remedy,
});

type Rest = Parameters<typeof rule> extends [unknown, ...infer R] ? R : never;
/** Wrong in every context. */
const wrong = (...rest: Rest): StyleRule => rule('Fehler', ...rest);
/** May be right now and then. */
const doubtful = (...rest: Rest): StyleRule => rule('Hinweis', ...rest);

/**
 * Rules of the editors' guide that a pattern decides. What is wrong in every context is a »Fehler«,
 * what may be right now and then a »Hinweis«.
 */
export const styleRules: readonly StyleRule[] = [
  wrong(
    /(?<!\p{L})\p{L}+[a-zäöüß](?:[:*_·]|\/-?)(?:innen|in|r|n)\b|(?<!\p{L})\p{L}+[a-zäöüß]In(?:nen)?\b(?!\p{L})/gu,
    (found) => `»${found}« enthält ein Sonderzeichen im Wort.`,
    'Schreiben Sie neutral (Fachkräfte, Mitwirkende) oder beide Formen.',
  ),
  wrong(/["“”„]/g, (found) => `Das Anführungszeichen ${found} passt nicht zum Leitfaden.`, 'Schreiben Sie »…«, innerhalb davon ›…‹.'),
  doubtful(/(?<=\p{L})['´`](?=\p{L})/gu, () => 'Der Apostroph ist ein gerades Zeichen.', 'Schreiben Sie ’.'),
  wrong(
    /\s--+\s|(?<=\p{L})--(?=\p{L})/gu,
    () => 'Zwei Bindestriche stehen für einen Gedankenstrich.',
    'Schreiben Sie – mit einem Leerzeichen davor und danach.',
  ),
  wrong(
    /(?<=\p{L}[,;)»]?) - (?=[\p{L}»])/gu,
    () => 'Ein Bindestrich steht für einen Gedankenstrich.',
    'Schreiben Sie – mit einem Leerzeichen davor und danach.',
  ),
  doubtful(/—/g, () => 'Der Gedankenstrich ist zu lang.', 'Schreiben Sie – mit einem Leerzeichen davor und danach.'),
  wrong(/\.\.\./g, () => 'Drei Punkte stehen für Auslassungspunkte.', 'Schreiben Sie …'),
  wrong(
    /\b(?:z\.B|u\.a|d\.h|z\.T|v\.a|o\.ä|o\.g|s\.o|s\.u|i\.d\.R|u\.U|i\.S\.d|o\.J)\./g,
    (found) => `In »${found}« fehlt ein Leerzeichen.`,
    (found) => `Schreiben Sie »${found.replace(/\.(?=\p{L})/gu, '. ')}«.`,
  ),
  wrong(
    /§\d+|(?<![\d,])\d[\d,]*%/g,
    (found) => `In »${found}« fehlt ein Leerzeichen.`,
    (found) => `Schreiben Sie »${found.replace('§', '§ ').replace('%', ' %')}«.`,
  ),
  wrong(
    /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.]*\d)/g,
    (found) => `Die Zahl ${found} ist mit Punkten gegliedert.`,
    (found) => `Schreiben Sie ${found.replaceAll('.', ' ')}.`,
  ),
  doubtful(
    /(?<![\d\p{L}.,/-]|[,·|] )(?!0)\d{5,}(?![\d\p{L}/-])/gu,
    (found) => `Die Zahl ${found} ist nicht gegliedert.`,
    (found) => `Schreiben Sie ${found.replace(/\B(?=(\d{3})+$)/g, ' ')}.`,
  ),
  doubtful(
    /(?<![\d.])\d+\.\d{1,2}(?= ?(?:%|Prozent|Euro|Mio|Mrd|Millionen|Milliarden))/g,
    (found) => `Die Zahl ${found} hat einen Dezimalpunkt.`,
    (found) => `Schreiben Sie ${found.replace('.', ',')}.`,
  ),
  doubtful(
    /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<![\d.])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?!\d)/g,
    (found) => `Das Datum ${found} ist nicht ausgeschrieben.`,
    'Schreiben Sie zum Beispiel 12. Juni 2018.',
  ),
  doubtful(
    /(?<![\p{L}-])(?:du|dir|dich|dein(?:e[mnrs]?)?|euch|euer|eure[mnrs]?)(?![\p{L}-])/giu,
    (found) => `»${found}« klingt nach Anrede mit du.`,
    'Schreiben Sie »Sie«.',
  ),
  doubtful(
    /(?:klicken Sie hier|(?:siehe|weiter) (?:oben|unten)\b)/gi,
    (found) => `»${found}« hilft auf Papier nicht.`,
    `Nennen Sie den Abschnitt oder setzen Sie einen ${named(blockThat(({ leadsTo }) => leadsTo !== undefined))}.`,
  ),
  doubtful(/(?<=\S) {2,}(?=\S)/g, () => 'Hier stehen mehrere Leerzeichen.', 'Lassen Sie eines stehen.'),
];
