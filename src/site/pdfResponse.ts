/** A PDF as an answer of a route. */
export const pdfResponse = (pdf: Buffer): Response => new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf' } });
