import { expect, test } from 'vitest';
import { createLog, whereOf } from './log.ts';

const clock = { now: () => '2026-11-23T08:00:00.000Z' };
const written = (level: 'silent' | 'error' | 'info') => {
  const lines: string[] = [];
  const log = createLog(clock, level, (line) => void lines.push(line));
  log.info('house.opened', { port: 4321 });
  log.error('content.fault', { line: 3, file: undefined });
  return lines.map((line) => JSON.parse(line));
};

test('an event is one line of JSON with its time', () => {
  expect(written('info')).toEqual([
    { at: '2026-11-23T08:00:00.000Z', level: 'info', event: 'house.opened', port: 4321 },
    { at: '2026-11-23T08:00:00.000Z', level: 'error', event: 'content.fault', line: 3 },
  ]);
});

test('the level says what is written', () => {
  expect(written('error').map((line) => line.event)).toEqual(['content.fault']);
  expect(written('silent')).toEqual([]);
});

test('of a bug only its kind and its place are told, never what it says', () => {
  const told = whereOf(new TypeError('Anna Beispiel\n    at home, anna@example.org'));
  expect(told['kind']).toBe('TypeError');
  expect(told['at0']).toContain('log.test.ts');
  expect(JSON.stringify(told)).not.toMatch(/Anna|anna/);
  expect(whereOf('Anna')).toEqual({ kind: 'string' });
});
