import { sortProblems } from '../checks/index.ts';
import type { Problem } from '../model/Problem.ts';

/** What the preview shows instead of a page while the content has faults. */
export interface FaultPage {
  readonly faults: readonly Problem[];
  /** What has no place in the content, such as a fault of Typst. */
  readonly message?: string;
}

/** An HTML page of the preview that names all faults; it reloads itself when the content is saved. */
export function faultPage({ faults, message }: FaultPage): string {
  const count = faults.length === 1 ? 'Ein Fehler' : `${faults.length} Fehler`;
  const title = faults.length === 0 ? 'Die Seite kann nicht gezeigt werden' : `${count} im Inhalt`;
  const items = sortProblems(faults).map(
    ({ file, line, column, rule, message: what, remedy }) =>
      `<li><p><code>${escape(`${file}:${line}:${column}`)}</code> <small>${escape(rule)}</small></p><p><strong>${escape(what)}</strong></p><p>Abhilfe: ${escape(remedy)}</p></li>`,
  );
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #16181f; background: #fff; font: 1rem/1.5 "Fira Sans", system-ui, sans-serif; }
h1 { font-size: 1.5rem; }
ol { padding: 0; list-style: none; }
li { margin: 1rem 0; padding: 0.25rem 1rem; border-left: 4px solid #883108; background: #f3f4f8; }
li p { margin: 0.5rem 0; overflow-wrap: anywhere; }
small { color: #4a4f66; }
pre { white-space: pre-wrap; }
@media (prefers-color-scheme: dark) {
  body { color: #f3f4f8; background: #16181f; }
  li { border-color: #f0a56b; background: #262a36; }
  small { color: #c3c7d6; }
}
</style>
</head>
<body>
<h1>${title}</h1>
<p>Speichern Sie die berichtigte Datei; diese Seite lädt dann von selbst neu.</p>
${items.length > 0 ? `<ol>\n${items.join('\n')}\n</ol>` : ''}
${message === undefined ? '' : `<pre>${escape(message)}</pre>`}
<script type="module" src="/@vite/client"></script>
</body>
</html>
`;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
