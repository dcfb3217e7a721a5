import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { findChromium, LAUNCH_ARGS } from '../scripts/chromium.ts';

const cache = join(import.meta.dirname, '..', '.cache', 'tests');
const long = Boolean(process.env['LONG']);

// Workers read this file again and inherit the answer.
process.env['CHROMIUM_PATH'] = await findChromium();

/** Journeys in a browser. Each worker starts a server of its own (`tests/support`), so there is none to wait for here. */
export default defineConfig({
  testDir: 'e2e',
  // Every practice of every course takes its time.
  testIgnore: long ? [] : ['practices.spec.ts'],
  globalSetup: './support/global-setup.ts',
  outputDir: join(cache, 'e2e-traces'),
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: process.env['E2E_REPORT'] ?? join(cache, 'e2e.json') }]],
  use: {
    browserName: 'chromium',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // The long run sees the other width and the other theme.
    viewport: long ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    colorScheme: long ? 'dark' : 'light',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: LAUNCH_ARGS },
  },
});
