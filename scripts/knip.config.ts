import type { KnipConfig } from 'knip';

/** What nobody imports is removed. Listed here is what is used in a way that cannot be seen in imports. */
const config: KnipConfig = {
  entry: [
    'scripts/*.{ts,mjs}',
    'scripts/bench/**/*.ts',
    'tests/*.config.ts',
    'tests/**/*.{test,spec}.ts',
    // Named as a path: by Playwright, by a test that copies a feature, by the page that frames a practice.
    'tests/support/global-setup.ts',
    'tests/dummy-feature/*.ts',
    'src/platform/h5p/player/*',
  ],
  project: ['src/**/*.{ts,tsx,astro,css}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts'],
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, path]) => `import '${path}';`).join('\n'),
  },
  ignoreExportsUsedInFile: true,
  // Programs of the machine, called by name.
  rules: { binaries: 'off' },
  ignoreDependencies: [
    // `astro check` loads it.
    '@astrojs/check',
    // Unpacked by a process of its own, see chromium.ts.
    '@sparticuz/chromium',
    // Served from node_modules as it is, see platform/h5p/assets.ts.
    'h5p-standalone',
    // Waits for the mail adapter.
    'nodemailer',
    '@types/nodemailer',
  ],
};

export default config;
