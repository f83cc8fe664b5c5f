import { describe, expect, it } from 'vitest';
import { checkSearchWords, knownWords } from './checkSearchWords.ts';

const messages = (yaml: string, texts?: string[]): string[] =>
  checkSearchWords(yaml, texts && knownWords(texts)).map(({ line, message }) => `${String(line)}: ${message}`);

describe('checkSearchWords', () => {
  it('accepts a sound file', () => {
    expect(messages('gleich:\n  - [Begehung, Rundgang]\nmeint:\n  Geld: [Fördermittel]\nzusammensetzungen:\n  Ratsbeschluss: Rats|beschluss\n')).toEqual([]);
  });
  it('finds words entered twice', () => {
    expect(messages('gleich:\n  - [Begehung, Rundgang]\n  - [Rundgang, Ortstermin]\n')).toEqual(['3: »Rundgang« steht schon in Zeile 2.']);
    expect(messages('gleich:\n  - [Begehung, begehung]\n')).toEqual(['2: »begehung« steht in dieser Zeile zweimal.']);
    expect(messages('meint:\n  Geld: [Mittel]\n  Geld: [Kosten]\n')).toEqual(['3: Die Angabe »Geld« steht zweimal da.']);
  });
  it('finds loops', () => {
    expect(messages('meint:\n  Geld: [Mittel]\n  Mittel: [Geld]\n')).toEqual(['2: »Geld« und »Mittel« (Zeile 3) verweisen im Kreis aufeinander.']);
    expect(messages('meint:\n  Geld: [Geld]\n')).toEqual(['2: »Geld« führt zu sich selbst.']);
  });
  it('finds entries that lead nowhere', () => {
    expect(messages('gleich:\n  - [Begehung, Rundgang]\n  - [Zahnarzt, Dentist]\n', ['Die Ortsbegehungen am Abend'])).toEqual([
      '3: Keines dieser Wörter kommt im Ordner vor: »Zahnarzt«, »Dentist«. Die Zeile findet nichts.',
    ]);
  });
  it('finds faults of form', () => {
    expect(messages('synonyme:\n  - [a, b]\n')).toEqual(['1: Den Abschnitt »synonyme« gibt es nicht.']);
    expect(messages('gleich:\n  - [allein]\n')).toEqual(['2: Hier fehlt ein zweites Wort.']);
    expect(messages('gleich: [\n')[0]).toMatch(/nicht lesbar/);
    expect(messages('gleich:\n  Wort: anderes\n')).toEqual(['2: Der Abschnitt »gleich« hat nicht die richtige Form.']);
    expect(messages('zusammensetzungen:\n  Ratsbeschluss: Rat|beschluss\n')).toEqual(['2: Die Teile »Rat|beschluss« ergeben nicht das Wort »Ratsbeschluss«.']);
  });
});
