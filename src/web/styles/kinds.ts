import chapter from './kinds/chapter.css?url';
import history from './kinds/history.css?url';
import page from './kinds/page.css?url';
import service from './kinds/service.css?url';
import start from './kinds/start.css?url';
import template from './kinds/template.css?url';

/** Kinds of pages. Each has one style sheet with what it uses: many small ones weigh more, and one for all is too heavy for each. */
export const styleSheets = { start, chapter, template, service, page, history } as const;

export type PageKind = keyof typeof styleSheets;
