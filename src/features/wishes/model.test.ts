import { expect, test } from 'vitest';
import { hiddenWish, newestFirst, type Wish, waiting } from './model.ts';

const wish = (on: string, more: Partial<Wish> = {}) => ({ body: { on, topic: on, ...more } });
const WISHES = [
  wish('2026-11-02'),
  wish('2026-11-04', { answer: { on: '2026-11-05', text: 'Kommt.' } }),
  wish('2026-11-01'),
  wish('2026-11-03', { hidden: { on: '2026-11-05', reason: 'Er nennt eine Person.' } }),
];
const days = (wishes: readonly { body: Wish }[]) => wishes.map(({ body }) => body.on.slice(-2));

test('everybody meets the newest wish first, the desk the one that has waited longest', () => {
  expect(days(newestFirst(WISHES))).toEqual(['04', '03', '02', '01']);
  expect(days(waiting(WISHES))).toEqual(['01', '02']);
});

test('of a wish that named somebody nothing stays but its day and the reason', () => {
  const { body } = wish('2026-11-02', {
    topic: 'Kollegin Probe braucht Hilfe',
    because: 'Sie kann das nicht.',
    answer: { on: '2026-11-04', text: 'Wir sprechen mit Kollegin Probe.' },
  });
  expect(hiddenWish(body, '2026-11-05', 'Er nennt eine Person.')).toEqual({
    on: '2026-11-02',
    topic: '',
    hidden: { on: '2026-11-05', reason: 'Er nennt eine Person.' },
  });
});
