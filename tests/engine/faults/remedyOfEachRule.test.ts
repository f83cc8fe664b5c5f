import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules, type RuleId } from '../../../src/model/rules.ts';
import { chapter, fixtureBinder, type FixtureBinder } from '../../support/fixtureBinder.ts';
import { noticeFile } from '../../support/noticeFile.ts';
import { minimalBinder } from '../../support/minimalBinder.ts';
import { chapterFile } from '../../support/temporaryBinder.ts';

// One input for each rule, and the same with the remedy followed: then nothing is left to say.

type Change = (binder: FixtureBinder) => FixtureBinder;
interface Case {
  readonly rule: RuleId;
  readonly typed: Change;
  /** What the remedy says to type. */
  readonly mended: Change;
}

const second = '1-gremiengruendung/2-sitzung.mdx';
const text = (rule: RuleId, typed: string, mended: string): Case => ({
  rule,
  typed: (binder) => binder.write(typed),
  mended: (binder) => binder.write(mended),
});
const replaced = (rule: RuleId, passage: string, typed: string, mended: string = passage, file: string = chapter): Case => ({
  rule,
  typed: (binder) => binder.replace(file, passage, typed),
  mended: (binder) => binder.replace(file, passage, mended),
});
const laid = (rule: RuleId, typed: Readonly<Record<string, string>>, mended: Readonly<Record<string, string>>): Case => {
  const lay =
    (files: Readonly<Record<string, string>>): Change =>
    (binder) =>
      Object.entries(files).reduce((all, [name, content]) => all.change(name, content), binder);
  return { rule, typed: lay(typed), mended: lay(mended) };
};
const further = chapterFile('Weiteres', 'Ein Text.', { vorlagen: '[protokoll]' });
const register = (colour: string): string => `titel: Lage\nkurz: Kurz.\nbeschreibung: Lang.\nfarbe: "${colour}"\n`;

const cases: readonly Case[] = [
  text('mdx/code', 'Das sind {1 + 1} Teile.', 'Das sind 2 Teile.'),
  text('mdx/element', '![Ein Plan](bilder/aufbau.svg)', '<Abbildung datei="bilder/aufbau.svg" titel="Plan" alt="Ein Plan des Ortes mit zwei Straßen." />'),
  replaced('kopf/stand', 'stand: 2026-10', 'stand: 2999-10', 'stand: 2026-11'),
  replaced('kopf/vorlage', 'vorlagen: [protokoll]', 'vorlagen: [protokol]'),
  replaced('kopf/ueberfaellig', 'pruefen_bis: 2027-10', 'pruefen_bis: 2025-01', 'pruefen_bis: 2027-11'),
  laid('kapitel/nummer-doppelt', { '1-gremiengruendung/2-weiteres.mdx': further }, { '1-gremiengruendung/3-weiteres.mdx': further }),
  laid('kapitel/nummer-luecke', { '1-gremiengruendung/4-weiteres.mdx': further }, { '1-gremiengruendung/3-weiteres.mdx': further }),
  laid('kapitel/kuerzel-doppelt', { '1-gremiengruendung/3-aufbau.mdx': further }, { '1-gremiengruendung/3-weiteres.mdx': further }),
  laid('register/farbe', { '2-lage/register.yaml': register('#ffff00') }, { '2-lage/register.yaml': register('#5b1a4f') }),
  laid(
    'kapitel/leer',
    { '1-gremiengruendung/3-weiteres.mdx': chapterFile('Weiteres', '', { vorlagen: '[protokoll]' }) },
    { '1-gremiengruendung/3-weiteres.mdx': further },
  ),
  laid('kapitel/ausstattung', { '1-gremiengruendung/3-weiteres.mdx': chapterFile('Weiteres', 'Ein Text.') }, { '1-gremiengruendung/3-weiteres.mdx': further }),
  text('ueberschrift/ebene', '#### Zu tief {#tief}\n\nEin Satz.', '### Richtig {#tief}\n\nEin Satz.'),
  text('ueberschrift/kuerzel', '## Ohne Kürzel\n\nEin Satz.', '## Mit Kürzel {#mit-kuerzel}\n\nEin Satz.'),
  text('ueberschrift/doppelt', '## Noch einmal {#entscheiden}\n\nEin Satz.', '## Noch einmal {#noch-einmal}\n\nEin Satz.'),
  text('baustein/unbekannt', '<Hinweiss art="tipp">\n\nEin Satz.\n\n</Hinweiss>', '<Hinweis art="tipp">\n\nEin Satz.\n\n</Hinweis>'),
  text('baustein/angabe', '<Hinweis art="tip">\n\nEin Satz.\n\n</Hinweis>', '<Hinweis art="tipp">\n\nEin Satz.\n\n</Hinweis>'),
  text(
    'baustein/inhalt',
    '<Checkliste id="liste" titel="Liste">\n\nEin Satz.\n\n</Checkliste>',
    '<Checkliste id="liste" titel="Liste">\n\n- Ein Punkt.\n- Noch ein Punkt.\n\n</Checkliste>',
  ),
  replaced('bild/fehlt', 'bilder/aufbau.svg', 'bilder/aufbauu.svg', 'bilder/aufbau.svg', second),
  replaced(
    'bild/alt',
    ' alt="Die Lenkungsgruppe entscheidet, die Geschäftsstelle führt aus."',
    '',
    ' alt="Oben entscheidet die Lenkungsgruppe, unten führt die Geschäftsstelle aus."',
    second,
  ),
  laid(
    'bild/datei',
    { '1-gremiengruendung/bilder/aufbau.svg': minimalBinder['1-gremiengruendung/bilder/aufbau.svg']!.replace('<rect', '<script>x</script><rect') },
    {},
  ),
  text('verweis/kapitel', 'Mehr steht bei <Verweis kapitel="sitzungen">Sitzung</Verweis>.', 'Mehr steht bei <Verweis kapitel="sitzung">Sitzung</Verweis>.'),
  text('verweis/adresse', 'Mehr beim [Land Lindau](www.land.test).', 'Mehr beim [Land Lindau](https://www.land.test).'),
  text('verweis/wort', 'Mehr steht [hier](https://www.land.test).', 'Mehr steht beim [Land Lindau](https://www.land.test).'),
  text('glossar/unbekannt', 'Das <Begriff id="gremien">Gremium</Begriff> tagt.', 'Das <Begriff id="gremium">Gremium</Begriff> tagt.'),
  replaced('quelle/unbekannt', 'id="handbuch-2024"', 'id="handbuch-2025"'),
  text('fussnote/fehlt', 'Ein Satz.[^neu]', 'Ein Satz.[^neu]\n\n[^neu]: Land Lindau, 2024.'),
  text('fussnote/ungenutzt', '[^neu]: Land Lindau, 2024.', 'Ein Satz.[^neu]\n\n[^neu]: Land Lindau, 2024.'),
  text(
    'tabelle/kopf',
    '<Tabelle titel="Orte">\n\n| Ort | |\n| --- | --- |\n| Lindau | See |\n\n</Tabelle>',
    '<Tabelle titel="Orte">\n\n| Ort | Lage |\n| --- | --- |\n| Lindau | See |\n\n</Tabelle>',
  ),
  text('text/stil', 'Am 3.5.2026 ist Sitzung.[^grund]', 'Am 3. Mai 2026 ist Sitzung.[^grund]'),
  text('text/beleg', 'Im Jahr 2024 gab es 12 Gremien.', 'Im Jahr 2024 gab es 12 Gremien.[^grund]'),
  replaced('text/leicht', 'Viele Menschen arbeiten zusammen. Sie treffen sich regelmäßig.', 'Viele Menschen arbeiten zusammen.'),
  laid('quelle/ungenutzt', { 'quellen.yaml': `${minimalBinder['quellen.yaml']!}neu-2025:\n  titel: Neues\n  herausgeber: Verlag\n  jahr: "2025"\n` }, {}),
  replaced(
    'betreiber/beispiel',
    'website: https://ordner.test',
    'website: https://ordner.test\nbeispielangaben: true',
    'website: https://ordner.test',
    'ordner.yaml',
  ),
  replaced('vorlage/feld', ' hilfe="Tag der Sitzung"', '', ' hilfe="Tag, an dem die Sitzung war"', 'vorlagen/protokoll.mdx'),
  laid('eilmitteilung/nummer', { 'eilmitteilungen/2026-02.mdx': noticeFile() }, { 'eilmitteilungen/2026-01.mdx': noticeFile() }),
  laid(
    'eilmitteilung/angabe',
    { 'eilmitteilungen/2026-01.mdx': noticeFile(undefined, { betrifft: '[sitzungen]' }) },
    { 'eilmitteilungen/2026-01.mdx': noticeFile(undefined, { betrifft: '[sitzung]' }) },
  ),
  {
    rule: 'datei/kodierung',
    typed: (binder) => binder.change(chapter, Buffer.from(minimalBinder[chapter]!, 'latin1')),
    mended: (binder) => binder.change(chapter, Buffer.from(minimalBinder[chapter]!, 'utf8')),
  },
  {
    rule: 'datei/art',
    typed: (binder) => binder.onDisk((content) => symlinkSync('/etc/hostname', join(content, '1-gremiengruendung/3-fremd.mdx'))),
    mended: (binder) => binder,
  },
  text('text/satzlaenge', `${'Das Gremium berät und entscheidet und prüft und plant '.repeat(6)}gemeinsam.`, 'Das Gremium berät. Dann entscheidet es.'),
  {
    rule: 'text/schreibung',
    typed: (binder) => binder.spelling(['Das', 'tagt']).write('Das Gremiumm tagt.'),
    mended: (binder) => binder.spelling(['Das', 'tagt']).write('Das Gremium tagt.'),
  },
  text(
    'tabelle/breite',
    `<Tabelle titel="Orte">\n\n| ${'Ort | '.repeat(14)}\n| ${'--- | '.repeat(14)}\n| ${'Lindau | '.repeat(14)}\n\n</Tabelle>`,
    '<Tabelle titel="Orte">\n\n| Ort | Lage |\n| --- | --- |\n| Lindau | See |\n\n</Tabelle>',
  ),
  laid(
    'adresse/doppelt',
    { '1-gremiengruendung/3-weiteres.mdx': chapterFile('Weiteres', 'Ein Text.', { vorlagen: '[protokoll]', frueher: '[gremiengruendung/aufbau]' }) },
    { '1-gremiengruendung/3-weiteres.mdx': further },
  ),
];

describe.each(cases.map((each) => [each.rule, each] as const))('%s', (rule, { typed, mended }) => {
  it('wird genannt, mit Abhilfe', () => {
    const told = typed(fixtureBinder()).report().split('\n\n');
    const own = told.filter((problem) => problem.includes(`  ${rule}\n`));
    expect(own, told.join('\n\n')).not.toEqual([]);
    for (const problem of own) expect(problem).toMatch(/\n {2}Abhilfe: \S/);
  });

  it('ist mit der Abhilfe fehlerfrei', () => {
    expect(mended(fixtureBinder()).report()).toBe('');
  });
});

/** Rules that other files try, with what needs large files, paper or frozen editions. */
const elsewhere: readonly RuleId[] = [
  // remedies.test.ts
  ...([
    'datei/name',
    'datei/yaml',
    'mdx/syntax',
    'mdx/html',
    'mdx/zeichen',
    'kopf/fehlt',
    'kopf/angabe',
    'fussnote/form',
    'text/zeichen',
    'aenderung/angabe',
    'aenderung/entwurf',
  ] as const),
  // urgentNotices.test.ts
  'eilmitteilung/umfang',
  // files, disk, paper, tables, prose, keywords, search words
  ...(['datei/groesse', 'papier/hoehe', 'kopf/stichwort', 'glossar/kapitel', 'suche/woerter'] as const),
  // departures.test.ts
  ...(['abweichung/stelle', 'abweichung/geaendert'] as const),
  // frozen.test.ts, formerAddresses.test.ts
  ...(['ausgabe/datei', 'adresse/verschwunden'] as const),
];

it('jede Regel hat eine Eingabe, deren Abhilfe jemand befolgt', () => {
  const covered = new Set([...cases.map(({ rule }) => rule), ...elsewhere]);
  expect(Object.keys(rules).filter((rule) => !covered.has(rule as RuleId))).toEqual([]);
});
