import type { APIRoute, GetStaticPaths } from 'astro';
import { pdfResponse } from '../../site/pdfResponse.ts';
import { noticeFile } from '../../site/urgentNotices.ts';
import { workshop } from '../../site/handle.ts';

export const getStaticPaths = (() =>
  workshop()
    .current()
    .binder.urgentNotices.map(({ name }) => ({ params: { notice: name } }))) satisfies GetStaticPaths;

/** The sheet to file in front. */
export const GET: APIRoute = async ({ params, locals: { current } }) =>
  pdfResponse(
    await noticeFile(
      await workshop().site(),
      current.binder.urgentNotices.find(({ name }) => name === params['notice'])!,
    ),
  );
