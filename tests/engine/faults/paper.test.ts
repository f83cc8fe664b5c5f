import { typesetter } from '../../support/typesetter.ts';
import { expect, it } from 'vitest';
import { planBinder } from '../../../src/site/site.ts';
import { chapterFile, temporaryBinder } from '../../support/temporaryBinder.ts';

it('nennt einen Absatz, den keine Druckseite fasst, mit Datei, Zeile und Abhilfe', async () => {
  const binder = temporaryBinder();
  const current = binder.write({ '1-gremiengruendung/3-lang.mdx': chapterFile('Lang', 'Ein Satz, der sich zieht. '.repeat(300).trim()) });
  const message = await planBinder(typesetter, current, undefined, 'Entwurf').then(
    () => '',
    (error: unknown) => (error as Error).message,
  );
  binder.remove();
  expect(message.replace(/\d+ mm/, 'n mm').replace(/:\d+:1 /, ':n:1 ')).toBe(
    `content/1-gremiengruendung/3-lang.mdx:n:1  Fehler  papier/hoehe
  Dieser Baustein ist n mm höher als eine Druckseite.
  Abhilfe: Teilen Sie ihn in mehrere Absätze, Tabellenzeilen oder Bilder.

1 Fehler, kein Hinweis.`,
  );
});
