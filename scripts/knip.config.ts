import type { KnipConfig } from 'knip';

/** What nobody imports is removed. Listed here is what is used in a way that cannot be seen in imports. */
const config: KnipConfig = {
  entry: [
    'scripts/*.{ts,mjs}',
    'scripts/bench/**/*.ts',
    'tests/*.config.ts',
    'tests/**/*.{test,spec}.ts',
    // Runs inside a copy of the house.
    'tests/dummy-feature/*.ts',
  ],
  project: ['src/**/*.{ts,tsx,astro}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts'],
  ignoreExportsUsedInFile: true,
  // Programs of the machine, called by name.
  rules: { binaries: 'off' },
  ignoreDependencies: [
    // `astro check` loads it.
    '@astrojs/check',
    // Unpacked by a process of its own, see chromium.ts.
    '@sparticuz/chromium',
    // Waits for the mail adapter.
    'nodemailer',
    '@types/nodemailer',
  ],
};

export default config;
