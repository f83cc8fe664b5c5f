import { describe, expect, it, test } from 'vitest';
import { formatAmount, openSum, readAmount, totalOf, type Amount, type Total } from './amounts.ts';

const valueOf = (text: string): number | string => {
  const reading = readAmount(text);
  return typeof reading === 'string' ? reading : reading.value;
};

describe('Beträge', () => {
  it.each([
    ['12', 12],
    ['1234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1 234,50 €', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u202f234\u00a0Euro', 1234],
    ["1'234.50", 1234.5],
    ['1,234.50', 1234.5],
    ['1.234.567', 1234567],
    ['12.5', 12.5],
    ['1500,-', 1500],
    ['1500,–', 1500],
    ['1.500,-- €', 1500],
    ['1500.—', 1500],
    ['99,90€', 99.9],
    ['2.000 EUR', 2000],
    ['EUR 2.000', 2000],
    ['€ 2.000,00', 2000],
    ['2000 eur.', 2000],
    ['ca. 2000', 2000],
    ['ca.2.000 €', 2000],
    ['rund 2000 Euro', 2000],
    ['~ 300', 300],
    ['2 Tsd.', 2000],
    ['1,5 Tsd. €', 1500],
    ['20 T€', 20000],
    ['20 TEUR', 20000],
    ['1,2 Mio. Euro', 1200000],
    ['−5', -5],
    ['– 5,50', -5.5],
    ['+200', 200],
    ['２００', 200],
    [' 200\u00ad ', 200],
  ])('»%s« ist %s', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it.each([
    'zwölf',
    '1,234',
    '0.500',
    '1234.567',
    '1.234.50',
    '12 34',
    '100-200',
    '200 + 300',
    '3 x 50',
    '200 brutto',
    'bis 500',
    '50 Cent',
    '1.23.4',
    '–',
    '½',
    '1e5',
  ])('»%s« lässt sich nicht eindeutig lesen', (text) => {
    expect(readAmount(text)).toBe('unklar');
  });

  it('sind leer, wo nichts steht', () => {
    expect(['', '  ', '\u00a0\u200b'].map(readAmount)).toEqual(['leer', 'leer', 'leer']);
  });

  test('stehen mit schmalem Leerzeichen und nur bei Bedarf mit Cent', () => {
    expect([1234.5, 18000, 0, -7.25].map(formatAmount)).toEqual(['1\u202f234,50', '18\u202f000', '0', '−7,25']);
  });

  it.each([1234.5, 18000, -7.25, 0.01, 999999.99])('werden so gelesen, wie die Summe sie schreibt: %s', (value) => {
    expect(valueOf(formatAmount(value))).toBe(value);
  });
});

describe('eine Summe', () => {
  const fields: Record<string, Amount> = {
    a: { entry: '0,10' },
    b: { entry: '0,20' },
    leer: { entry: '' },
    unklar: { entry: 'zwölf' },
    ab: { sumOf: ['a', 'b'] },
    alles: { sumOf: ['ab', 'leer', 'fehlt'] },
    offen: { sumOf: ['leer'] },
    kreis: { sumOf: ['kreis'] },
    lueckig: { sumOf: ['a', 'unklar'] },
    darueber: { sumOf: ['ab', 'lueckig', 'unklar'] },
  };
  const total = (id: string): Total => totalOf(id, (name) => fields[name]);

  it('zählt auch Summen zusammen, bleibt ohne Beträge und im Kreis aber offen', () => {
    expect(['ab', 'alles', 'offen', 'kreis'].map((id) => total(id).value)).toEqual([0.3, 0.3, undefined, undefined]);
  });

  it('lässt nie einen Betrag weg, den sie nicht lesen kann: Sie bleibt offen und nennt ihn', () => {
    expect([total('lueckig'), total('darueber')]).toEqual([{ unread: ['unklar'] }, { unread: ['unklar'] }]);
    expect(openSum(['Miete'])).toBe('offen, weil »Miete« kein lesbarer Betrag ist');
    expect(openSum(['Miete', 'Porto'])).toBe('offen, weil »Miete« und »Porto« keine lesbaren Beträge sind');
  });
});
