import type { Chapter } from '../../model/Binder.ts';

/** Address of a chapter's Open Graph picture. */
export const ogAddress = (chapter: Chapter): string => `/og/${chapter.slug}.png`;
