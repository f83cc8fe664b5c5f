import { describe, expect, it } from 'vitest';
import { call } from '../../blocks/Printed.ts';
import { soloCrew, threadedCrew, type Crew } from './crew.ts';
import { createTypesetter, TypstError, type Typesetter } from './Typesetter.ts';

const modules = ['/tests/support/probe.typ'];
const setter = (crew: Crew): Typesetter => createTypesetter({ modules, crew });
const page = (text: string) => ({ title: 'T', withoutTargets: true, content: call('endlos', [210, 'T', text]) });

describe('Typst auf mehreren Fäden', () => {
  it('macht dieselben Bytes wie auf einem, wie viele Aufträge auch zugleich kommen', async () => {
    const [one, many] = [setter(soloCrew()), setter(threadedCrew(2))];
    const texts = Array.from({ length: 7 }, (_, index) => `Text ${index}`);
    const made = async (typesetter: Typesetter): Promise<Buffer[]> => Promise.all(texts.map(async (text) => (await typesetter.pdf(page(text), 0)).read()));
    expect((await made(many)).map((pdf) => pdf.toString('latin1'))).toEqual((await made(one)).map((pdf) => pdf.toString('latin1')));
  }, 60_000);

  it('kennt auf jedem Faden die Bilder und QR-Codes, die ein Blatt zeigt', async () => {
    const typesetter = setter(threadedCrew(2));
    const codes = await Promise.all(
      Array.from({ length: 6 }, (_, index) => {
        const path = typesetter.qrCode(`https://ordner.test/${index % 3}`);
        return typesetter.svg({
          withoutTargets: true,
          content: call('ausschnitt', [call('kapitelkopf', { farbe: '#0b5cad', nummer: '1.1', titel: 'T', qr: path, adresse: 'a' })]),
        });
      }),
    );
    expect(codes.every((svg) => svg.includes('<image') || svg.includes('<path'))).toBe(true);
    expect(codes[0]).toBe(codes[3]);
    expect(codes[0]).not.toBe(codes[1]);
  }, 60_000);

  it('sagt einen Fehler wie auf einem und arbeitet danach weiter', async () => {
    const typesetter = setter(threadedCrew(1));
    const failing = { content: call('kaputt', ['hier']) };
    await expect(typesetter.query(failing, 'x')).rejects.toThrow(TypstError);
    await expect(typesetter.query(failing, 'x')).rejects.toThrow('Typst kann das Dokument nicht setzen: panicked with: "hier"');
    expect(await typesetter.query({ content: call('merken', ['gut']) }, 'wert')).toEqual(['gut']);
  }, 60_000);

  it('hält ein Blatt, das nicht ist wie geplant, nicht für gemacht', async () => {
    const typesetter = setter(soloCrew());
    const look = (values: readonly unknown[]): void => {
      throw new Error(`Seiten: ${values.length}`);
    };
    await expect(typesetter.pdf(page('x'), 0, { label: 'stellen', look })).rejects.toThrow('Seiten: 1');
  });
});
