import type { Problem } from '../model/Problem.ts';

type Words = Pick<Problem, 'rule' | 'message' | 'remedy'>;

const ownLines = 'Setzen Sie die öffnende und die schließende Zeile jeweils allein, mit einer Leerzeile davor und danach.';

/** The parser's English message as a problem that an editor can act on. */
export function syntaxProblem(file: string, source: string, error: Error): Problem {
  const [, lineText, columnText, text = error.message] = /^(?:Error: )?(\d+):(\d+): (.*)$/s.exec(error.message) ?? [];
  const line = Number(lineText ?? 1);
  const column = Number(columnText ?? 1);
  const rest = (source.split('\n')[line - 1] ?? '').slice(column - 1);
  return { file, line, column, severity: 'Fehler', ...words(text, rest, source) };
}

/** @param rest the line from the faulty place on */
function words(text: string, rest: string, source: string): Words {
  const unclosed = /Expected a closing tag for `<([\w.]+)>`/.exec(text)?.[1];
  if (unclosed !== undefined && !source.includes(`</${unclosed}>`)) return neverClosed(unclosed);
  const early = /Expected a closing tag for `<([\w.]+)>`.* before the end of/.exec(text);
  if (early) return { rule: 'mdx/syntax', message: `Der Baustein <${early[1]}> wird nicht im selben Absatz geschlossen.`, remedy: ownLines };
  const open = /Expected a closing tag for `<([\w.]+)>`/.exec(text);
  if (open)
    return {
      rule: 'mdx/syntax',
      message: `Der Baustein <${open[1]}> wird nicht geschlossen.`,
      remedy: `Setzen Sie nach dem Inhalt eine Zeile </${open[1]}>, mit je einer Leerzeile davor und danach.`,
    };
  const crossed = /Unexpected closing tag `<\/([\w.]+)>`, expected corresponding closing tag for `<([\w.]+)>` \((\d+)/.exec(text);
  if (crossed)
    return {
      rule: 'mdx/syntax',
      message: `</${crossed[1]}> passt nicht zum offenen Baustein <${crossed[2]}> (Zeile ${crossed[3]}).`,
      remedy: `Schreiben Sie </${crossed[2]}>.`,
    };
  const stray = /Unexpected closing tag `<\/([\w.]+)>`/.exec(text);
  if (stray)
    return {
      rule: 'mdx/syntax',
      message: `</${stray[1]}> schließt einen Baustein, der nicht geöffnet ist.`,
      remedy: `Löschen Sie die Zeile oder ergänzen Sie <${stray[1]}> vor dem Inhalt.`,
    };
  if (rest.startsWith('<!--'))
    return {
      rule: 'mdx/html',
      message: 'Kommentare <!-- … --> sind nicht erlaubt.',
      remedy: 'Löschen Sie den Kommentar; Notizen gehören nicht in den veröffentlichten Text.',
    };
  const address = /^<((?:https?:\/\/|mailto:)[^>\s]*|[^>\s@]+@[^>\s]+)>/.exec(rest);
  if (address)
    return {
      rule: 'mdx/syntax',
      message: 'Eine Adresse steht in spitzen Klammern.',
      remedy: `Schreiben Sie [Linktext](${/^[^:/]+@/.test(address[1]!) ? 'mailto:' : ''}${address[1]}).`,
    };
  const loose = /^<[A-Za-z]\w*\s(?:[^>]*\s)?([\w-]+)=(?:[^"'\s{]|["'][^"']*$)/.exec(rest);
  if (loose)
    return {
      rule: 'baustein/angabe',
      message: `Die Angabe »${loose[1]}« steht nicht in Anführungszeichen.`,
      remedy: `Schreiben Sie ${loose[1]}="…" mit geraden Anführungszeichen vorn und hinten.`,
    };
  if (rest.startsWith('{') || /expression|brace|acorn/i.test(text)) {
    return {
      rule: 'mdx/code',
      message: 'An dieser Stelle steht eine geschweifte Klammer. Inhalt darf keine Programmausdrücke enthalten.',
      remedy: 'Löschen Sie die Klammer oder schreiben Sie \\{ beziehungsweise \\}.',
    };
  }
  if (/^(import|export)\b/.test(rest) || /import|export|esm/i.test(text)) {
    return {
      rule: 'mdx/code',
      message: 'Die Zeile beginnt mit import oder export.',
      remedy: 'Löschen Sie die Zeile: Bausteine stehen ohne import bereit. Beginnt so ein Satz, stellen Sie ihn um.',
    };
  }
  return {
    rule: 'mdx/syntax',
    message: 'Nach dem Zeichen < steht kein gültiger Baustein.',
    remedy: 'Meinen Sie das Zeichen selbst, schreiben Sie \\<. Adressen schreiben Sie als [Linktext](https://…).',
  };
}

/** A tag that nothing closes in the whole file: HTML without an end, a placeholder in angle brackets, or a block whose end was forgotten. */
function neverClosed(name: string): Words {
  if (/^[a-z]/.test(name))
    return {
      rule: 'mdx/html',
      message: `<${name}> ist HTML; erlaubt sind nur Markdown und Bausteine.`,
      remedy:
        name === 'br'
          ? 'Schreiben Sie \\ am Zeilenende und den Rest in eine neue Zeile.'
          : `Löschen Sie es. Meinen Sie die Zeichen selbst, schreiben Sie \\<${name}>.`,
    };
  return {
    rule: 'mdx/syntax',
    message: `<${name}> wird als Baustein gelesen und nicht geschlossen.`,
    remedy: `Ist es ein Baustein, setzen Sie nach dem Inhalt eine Zeile </${name}>, mit je einer Leerzeile davor und danach. Meinen Sie die Zeichen selbst, schreiben Sie \\<${name}>.`,
  };
}
