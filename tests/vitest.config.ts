import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Units, store contracts and the architecture; with `LONG=1` also what takes longer. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/fixtures/**', ...(process.env['LONG'] ? [] : ['tests/long/**'])],
    environment: 'node',
    allowOnly: false,
    // One file waits for its browser or its disk while the other one works.
    maxWorkers: 2,
    // Ends of patience, not measures: a busy machine must not make a right answer wrong.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A zone nobody works in: rules that lean on the machine's own clock zone fail here.
    env: { TZ: 'America/St_Johns' },
  },
});
