import type { APIRoute, GetStaticPaths } from 'astro';
import { registerFile } from '../site/binderFiles.ts';
import { pdfResponse } from '../site/pdfResponse.ts';
import { workshop } from '../site/handle.ts';

export const getStaticPaths = (() =>
  workshop()
    .current()
    .binder.registers.filter(({ chapters }) => chapters.length > 0)
    .map(({ slug }) => ({ params: { register: slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => pdfResponse(await registerFile(await workshop().site(), params['register']!));
