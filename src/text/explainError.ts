import { Refused } from '../model/Refused.ts';

/** What the system says no to, and what helps. */
const systemFaults: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['Der Datenträger ist voll.', 'Schaffen Sie Platz und rufen Sie den Befehl noch einmal auf.'],
  EDQUOT: ['Das Kontingent auf dem Datenträger ist erschöpft.', 'Schaffen Sie Platz und rufen Sie den Befehl noch einmal auf.'],
  EROFS: ['Der Datenträger lässt sich nur lesen.', 'Legen Sie das Projekt dorthin, wo Sie schreiben dürfen.'],
  EACCES: ['Der Zugriff ist nicht erlaubt.', 'Geben Sie sich das Recht, hier zu lesen und zu schreiben, oder legen Sie das Projekt woandershin.'],
  EPERM: ['Der Zugriff ist nicht erlaubt.', 'Schließen Sie Programme, die Dateien daraus offen haben, und prüfen Sie Ihre Rechte.'],
  EBUSY: ['Der Ordner oder die Datei wird gerade benutzt.', 'Schließen Sie Programme, die sie offen haben, und rufen Sie den Befehl noch einmal auf.'],
  EXDEV: ['Der Ordner liegt auf einem anderen Datenträger.', 'Wählen Sie einen Ordner auf demselben Datenträger.'],
  ENOENT: ['Die Datei oder den Ordner gibt es nicht.', 'Prüfen Sie den Namen.'],
  ENOTDIR: ['Wo ein Ordner stehen muss, liegt eine Datei.', 'Prüfen Sie den Namen.'],
  EISDIR: ['Wo eine Datei stehen muss, liegt ein Ordner.', 'Benennen Sie ihn um.'],
  EEXIST: ['Unter diesem Namen gibt es schon etwas.', 'Benennen Sie es um oder löschen Sie es.'],
  ELOOP: ['Die Verknüpfung führt im Kreis.', 'Löschen Sie sie.'],
  ENAMETOOLONG: ['Der Name ist zu lang.', 'Kürzen Sie ihn.'],
  EMFILE: ['Es sind zu viele Dateien offen.', 'Schließen Sie andere Programme und rufen Sie den Befehl noch einmal auf.'],
  EIO: ['Der Datenträger antwortet nicht oder ist voll.', 'Schaffen Sie Platz oder prüfen Sie ihn, und rufen Sie den Befehl noch einmal auf.'],
};

/**
 * An error as an editor reads it: what is wrong, what to do, never a stack.
 * @param what was interrupted, as the beginning of a sentence: »Die Prüfung«
 * @returns German lines without a line break at the end
 */
export function explainError(error: unknown, what: string): string {
  if (error instanceof Refused) return error.message;
  const { code, path, dest, message } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  const known = systemFaults[String(code)];
  if (known) return `${what} ist abgebrochen. ${known[0]}${path === undefined ? '' : ` (${dest ?? path})`}\nAbhilfe: ${known[1]}`;
  const first = String(message ?? error).split('\n')[0]!;
  return `${what} ist an einem Fehler im Programm abgebrochen: ${first}\nAbhilfe: Rufen Sie den Befehl mit DEBUG=1 davor noch einmal auf und melden Sie, was er zeigt.`;
}
