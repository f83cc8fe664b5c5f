import type { AstroUserConfig } from 'astro';

/**
 * What a page may load: its own origin only. Astro adds the hashes of inline scripts and styles.
 * `wasm-unsafe-eval` is for Pagefind, which runs its search in WebAssembly.
 */
export const contentSecurityPolicy: NonNullable<NonNullable<AstroUserConfig['security']>['csp']> = {
  directives: [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  styleDirective: { resources: ["'self'"] },
};
