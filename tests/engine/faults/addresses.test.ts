import { describe, expect, it } from 'vitest';
import { chapterFile } from '../../support/temporaryBinder.ts';
import { fixtureBinder } from '../../support/fixtureBinder.ts';

// Addresses that readers would follow, and names that the site needs itself.

const source = (address: string): string =>
  fixtureBinder()
    .replace('quellen.yaml', 'jahr: "2024"', `jahr: "2024"\n  adresse: ${JSON.stringify(address)}`)
    .report();
const website = (address: string): string =>
  fixtureBinder()
    .replace('ordner.yaml', 'website: https://ordner.test', `website: ${JSON.stringify(address)}`)
    .report();

describe('Adressen in quellen.yaml', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://a.test/x',
    'ftp://a.test/x',
    'a:b',
    'https://',
    'https:a.test',
    'https:///a.test',
    'https://a.test/ x',
    'https://a.test/\u0000',
    'https://a.test/<x>',
    ' https://a.test',
    'mailto:',
  ])('%j ist ein Fehler', (address) => {
    expect(source(address)).toContain('Die Angabe »handbuch-2024 → adresse« ist nicht gültig.');
  });

  it.each(['https://a.test/b?c=d#e', 'http://a.test', 'https://müller.test/Straße', 'mailto:a@b.test', 'tel:+493511234', 'https://a.test/%C3%A4'])(
    '%j bleibt erlaubt',
    (address) => {
      expect(source(address)).toBe('');
    },
  );
});

describe('Adresse der Website', () => {
  it.each(['ftp://a.test', 'https://a.test/?a', 'https://a.test/#a', 'https://a.test/a b', 'mailto:a@b.test', `https://a.test/${'x'.repeat(215)}`])(
    '%j ist ein Fehler',
    (address) => {
      expect(website(address)).toContain('»website« ist nicht gültig');
    },
  );
});

describe('Kürzel, die die Website selbst braucht', () => {
  it.each(['pagefind', '404', 'ordner', 'blatt', 'og', 'glossar', 'index', 'ausgabe', 'favicon', 'robots'])('Seite »%s«', (slug) => {
    const page = '---\ntitel: Seite\nkurz: Ein Satz.\nstand: 2026-10\n---\n\nText.\n';
    expect(fixtureBinder().change(`seiten/${slug}.mdx`, page).report()).toContain(`Das Kürzel »${slug}« braucht die Website selbst.`);
  });

  it.each(['ordner', 'index'])('Kapitel »%s«', (slug) => {
    expect(fixtureBinder().change(`1-gremiengruendung/3-${slug}.mdx`, chapterFile('Titel', 'Text.')).report()).toContain(
      `Das Kürzel »${slug}« braucht die Website selbst.`,
    );
  });
});
