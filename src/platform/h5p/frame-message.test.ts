import { expect, test } from 'vitest';
import { readFrameMessage } from './frame-message.ts';
import { STATE_LIMIT } from './protocol.ts';

test('the messages of the frame are read', () => {
  const messages = [
    { type: 'ready' },
    { type: 'state', state: '{}' },
    { type: 'flushed', state: null },
    { type: 'flushed', state: '{}' },
    { type: 'error', code: 'start' },
    { type: 'result', verb: 'completed', raw: 1, max: 2, root: true },
    { type: 'result', verb: 'answered', raw: 0, max: 1, root: false, success: false },
  ];
  for (const message of messages) expect(readFrameMessage(message)).toEqual(message);
});

test('a height is brought within bounds', () => {
  expect(readFrameMessage({ type: 'height', px: 512.2 })).toEqual({ type: 'height', px: 513 });
  expect(readFrameMessage({ type: 'height', px: 1 })).toEqual({ type: 'height', px: 200 });
  expect(readFrameMessage({ type: 'height', px: 1e9 })).toEqual({ type: 'height', px: 30_000 });
  expect(readFrameMessage({ type: 'height', px: Number.NaN })).toBeUndefined();
});

test('what is out of bounds or made up is not read', () => {
  const result = { type: 'result', verb: 'completed', raw: 1, max: 2, root: true };
  const forged = [
    undefined,
    null,
    'ready',
    {},
    { type: 'done' },
    { type: 'state', state: { a: 1 } },
    { type: 'state', state: 'x'.repeat(STATE_LIMIT + 1) },
    { type: 'state', state: 'ü'.repeat(STATE_LIMIT / 2 + 1) },
    { type: 'error', code: '<b>' },
    { ...result, verb: 'passed' },
    { ...result, raw: 3 },
    { ...result, raw: -1 },
    { ...result, max: 1e9 },
    { ...result, raw: '1' },
  ];
  for (const message of forged) expect(readFrameMessage(message)).toBeUndefined();
});

test('a result that does not say it is the whole is a part', () => {
  const part = readFrameMessage({ type: 'result', verb: 'completed', raw: 1, max: 2, root: 'yes' });
  expect(part).toMatchObject({ root: false });
});
