import { existsSync, readFileSync, rmSync } from 'node:fs';

/** What a step of the test run has to say: each test counts, and each gate counts as one. */
export type Count = { passed: number; failed: number; skipped: number };

export const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

export const sum = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((total, count) => total + count.passed, 0),
  failed: counts.reduce((total, count) => total + count.failed, 0),
  skipped: counts.reduce((total, count) => total + count.skipped, 0),
});

/** The last line of a test run. */
export function lastLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

type Units = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** Vitest's report. A file that could not even be loaded has no tests and counts as one failure. */
export function unitCount(report: string, code: number): Count {
  const said = read<Units>(report);
  if (!said) return FAILED;
  const unloaded = said.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return honest(code, {
    passed: said.numPassedTests,
    failed: said.numFailedTests + unloaded.length,
    skipped: said.numPendingTests + said.numTodoTests,
  });
}

type Journeys = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** Playwright's report. Nothing is repeated, so a flaky test is a failed one. */
export function journeyCount(report: string, code: number): Count {
  const said = read<Journeys>(report);
  if (!said) return FAILED;
  const { expected, unexpected, flaky, skipped } = said.stats;
  return honest(code, { passed: expected, failed: unexpected + flaky + said.errors.length, skipped });
}

/** A runner that ended badly has failed, whatever its report says; one that found no test at all has, too. */
function honest(code: number, count: Count): Count {
  const silent = count.failed === 0 && (code !== 0 || count.passed + count.skipped === 0);
  return silent ? { ...count, failed: 1 } : count;
}

/** Reports are taken once: the next run must not find the one of today. */
function read<T>(report: string): T | undefined {
  if (!existsSync(report)) return undefined;
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as T;
  } catch {
    return undefined;
  } finally {
    rmSync(report, { force: true });
  }
}
