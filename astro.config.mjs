import node from '@astrojs/node';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';

/**
 * Nothing is prerendered and Astro serves no file: src/server.ts stands around its handler and decides what may be
 * seen without signing in. The same-site check is our own (src/middleware.ts), because Astro's is fixed at build
 * time and refuses correct forms behind a TLS proxy; so are sessions, which Astro can neither list nor revoke.
 */
export default defineConfig({
  output: 'server',
  // A page that is whole before it leaves can still become the page of a fault, and costs less.
  // Uploads count for themselves, see platform/web/upload.ts; this ends what never says how long it is.
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true, bodySizeLimit: 130 * 1024 * 1024 }),
  integrations: [react()],
  server: { host: process.env['HOST'] ?? '127.0.0.1', port: Number(process.env['PORT'] ?? 4321) },
  trailingSlash: 'never',
  // The default drops the space between two inline elements that stand on lines of their own.
  compressHTML: true,
  devToolbar: { enabled: false },
  session: false,
  prefetch: false,
  security: {
    checkOrigin: false,
    actionBodySizeLimit: 1024 * 1024,
    // Astro adds the hashes of its own inline scripts and styles.
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  build: { inlineStylesheets: 'never' },
  // Shiki would write style attributes, which the policy above forbids.
  markdown: { syntaxHighlight: false },
  vite: {
    build: { assetsInlineLimit: 0 },
  },
});
