import type { MiddlewareHandler } from 'astro';
import { workshop } from './site/handle.ts';

/** Hands the binder to the components of every page: they ask nobody for it. */
export const onRequest: MiddlewareHandler = (context, next) => {
  context.locals.current = workshop().current();
  return next();
};
