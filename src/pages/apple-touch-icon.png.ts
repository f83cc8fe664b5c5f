import type { APIRoute } from 'astro';
import { faviconPng } from '../web/pictures/favicon.ts';

export const GET: APIRoute = async () => new Response(new Uint8Array(await faviconPng(180, '#ffffff')), { headers: { 'Content-Type': 'image/png' } });
