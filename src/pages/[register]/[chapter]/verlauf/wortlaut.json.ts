import type { APIRoute, GetStaticPaths } from 'astro';
import { comparisonPaths } from '../../../_history.ts';
import type { Comparison } from '../../../../web/history/comparison.ts';

export const getStaticPaths = (() => comparisonPaths()) satisfies GetStaticPaths;

/** All texts of a chapter, for the comparison of any two of them. */
export const GET: APIRoute<{ comparison: Comparison }> = ({ props: { comparison } }) =>
  new Response(JSON.stringify(comparison), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
