import { describe, expect, it } from 'vitest';
import { Refused } from '../model/Refused.ts';
import { flag, oneOf, readCommandLine, text, wholeNumber } from './commandLine.ts';

const command = {
  call: 'npm run probe',
  options: { ja: flag, ordner: wholeNumber(1, 999), titel: text(), haelfte: oneOf('entwicklung', 'unberuehrt') },
  names: ['NAME'],
} as const;
const read = (args: readonly string[], env: Record<string, string> = {}) => readCommandLine(command, args, env);
const refused = (...args: string[]): string => {
  try {
    read(args);
  } catch (error) {
    if (error instanceof Refused) return error.message.split('\n').slice(0, 2).join(' ');
    throw error;
  }
  return 'angenommen';
};

describe('Angaben eines Befehls', () => {
  it('werden gelesen, geprüft und in ihrer Art übergeben', () => {
    expect(read(['2026-2', '--ja', '--ordner', '12', '--titel=-x', '--haelfte', 'entwicklung'])).toEqual({
      values: { ja: true, ordner: 12, titel: '-x', haelfte: 'entwicklung' },
      names: ['2026-2'],
    });
    expect(read([])).toEqual({ values: {}, names: [] });
  });

  it.each([['--hilfe'], ['--help'], ['-h'], ['--jaa', '--hilfe'], ['a', 'b', '--help']])('%s: Hilfe, was immer sonst dasteht', (...args) => {
    expect(read(args)).toBe('hilfe');
  });

  it.each([
    [['--jaa'], 'Die Angabe --jaa gibt es nicht. Abhilfe: Meinten Sie --ja?'],
    [['--hilf'], 'Die Angabe --hilf gibt es nicht. Abhilfe: Meinten Sie --hilfe?'],
    [['--quatsch'], 'Die Angabe --quatsch gibt es nicht. Abhilfe: Vorhanden sind: --ja, --ordner, --titel, --haelfte, --hilfe.'],
    [['-j'], 'Die Angabe -j gibt es nicht. Abhilfe: Meinten Sie --ja?'],
    [['--__proto__'], 'Die Angabe --__proto__ gibt es nicht. Abhilfe: Vorhanden sind: --ja, --ordner, --titel, --haelfte, --hilfe.'],
    [['--constructor'], 'Die Angabe --constructor gibt es nicht. Abhilfe: Vorhanden sind: --ja, --ordner, --titel, --haelfte, --hilfe.'],
    [['--no-ja'], 'Die Angabe --no-ja gibt es nicht. Abhilfe: Vorhanden sind: --ja, --ordner, --titel, --haelfte, --hilfe.'],
    [['--ja=nein'], 'Die Angabe --ja bekommt keinen Wert. Abhilfe: Schreiben Sie nur --ja.'],
    [['--ordner'], 'Hinter --ordner fehlt der Wert. Abhilfe: Schreiben Sie eine ganze Zahl von 1 bis 999.'],
    [['--ordner', '--ja'], 'Hinter --ordner fehlt der Wert. Abhilfe: Schreiben Sie eine ganze Zahl von 1 bis 999.'],
    [['--ordner', 'zwölf'], '»zwölf« ist kein Wert für --ordner. Abhilfe: Schreiben Sie eine ganze Zahl von 1 bis 999.'],
    [['--ordner', '0'], '»0« ist kein Wert für --ordner. Abhilfe: Schreiben Sie eine ganze Zahl von 1 bis 999.'],
    [['--ordner=-3'], '»-3« ist kein Wert für --ordner. Abhilfe: Schreiben Sie eine ganze Zahl von 1 bis 999.'],
    [['--ordner', '1.5'], '»1.5« ist kein Wert für --ordner. Abhilfe: Schreiben Sie eine ganze Zahl von 1 bis 999.'],
    [['--ordner', '1e9'], '»1e9« ist kein Wert für --ordner. Abhilfe: Schreiben Sie eine ganze Zahl von 1 bis 999.'],
    [['--ordner', '2', '--ordner', '3'], 'Die Angabe --ordner steht zweimal da. Abhilfe: Löschen Sie eine der beiden.'],
    [['--titel', ''], '»« ist kein Wert für --titel. Abhilfe: Schreiben Sie einen Text dahinter.'],
    [['--haelfte', 'entwiklung'], '»entwiklung« ist kein Wert für --haelfte. Abhilfe: Meinten Sie »entwicklung«?'],
    [['--haelfte', 'x'], '»x« ist kein Wert für --haelfte. Abhilfe: Möglich sind: entwicklung, unberuehrt.'],
    [['2026-2', '2026-3'], 'Mit »2026-3« kann der Befehl nichts anfangen. Abhilfe: Der Befehl nimmt nur NAME. Lassen Sie das Übrige weg.'],
    [['2026-2', 'ja'], 'Mit »ja« kann der Befehl nichts anfangen. Abhilfe: Meinten Sie --ja?'],
  ])('%j', (args, message) => {
    expect(refused(...args)).toBe(message);
  });

  it('ein vergessenes »--«, das npm die Angaben schlucken lässt', () => {
    expect(() => read(['2026-2'], { npm_config_ja: 'true' })).toThrow('Vor --ja fehlt »--«; so erreicht die Angabe den Befehl nicht.');
  });
});
