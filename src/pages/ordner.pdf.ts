import type { APIRoute } from 'astro';
import { binderFile } from '../build/binderFiles.ts';
import { pdfResponse } from '../build/pdfResponse.ts';

export const GET: APIRoute = async () => pdfResponse(await binderFile());
