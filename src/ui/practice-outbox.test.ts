import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PracticeMessage } from '#platform/h5p/messages.ts';
import { createOutbox, type Reply } from './practice-outbox.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that answers with the given replies in turn, then with `saved`. */
function server(...replies: Reply[]) {
  const taken: PracticeMessage[] = [];
  const reports: Reply[] = [];
  const outbox = createOutbox({
    send: async (message) => {
      taken.push(message);
      return replies.shift() ?? 'saved';
    },
    report: (reply) => reports.push(reply),
  });
  return { outbox, taken, reports };
}

const states = (taken: PracticeMessage[]) =>
  taken.flatMap((each) => (each.kind === 'state' ? [each.state] : []));
const result = { verb: 'completed', raw: 1, max: 2 } as const;

test('states are sent at most once a second, and only the latest', async () => {
  const { outbox, taken } = server();
  for (const state of ['1', '2', '3']) outbox.state(state);
  await vi.advanceTimersByTimeAsync(10);
  for (const state of ['4', '5']) outbox.state(state);
  await vi.advanceTimersByTimeAsync(900);
  expect(states(taken)).toEqual(['3']);
  await vi.advanceTimersByTimeAsync(100);
  expect(states(taken)).toEqual(['3', '5']);
});

test('results are sent at once and in order, before states', async () => {
  const { outbox, taken } = server();
  outbox.state('1');
  outbox.result(result);
  outbox.result({ ...result, raw: 2 });
  await vi.advanceTimersByTimeAsync(10);
  expect(taken.map((each) => (each.kind === 'result' ? each.raw : 'state'))).toEqual([1, 2, 'state']);
});

test('the state that belongs to a result follows it at once', async () => {
  const { outbox, taken } = server();
  outbox.state('1');
  await vi.advanceTimersByTimeAsync(10);
  outbox.state('2');
  outbox.result(result);
  await vi.advanceTimersByTimeAsync(10);
  expect(taken.map(({ kind }) => kind)).toEqual(['state', 'result', 'state']);
});

test('what failed is tried again until it is saved, and nothing is lost meanwhile', async () => {
  const { outbox, taken, reports } = server('failed', 'signedOut', 'saved', 'done');
  outbox.state('1');
  outbox.result(result);
  await vi.advanceTimersByTimeAsync(1000);
  outbox.state('2');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reports).toEqual(['failed', 'signedOut', 'saved', 'done']);
  expect(taken.slice(0, 3)).toEqual(Array(3).fill({ kind: 'result', ...result }));
  expect(states(taken)).toEqual(['2']);
});

test('what is refused is not sent again', async () => {
  const { outbox, taken } = server('refused');
  outbox.state('1');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(states(taken)).toEqual(['1']);
});

test('a page that is about to go waits for no pause', async () => {
  const { outbox, taken } = server('saved', 'failed');
  outbox.state('1');
  await vi.advanceTimersByTimeAsync(10);
  outbox.state('2');
  outbox.hurry();
  expect(states(taken)).toEqual(['1', '2']);
  await vi.advanceTimersByTimeAsync(10);
  outbox.hurry();
  expect(states(taken)).toEqual(['1', '2', '2']);
});

test('a page that is about to go waits for no answer either', async () => {
  const taken: PracticeMessage[] = [];
  const send = (message: PracticeMessage) => {
    taken.push(message);
    return new Promise<Reply>(() => {});
  };
  const outbox = createOutbox({ send, report: () => {} });
  outbox.result(result);
  await vi.advanceTimersByTimeAsync(10);
  outbox.result({ ...result, raw: 2 });
  outbox.state('1');
  outbox.hurry();
  expect(taken.map((each) => (each.kind === 'result' ? each.raw : each.state))).toEqual([1, 2, '1']);
});

test('a flood of results is cut off', async () => {
  const { outbox, taken } = server();
  for (let count = 0; count < 10_000; count += 1) outbox.result(result);
  await vi.advanceTimersByTimeAsync(1000);
  expect(taken).toHaveLength(20);
  for (let round = 0; round < 100; round += 1) {
    for (let count = 0; count < 20; count += 1) outbox.result(result);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(taken).toHaveLength(200);
});

test('a state that changes while it is being saved is sent after', async () => {
  const taken: string[] = [];
  let finish: (reply: Reply) => void = () => {};
  const outbox = createOutbox({
    send: (message) => {
      if (message.kind === 'state') taken.push(message.state);
      return new Promise((done) => {
        finish = done;
      });
    },
    report: () => {},
  });
  outbox.state('1');
  await vi.advanceTimersByTimeAsync(10);
  outbox.state('2');
  finish('saved');
  await vi.advanceTimersByTimeAsync(2000);
  expect(taken).toEqual(['1', '2']);
});
