import { expect, it } from 'vitest';
import type { BinderHead } from '../../model/schemas.ts';
import { reference } from './reference.ts';

it('eine Quellenangabe nennt Ordner, Herausgabe, Kapitel, Stand, Ausgabe und Adresse, jedes mit einem Schlusszeichen', () => {
  const binder = { titel: 'Kommune beugt vor!', untertitel: 'Ein Ordner', herausgabe: 'Stadt Lindau' } as BinderHead;
  expect(reference({ binder, part: 'Kapitel 2.4: Wer fragt?', state: 'Stand Oktober 2026, Ausgabe 2026-3', address: 'https://stadt.example/2-4/' })).toBe(
    'Kommune beugt vor! Ein Ordner. Stadt Lindau. Kapitel 2.4: Wer fragt? Stand Oktober 2026, Ausgabe 2026-3. https://stadt.example/2-4/',
  );
});
