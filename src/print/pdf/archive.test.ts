import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NodeCompiler as Compiler } from '@myriaddreamin/typst-ts-node-compiler';
import { afterAll, describe, expect, it } from 'vitest';
import { brokenRules, ruleCount } from '../../../tests/support/pdfRules.ts';
import { chapterFile, temporaryBinder } from '../../../tests/support/temporaryBinder.ts';
import { planChapter } from '../chapter/planChapter.ts';
import { leafDocument } from '../chapter/leafOf.ts';
import { soloCrew } from '../typst/crew.ts';
import { fontFiles, type TypstJob, type WorkspaceFile } from '../typst/engine.ts';
import { createTypesetter } from '../typst/Typesetter.ts';
import { readPdf } from './pdfFile.ts';

const folder = temporaryBinder();
afterAll(folder.remove);

const text = `Ein Satz mit **Nachdruck**, *Betonung*, \`Code\` und [einem langen Verweis](https://ordner.test/ein/sehr/langer/weg/der/umbricht/und/weitergeht/bis/zum/ende).[^a]

## Abschnitt {#abschnitt}

- Punkt
- noch einer

### Unterabschnitt {#unter}

<Hinweis art="recht" titel="Rechtsamt fragen">

1. Erstens.
2. Zweitens.

</Hinweis>

<Checkliste id="liste" titel="Vorher">

- Der Beschluss liegt vor.

</Checkliste>

<Tabelle titel="Wer macht was?" leerzeilen="2">

| Aufgabe | Wer |
| --- | ---: |
| Einladen | Büro |

</Tabelle>

<Ausfuellen id="bogen" titel="Bogen">

<Feld id="ort" name="Ort" hilfe="Raum" />
<Feld id="wahl" name="Wahl" art="auswahl" auswahl="ja | nein" />

</Ausfuellen>

[^a]: Eine Anmerkung.`;

/** A leaf as we write it, and the same document as Typst itself exports it as PDF/A-2a. */
async function bothExports(): Promise<{ ours: Buffer; archive: Buffer }> {
  const current = folder.write({ '1-gremiengruendung/3-probe.mdx': chapterFile('Probe', text) });
  let seen: { job: TypstJob; files: readonly WorkspaceFile[] } | undefined;
  const crew = soloCrew();
  const typesetter = createTypesetter({
    crew: {
      run: (job, files) => {
        if (job.want === 'pdf') seen = { job, files };
        return crew.run(job, files);
      },
    },
  });
  const input = { chapter: current.chapters.get('probe')!, binder: current.binder, references: current, previous: undefined, edition: '2026-1', base: true };
  const plan = await planChapter(typesetter, input);
  const ours = (await typesetter.pdf(leafDocument(typesetter, plan, 'https://ordner.test'), 0)).read();
  const { NodeCompiler } = createRequire(join(process.cwd(), 'package.json'))('@myriaddreamin/typst-ts-node-compiler') as { NodeCompiler: typeof Compiler };
  const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: fontFiles }] });
  for (const [path, content] of seen!.files) compiler.mapShadow(join(process.cwd(), path), Buffer.from(content));
  const laid = compiler.compile({ mainFilePath: join(process.cwd(), 'src/print/typst/dokument.typ'), inputs: { ...seen!.job.inputs, daten: seen!.job.data } });
  return { ours, archive: compiler.pdf(laid.result!, { pdfStandard: 'a-2a', creationTimestamp: 0 }) };
}

/** What is painted, the fonts, and the tags without what differs by right: boxes of figures, and one annotation for each line of a link. */
function substance(pdf: Buffer): string[] {
  return readPdf(pdf)
    .objects.filter(({ text: own, stream }) => (stream !== undefined && !own.includes('/Metadata')) || /\/Type \/(StructElem|Font\w*)\b/.test(own))
    .map(({ text: own, stream }) => {
      const tags = own
        .replace(/<<\s*\/Type \/OBJR[\s\S]*?>>/g, '')
        .replace(/\/BBox \[[^\]]*\]/g, '')
        .replace(/\/A \[<<\s*(\/O \/Layout\s*)?>>\]/g, '');
      return `${tags.replace(/\d+ 0 R/g, 'R').replace(/\s+/g, ' ')} ${stream?.toString('latin1') ?? ''}`;
    })
    .sort();
}

describe('ein PDF ist zugleich PDF/UA-1 und PDF/A-2a', () => {
  it('gezeichnet und ausgezeichnet wie die Datei, die Typst selbst als PDF/A-2a schreibt', async () => {
    const { ours, archive } = await bothExports();
    expect(substance(ours).length).toBeGreaterThan(60);
    expect(substance(ours)).toEqual(substance(archive));
  });

  it('hält jede Regel beider Normen, die eine Maschine entscheiden kann', async () => {
    const { ours, archive } = await bothExports();
    expect([ruleCount('A-2a'), ruleCount('UA-1')]).toEqual([22, 12]);
    expect(brokenRules(ours, 'A-2a')).toEqual([]);
    expect(brokenRules(ours, 'UA-1')).toEqual([]);
    expect(brokenRules(archive, 'A-2a')).toEqual([]);
    // The rules are able to find something.
    expect(brokenRules(archive, 'UA-1')).not.toEqual([]);
  });
});

describe('eine Regel schlägt an, wenn', () => {
  const broken: Readonly<Record<string, readonly [standard: 'A-2a' | 'UA-1', pattern: RegExp, by: string]>> = {
    'der Titel nicht im Fenster steht': ['UA-1', /\/DisplayDocTitle true/, '/DisplayDocTitle nope'],
    'ein Bild keinen Alternativtext hat': ['UA-1', /\/Alt \(/, '/Alx ('],
    'ein Verweis keine Worte hat': ['UA-1', /\/Contents \(h/, '/Contentx (h'],
    'eine Überschrift fehlt': ['UA-1', /\/S \/H1\b/, '/S /H4'],
    'eine Schrift nicht eingebettet ist': ['A-2a', /\/FontFile2/, '/FontFilex'],
    'eine Anmerkung nicht gedruckt wird': ['A-2a', /\/F 4\b/, '/F 2'],
    'ein Skript darin steht': ['A-2a', /\/S \/URI\b/, '/S /JavaScript'],
    'die Kennung fehlt': ['A-2a', /<pdfaid:part>2/, '<pdfaid:part>9'],
  };
  it.each(Object.entries(broken))('%s', async (_, [standard, pattern, by]) => {
    const { ours } = await bothExports();
    const changed = Buffer.from(ours.toString('latin1').replace(pattern, by), 'latin1');
    expect(changed.equals(ours)).toBe(false);
    expect(brokenRules(moved(changed), standard)).not.toEqual([]);
  });
});

/** A file whose table of references is right again after its objects have grown. */
function moved(pdf: Buffer): Buffer {
  const words = pdf.toString('latin1');
  const start = words.lastIndexOf('\nxref\n') + 1;
  const places = new Map([...words.slice(0, start).matchAll(/(?<=\n)(\d+) 0 obj\n/g)].map(({ index, 1: number }) => [Number(number), index]));
  const rows = [...places].sort(([a], [b]) => a - b).map(([, place]) => `${String(place).padStart(10, '0')} 00000 n\r\n`);
  const head = /^xref\n0 \d+\n0000000000 65535 f\r\n/.exec(words.slice(start))![0];
  const trailer = words.slice(words.indexOf('trailer', start)).replace(/startxref\n\d+/, `startxref\n${start}`);
  return Buffer.from(words.slice(0, start) + head + rows.join('') + trailer, 'latin1');
}
