import { expect, test } from 'vitest';
import { sayTime, timeLeft } from '#ui/session-time.ts';

const now = Date.parse('2026-11-23T08:00:00.000Z');

test('six minutes before the end nobody is disturbed', () => {
  expect(timeLeft('2026-11-23T08:06:00.000Z', '2026-11-23T17:00:00.000Z', now).kind).toBe('enough');
});

test('five minutes before an unused session ends there is a warning that can be answered', () => {
  expect(timeLeft('2026-11-23T08:05:00.000Z', '2026-11-23T17:00:00.000Z', now)).toEqual({
    kind: 'idle',
    minutes: 5,
  });
});

test('the end of the day cannot be put off, so it is said differently', () => {
  expect(timeLeft('2026-11-23T08:30:00.000Z', '2026-11-23T08:02:10.000Z', now)).toEqual({
    kind: 'end',
    minutes: 3,
  });
});

test('a session that has ended says so', () => {
  expect(timeLeft('2026-11-23T07:59:59.000Z', undefined, now)).toEqual({ kind: 'over', minutes: 0 });
});

test('one minute has its own sentence', () => {
  const sentence = 'Noch {minutes} Minuten.|Noch eine Minute.';
  expect(sayTime(sentence, 4)).toBe('Noch 4 Minuten.');
  expect(sayTime(sentence, 1)).toBe('Noch eine Minute.');
});
