import type { APIRoute } from 'astro';
import { binderFile } from '../site/binderFiles.ts';
import { workshop } from '../site/handle.ts';
import { pdfResponse } from '../site/pdfResponse.ts';

export const GET: APIRoute = async () => pdfResponse(await binderFile(await workshop().site()));
