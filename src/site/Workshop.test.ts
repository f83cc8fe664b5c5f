import { afterAll, describe, expect, it } from 'vitest';
import { chapterFile, temporaryBinder } from '../../tests/support/temporaryBinder.ts';
import { inMemory, type KeptFile } from '../store/Store.ts';
import { openWorkshop } from './Workshop.ts';
import { watchContent } from './watchContent.ts';

const folder = temporaryBinder();
afterAll(() => folder.remove());

const longText = Array.from({ length: 60 }, (_, index) => `Absatz ${index} mit einigen Wörtern, damit die Seite voll wird.`).join('\n\n');

describe('Werkstatt eines Baus', () => {
  it('liest den Ordner einmal und rechnet ihn einmal aus, bis er veraltet ist', async () => {
    const workshop = openWorkshop({ content: folder.content });
    const first = workshop.current();
    expect(workshop.current()).toBe(first);
    const site = await workshop.site();
    expect(await workshop.site()).toBe(site);
    expect(site.current).toBe(first);
    folder.write({ '1-gremiengruendung/9-neues.mdx': chapterFile('Neues', longText) });
    expect(workshop.current()).toBe(first);
    workshop.stale();
    expect(workshop.changes()).toBe(1);
    expect(workshop.current().chapters.has('neues')).toBe(true);
    expect((await workshop.site()).plans.has('neues')).toBe(true);
  });

  it('macht eine Datei einmal', async () => {
    const { file } = await openWorkshop({ content: folder.content }).site();
    let made = 0;
    const make = (): KeptFile => inMemory(Buffer.from(String(++made)));
    expect([await file('a', make), await file('a', make), await file('b', make)].map((each) => String(each.read()))).toEqual(['1', '1', '2']);
  });

  it('sagt den Markdown-Erweiterungen, wo Seiten beginnen, sobald sie es weiß', async () => {
    folder.write({ '1-gremiengruendung/9-neues.mdx': chapterFile('Neues', longText) });
    const workshop = openWorkshop({ content: folder.content });
    const { path } = workshop.current().chapters.get('neues')!;
    expect(workshop.layout.pageStarts(path)).toEqual([]);
    await workshop.site();
    expect(workshop.layout.pageStarts(path)[0]).toEqual({ id: expect.stringMatching(/^\d+$/) as string, label: '1.9 – 2' });
    expect(workshop.layout.noteNumbers(path)).toEqual(new Map());
    expect(workshop.layout.noteNumbers('/gibt/es/nicht.mdx')).toBeUndefined();
    workshop.stale();
    expect(workshop.layout.pageStarts(path)).toEqual([]);
  });
});

describe('Entwicklungsserver', () => {
  it('hält fest, wenn sich eine Datei des Inhalts ändert, kommt oder geht, auch außerhalb des Projekts', () => {
    const workshop = openWorkshop({ content: '/a/inhalt', own: '/b/eigene' });
    const heard = new Map<string, (path: string) => void>();
    const watched: string[] = [];
    const watcher = { add: (paths: string[]) => watched.push(...paths), on: (event: string, act: (path: string) => void) => heard.set(event, act) };
    const server = { watcher, middlewares: { use: () => undefined }, ws: { send: () => undefined } } as unknown as Parameters<typeof watchContent>[0];
    watchContent(server, workshop, () => undefined);
    expect(watched).toEqual(['/a/inhalt', '/b/eigene']);
    heard.get('change')!('/a/inhalt/1-x/1-y.mdx');
    heard.get('add')!('/b/eigene/1-y.mdx');
    heard.get('unlink')!('/a/inhalt/glossar.yaml');
    expect(workshop.changes()).toBe(3);
    heard.get('change')!('/a/src/site/site.ts');
    heard.get('change')!('/a/inhalt-anders/x.mdx');
    expect(workshop.changes()).toBe(3);
  });
});
