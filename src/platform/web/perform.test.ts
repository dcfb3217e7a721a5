import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type Action, type Asker, action } from '#domain/feature.ts';
import { requiredText } from '#domain/input.ts';
import { has } from '#domain/person.ts';
import { failed, ok } from '#domain/result.ts';
import { actorWith } from '#tests/support/actor.ts';
import { perform } from './perform.ts';

const input = z.object({ title: requiredText(5), password: z.string().optional() });
type Thing = { owner: string };
type Step = 'who' | 'load' | 'may' | 'run';
let steps: Step[];
beforeEach(() => {
  steps = [];
});

/** An action that notes which of its steps were taken. */
const noting = (more: Partial<Action<unknown, typeof input, Thing>> = {}) =>
  action<unknown, typeof input, Thing>({
    who: (actor) => {
      steps.push('who');
      return has(actor, 'hr');
    },
    input,
    secret: ['password'],
    load: async () => {
      steps.push('load');
      return { owner: 'anna' };
    },
    may: (actor, thing) => {
      steps.push('may');
      return thing.owner === actor.id;
    },
    run: async () => {
      steps.push('run');
      return ok({ to: '/' });
    },
    ...more,
  });

const asker = (actor: Asker['actor']): Asker => ({ actor, now: '2026-11-23T08:00:00.000Z', address: '::1' });
const send = (
  what: ReturnType<typeof noting>,
  actor: Asker['actor'],
  fields: Readonly<Record<string, string>>,
) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return perform(what, {}, asker(actor), form);
};
const hr = actorWith(['hr']);
const FINE = { title: 'Titel', password: 'geheim' };
const FAULTY = { title: 'viel zu lang', password: 'geheim' };

test('a form goes through gate, fields, thing and permission, in this order, and is then carried out', async () => {
  expect(await send(noting(), hr, FINE)).toEqual({ kind: 'done', done: { to: '/' } });
  expect(steps).toEqual(['who', 'load', 'may', 'run']);
});

test.each([
  ['nobody is asked to sign in, nothing is loaded', undefined, FINE, 'signIn', []],
  ['nobody learns whether the fields are right', undefined, FAULTY, 'signIn', []],
  ['a missing role is refused, nothing is loaded', actorWith(), FINE, 'refused', ['who']],
  ['a missing role does not learn whether the fields are right', actorWith(), FAULTY, 'refused', ['who']],
  ['faulty fields stop before anything is loaded', hr, FAULTY, 'invalid', ['who']],
  [
    'somebody else’s thing looks as if it were not there',
    actorWith(['hr'], { id: 'bert' }),
    FINE,
    'missing',
    ['who', 'load', 'may'],
  ],
] as const)('%s', async (_rule, actor, fields, kind, taken) => {
  const outcome = await send(noting(), actor, fields);
  expect(outcome.kind).toBe(kind);
  expect(steps).toEqual(taken);
  if (kind === 'refused') expect(outcome).toEqual({ kind: 'refused' });
});

test('a thing that is not there stops before permission is asked', async () => {
  const outcome = await send(noting({ load: async () => undefined }), hr, FINE);
  expect(outcome).toEqual({ kind: 'missing' });
  expect(steps).toEqual(['who']);
});

test('permission is asked even where nothing is loaded', async () => {
  const denied = action<unknown, typeof input>({
    who: () => true,
    input,
    may: () => false,
    run: async () => {
      steps.push('run');
      return ok({ to: '/' });
    },
  });
  expect(await send(denied, hr, FINE)).toEqual({ kind: 'missing' });
  expect(steps).not.toContain('run');
});

test('an action open to everyone that asks for permission lets nobody in without a sign-in', async () => {
  expect(await send(noting({ who: 'everyone' }), undefined, FINE)).toEqual({ kind: 'missing' });
  expect(steps).toEqual(['load']);
});

test('an action for signed links is none for forms', async () => {
  expect((await send(noting({ who: 'link' }), undefined, FINE)).kind).toBe('signIn');
  expect((await send(noting({ who: 'link' }), hr, FINE)).kind).toBe('refused');
  expect(steps).toEqual([]);
});

test('what was typed comes back with faults and refusals, except what is secret', async () => {
  expect(await send(noting(), hr, FAULTY)).toEqual({
    kind: 'invalid',
    errors: { title: 'tooLong' },
    values: { title: ['viel zu lang'] },
  });
  expect(await send(noting({ run: async () => failed('conflict') }), hr, FINE)).toEqual({
    kind: 'failed',
    problem: 'conflict',
    values: { title: ['Titel'] },
  });
  expect(await send(noting(), undefined, FINE)).toEqual({ kind: 'signIn', values: { title: ['Titel'] } });
});

test('what is carried out gets checked values, the thing and who asks', async () => {
  const outcome = await send(
    noting({
      run: async (_app, checked, { actor }, thing) => {
        expect([checked.title, actor?.id, thing.owner]).toEqual(['Titel', 'anna', 'anna']);
        return ok({ to: '/da' });
      },
    }),
    hr,
    { title: '  Titel ' },
  );
  expect(outcome).toEqual({ kind: 'done', done: { to: '/da' } });
});
