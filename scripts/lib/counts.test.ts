import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAILED, journeyCount, lastLine, PASSED, sum, unitCount } from './counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
const report = (content: unknown): string => {
  const path = join(folder, 'report.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const units = (
  passed: number,
  failed: number,
  files: { status: string; assertionResults: unknown[] }[] = [],
) =>
  report({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: files,
  });
const journeys = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) =>
  report({ stats: { expected, unexpected, flaky, skipped: 1 }, errors });

test('gates and tests add up to one last line', () => {
  expect(lastLine(sum([PASSED, FAILED, { passed: 40, failed: 0, skipped: 0 }]))).toBe('41 passed, 1 failed');
  expect(lastLine(sum([PASSED, { passed: 1, failed: 0, skipped: 3 }]))).toBe('2 passed, 0 failed, 3 skipped');
});

test('every unit test counts, and those left out are said', () => {
  expect(unitCount(units(7, 0), 0)).toEqual({ passed: 7, failed: 0, skipped: 3 });
  expect(unitCount(units(7, 2), 1)).toEqual({ passed: 7, failed: 2, skipped: 3 });
});

test('a test file that cannot be loaded is a failure although it has no failed test', () => {
  const files = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}] },
  ];
  expect(unitCount(units(7, 0, files), 1).failed).toBe(1);
});

test('a flaky journey and an error outside of any test are failures', () => {
  expect(journeyCount(journeys(5, 0), 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  expect(journeyCount(journeys(5, 1, 1, [{}]), 1).failed).toBe(3);
});

test('a runner that ended badly has failed even when all of its tests passed', () => {
  expect(unitCount(units(7, 0), 1).failed).toBe(1);
  expect(journeyCount(journeys(5, 0), 137).failed).toBe(1);
});

test('a runner without a report, with half a report or without any test has failed', () => {
  expect(unitCount(join(folder, 'nothing.json'), 0)).toEqual(FAILED);
  expect(unitCount(report('{"numPassed'), 0)).toEqual(FAILED);
  expect(
    journeyCount(report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }), 0),
  ).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
});

test('a report is taken once', () => {
  const path = units(7, 0);
  unitCount(path, 0);
  expect(existsSync(path)).toBe(false);
});
