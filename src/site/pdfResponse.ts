import type { KeptFile } from '../store/Store.ts';

/** A PDF as an answer of a route. */
export const pdfResponse = (pdf: KeptFile): Response => new Response(new Uint8Array(pdf.read()), { headers: { 'Content-Type': 'application/pdf' } });
