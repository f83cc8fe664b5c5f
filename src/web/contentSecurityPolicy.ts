/**
 * What a page may load: its own origin only, nothing that stands in the page itself.
 * Not Astro's own policy (`security.csp`): it adds the hash of every script and style sheet to every page, 360 bytes that
 * allow nothing we need. `wasm-unsafe-eval` is for Pagefind, which runs its search in WebAssembly.
 */
export const pagePolicy = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
].join(';');
