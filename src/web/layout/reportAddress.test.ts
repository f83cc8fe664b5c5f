import { describe, expect, it } from 'vitest';
import { reportAddress } from './reportAddress.ts';

const page = {
  email: 'redaktion+ordner@stadt.example',
  title: '2.4 Bürgerbefragung & mehr?',
  address: 'https://stadt.example/ordner/2-4/',
  facts: ['Kapitel 2.4, Ausgabe 2026-3'],
};

describe('»Fehler melden«', () => {
  it('füllt Betreff und Text so aus, wie Mailprogramme es lesen', () => {
    const address = reportAddress(page);
    const { protocol, pathname, search } = new URL(address);
    expect(protocol).toBe('mailto:');
    expect(decodeURIComponent(pathname)).toBe('redaktion+ordner@stadt.example');
    const fields = Object.fromEntries(
      search
        .slice(1)
        .split('&')
        .map((field) => field.split('=').map(decodeURIComponent) as [string, string]),
    );
    expect(fields).toEqual({
      subject: 'Fehler: 2.4 Bürgerbefragung & mehr?',
      body: 'https://stadt.example/ordner/2-4/\r\nKapitel 2.4, Ausgabe 2026-3\r\n\r\n',
    });
  });

  it('enthält nur Zeichen, die RFC 6068 erlaubt: kein +, keine Leerstelle, Zeilenenden als CRLF', () => {
    const address = reportAddress({ ...page, title: "Ein ›Titel‹ (mit 'Zeichen' + Plus)", facts: ['a\u202fb'] });
    expect(address).toMatch(/^mailto:[\w.%-]+@[\w.-]+\?subject=[\w.~!%:,-]*&body=[\w.~!%:,-]*$/);
    expect(address.match(/%0A/g)?.length).toBe(address.match(/%0D%0A/g)?.length);
  });
});
