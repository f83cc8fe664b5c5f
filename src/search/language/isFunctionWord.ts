/*
 * Words that carry grammar, not subject. In the index they live in a name space of their own, because their
 * stems collide with subject words (»sich« with »Sicherheit«, »nach« with »nächste«); in queries they are dropped.
 * Left out on purpose: words that are nouns as well (Weg, Dank, Laut, Kraft).
 */
const FUNCTION_WORDS = new Set(
  `ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes ans auch auf aufs aus außer außerdem
bei beim beide beiden beider beides beim bereits bevor bin bis bist bitte bzw
da dabei dadurch dafür dagegen daher dahin damit danach daneben dann daran darauf daraus darf darfst darin darüber darum darunter das dass davon davor dazu
dein deine deinem deinen deiner dem den denen denn dennoch der deren derer des deshalb dessen desto die dies diese diesem diesen dieser dieses doch dort du durch dürfen dürft durfte
eben ein eine einem einen einer eines einige einigem einigen einiger einiges er es etwa etwas euch euer eure
falls für fürs gegen geht gerade gern gibt
ging habe haben habt hat hatte hatten hätte hätten her hier hin hinter
ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins irgendwie ist
ja je jede jedem jeden jeder jedes jedoch jemand jene jenem jenen jener jenes jetzt
kann kannst kein keine keinem keinen keiner keines können könnt konnte könnte könnten
man manche manchem manchen mancher manches mehr mein meine meinem meinen meiner meist mich mir mit möchte möchten mögen muss müssen müsst musste müsste müssten
nach nachdem nein nicht nichts nie noch nun nur
ob obwohl oder ohne
pro schon sehr sei seid sein seine seinem seinen seiner seines seit seitdem selber selbst sich sie sind so sobald sodass sofern solche solchem solchen solcher solches soll sollen sollst sollt sollte sollten somit sondern sonst soweit sowie sowohl
statt tun tut
über überhaupt um und uns unser unsere unserem unseren unserer unseres unter
vom von vor vorm
während wann war waren warum was weder weil weiter welche welchem welchen welcher welches wem wen wenn wer werde werden werdet weshalb wessen wie wieder wieso wieviel will willst wir wird wirklich wo wobei wodurch wofür woher wohin womit woran worauf woraus worin worüber worum wovon wozu wollen wollt wollte wurde wurden würde würden
zu zum zur zwar zwischen`.split(/\s+/),
);

/** Whether a word (any case) carries grammar only and never subject matter. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase());
}
