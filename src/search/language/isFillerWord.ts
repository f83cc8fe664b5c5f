import { wordKey } from './wordKey.ts';

/*
 * Words of questions that are subject words in the index but rarely what a question is about
 * (»Was müssen wir alles machen, wenn …«). They count little; alone in a query they count fully.
 */
const FILLERS = new Set(
  `machen gemacht brauchen braucht viel viele wenig lange lang genau gut gute besser beste richtig wichtig neu neue möglich nötig
lassen geben bekommen bekommt kommen kommt gehen finden finde findet suchen suche wissen weiß sagen sagt stehen steht liegen heißt bedeutet
nehmen anfangen beginnen beginne funktioniert ablaufen läuft laufen lohnt einzelne bestimmte gemeinsam eigentlich ungefähr überall oft häufig häufiger schon haben
Mensch Leute Sache Ding Beispiel Frage Antwort Unterschied Möglichkeit Tipp Info Information Thema eigene
schreiben führen setzen erstellen benutzen nutzen anlegen durchführen erklären erklärung einfach andere schnell unbedingt sollen tatsächlich jemals jeweils einmal hilft helfen erkennen erkenne achten unterscheiden`
    .split(/\s+/)
    .map(wordKey),
);

/** Whether a query word should weigh little beside the others. */
export function isFillerWord(word: string): boolean {
  return FILLERS.has(wordKey(word));
}
