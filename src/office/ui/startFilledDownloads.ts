import { controlsOf, valuesOf } from '../../blocks/keep/fieldValues.ts';
import type { TemplateDocument, Values } from '../../model/TemplateDocument.ts';

/**
 * Lets the download links save the template with the entries of the page. As long as nothing is entered,
 * they stay links to the empty files. The writers are loaded when they are needed first.
 */
export function startFilledDownloads(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-filled-downloads]')) {
    element.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-format]') : null;
      const form = root.querySelector(`[data-keep="vorlage:${element.dataset['filledDownloads']}"]`);
      const values = form ? valuesOf(controlsOf(form)) : {};
      if (!link || Object.keys(values).length === 0) return;
      event.preventDefault();
      void save(link, element, values, form?.querySelector('[aria-invalid]') !== null);
    });
  }
}

async function save(link: HTMLAnchorElement, element: HTMLElement, values: Values, unread: boolean): Promise<void> {
  const status = element.querySelector('[data-filled-status]');
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  say('Die Datei wird erstellt …');
  try {
    const bytes = await write(link.dataset['format'] ?? '', await load(element.dataset['document'] ?? ''), values);
    offer(bytes, link.download);
    const open = unread ? ' Was kein lesbarer Betrag ist, ist in der Datei vermerkt; die Summe dazu ist offen.' : '';
    say(`Ihre Eingaben stehen in der gespeicherten Datei. Sie haben diesen Browser nicht verlassen.${open}`);
  } catch {
    say('Die Datei ließ sich nicht erstellen. Laden Sie die Seite neu oder nutzen Sie »Ausgefüllt drucken«.');
  }
}

async function load(address: string): Promise<TemplateDocument> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as TemplateDocument;
}

async function write(format: string, document: TemplateDocument, values: Values): Promise<Blob> {
  if (format === 'odt') {
    const [{ odtType, toOdt }, { default: styles }] = await Promise.all([import('../odt/toOdt.ts'), import('../odt/styles.xml?raw')]);
    return new Blob([toOdt(document, styles, values)], { type: odtType });
  }
  const [{ docxType, toDocx }, { default: styles }] = await Promise.all([import('../docx/toDocx.ts'), import('../docx/styles.xml?raw')]);
  return new Blob([toDocx(document, styles, values)], { type: docxType });
}

function offer(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
