import { expect, test } from 'vitest';
import type { Course, Unit } from './course.ts';
import {
  type Learner,
  lessonRead,
  type PracticeReport,
  practiceFinished,
  practiceReported,
  practiceReset,
  standing,
  stateOf,
} from './model.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const LATER = '2026-11-30T22:59:00.000Z';
const NOBODY: Learner = { courses: {} };

const lesson = (id: string, minutes = 5): Unit => ({
  id,
  kind: 'lesson',
  title: id,
  minutes,
  lead: '',
  html: '',
  text: '',
  words: 0,
  film: false,
});
const practice: Unit = {
  id: 'ueben',
  kind: 'practice',
  title: 'Üben',
  minutes: 3,
  lead: '',
  package: 'p',
  machineName: 'H5P.QuestionSet',
  place: { contentFolder: '', libraryFolders: [] },
  done: 'completed',
};
const [one, two, three] = [lesson('eins'), lesson('zwei', 7), lesson('drei')];
const course = (more: Partial<Course> = {}): Course => ({
  slug: 'it',
  code: 'M1',
  title: 'IT',
  summary: '',
  audience: '',
  goals: [''],
  topics: [],
  level: ['G'],
  digcomp: [],
  minutes: 15,
  version: 1,
  refresh: 'nein',
  reviewed: { on: '2026-11-20', role: 'x' },
  media: [],
  units: [one, two, practice],
  ...more,
});

const result = (raw: number, verb: 'answered' | 'completed' = 'completed'): PracticeReport => ({
  kind: 'result',
  verb,
  raw,
  max: 6,
});
/** Everything of the course done at that moment. */
const finished = (of: Course, from: Learner = NOBODY, now = NOW): Learner =>
  of.units.reduce(
    (learner, unit) =>
      unit.kind === 'lesson'
        ? lessonRead(learner, of, unit, now)
        : practiceReported(learner, of, unit, result(1), true, now),
    from,
  );
const completions = (learner: Learner) => learner.courses['it']?.completions ?? [];

test('a lesson read to its end is done, the first time counts, and reading again changes nothing', () => {
  const once = lessonRead(NOBODY, course(), one, NOW);
  expect(once.courses['it']).toMatchObject({ startedAt: NOW, at: 'eins', units: { eins: { doneAt: NOW } } });
  expect(lessonRead(once, course(), one, LATER)).toBe(once);
});

test('the last missing unit completes the course at once, on the day it is in Berlin, and only once', () => {
  const almost = lessonRead(lessonRead(NOBODY, course(), one, NOW), course(), two, NOW);
  expect(completions(almost)).toEqual([]);
  const all = practiceReported(almost, course(), practice, result(0), true, LATER);
  expect(completions(all)).toEqual([{ course: 'it', version: 1, kind: 'completed', on: '2026-11-30' }]);
  expect(completions(practiceReported(all, course(), practice, result(6), true, LATER))).toHaveLength(1);
});

test('units done in any order complete the course', () => {
  const turned = course({ units: [practice, two, one] });
  expect(completions(finished(turned))).toHaveLength(1);
  expect(completions(finished(course(), lessonRead(NOBODY, turned, two, NOW)))).toHaveLength(1);
});

test('a completion carries no score, no attempt and no time of day', () => {
  const [completion] = completions(finished(course()));
  expect(Object.keys(completion ?? {}).toSorted()).toEqual(['course', 'kind', 'on', 'version']);
  expect(JSON.stringify(completion)).not.toMatch(/T\d\d:/);
});

test('a report that does not count keeps the state of the practice and leaves it open', () => {
  const begun = practiceReported(NOBODY, course(), practice, { kind: 'state', state: '{"a":1}' }, false, NOW);
  const answered = practiceReported(begun, course(), practice, result(3, 'answered'), false, LATER);
  expect(answered.courses['it']?.units['ueben']).toEqual({
    practice: { state: '{"a":1}', result: { raw: 3, max: 6, at: LATER, version: 1 } },
  });
  expect(standing(answered, course()).next?.id).toBe('ueben');
});

test('a worse result later never makes a practice open again', () => {
  const done = practiceReported(NOBODY, course(), practice, result(6), true, NOW);
  const again = practiceReported(done, course(), practice, result(0, 'answered'), false, LATER);
  expect(again.courses['it']?.units['ueben']).toMatchObject({
    doneAt: NOW,
    practice: { result: { raw: 0 } },
  });
});

test('a practice that cannot report its end is done when the person says so, once', () => {
  const done = practiceFinished(NOBODY, course(), practice, NOW);
  expect(done.courses['it']?.units['ueben']).toEqual({ doneAt: NOW });
  expect(practiceFinished(done, course(), practice, LATER)).toBe(done);
});

test('a new version with new units keeps the completion where nothing has to be learnt anew', () => {
  const done = finished(course());
  const grown = course({ version: 2, units: [one, two, practice, three] });
  expect(standing(done, grown)).toMatchObject({
    done: 3,
    total: 4,
    next: { id: 'drei' },
    completion: { version: 1 },
  });
  const all = lessonRead(done, grown, three, LATER);
  expect(completions(all).map(({ version, on }) => [version, on])).toEqual([
    [1, '2026-11-23'],
    [2, '2026-11-30'],
  ]);
});

test('a new version that has to be learnt anew opens every unit, and the old completion stays as a fact', () => {
  const done = finished(course());
  const fresh = course({ version: 2, refresh: 'ja' });
  expect(standing(done, fresh)).toMatchObject({ done: 0, next: { id: 'eins' }, completion: undefined });
  const begun = lessonRead(done, fresh, one, LATER);
  expect(standing(begun, fresh)).toMatchObject({ done: 1, next: { id: 'zwei' } });
  expect(completions(begun)).toHaveLength(1);
  const again = finished(fresh, done, LATER);
  expect(completions(again).map(({ version }) => version)).toEqual([1, 2]);
  expect(standing(again, fresh)).toMatchObject({ done: 3, completion: { version: 2 } });
});

test('a unit that is taken out of a course counts no more, and what was done in it is kept', () => {
  const done = lessonRead(lessonRead(NOBODY, course(), one, NOW), course(), two, NOW);
  const shorter = course({ units: [one, practice] });
  expect(standing(done, shorter)).toMatchObject({ done: 1, total: 2, next: { id: 'ueben' } });
  expect(standing(done, course())).toMatchObject({ done: 2 });
});

test('two courses do not touch each other', () => {
  const other = course({ slug: 'ki' });
  const both = lessonRead(lessonRead(NOBODY, course(), one, NOW), other, two, NOW);
  expect(standing(both, course()).done).toBe(1);
  expect(standing(both, other).units.map(({ state }) => state)).toEqual(['here', 'done', 'open']);
});

const states = (learner: Learner | undefined) => standing(learner, course()).units.map(({ state }) => state);
test('whoever has not begun is nowhere yet, whoever has stands at the first open unit', () => {
  expect(states(undefined)).toEqual(['open', 'open', 'open']);
  expect(standing(NOBODY, course())).toMatchObject({
    begun: false,
    done: 0,
    next: { id: 'eins' },
    minutesLeft: 15,
  });
  const begun = lessonRead(NOBODY, course(), one, NOW);
  expect(states(begun)).toEqual(['done', 'here', 'open']);
  expect(standing(begun, course())).toMatchObject({ begun: true, done: 1, total: 3, minutesLeft: 10 });
});

test('going on leads to the unit last worked on while it is open, then to the first open one', () => {
  const skipped = practiceReported(NOBODY, course(), practice, { kind: 'state', state: '{}' }, false, NOW);
  expect(states(skipped)).toEqual(['open', 'open', 'here']);
  expect(states(practiceFinished(skipped, course(), practice, NOW))).toEqual(['here', 'open', 'done']);
});

test('when all is done nothing is left', () => {
  expect(standing(finished(course()), course())).toMatchObject({ next: undefined, minutesLeft: 0, done: 3 });
  expect(states(finished(course()))).toEqual(['done', 'done', 'done']);
});

/** The result kept after these reports of `raw` of `max`, one after the other; `whole` ones make it done. */
function kept(
  of: Unit,
  ...reports: readonly { raw: number; max: number; whole: boolean; version?: number }[]
) {
  const learner = reports.reduce(
    (before, { raw, max, whole, version = 1 }) =>
      practiceReported(
        before,
        course({ version }),
        of,
        { kind: 'result', verb: 'completed', raw, max },
        whole,
        NOW,
      ),
    NOBODY,
  );
  return learner.courses['it']?.units['ueben'];
}

test('what can be reached is said by the first report that counts, and stays within a version', () => {
  const part = { raw: 0, max: 10_000, whole: false };
  const whole = { raw: 3, max: 6, whole: true };
  expect(kept(practice, part, whole)).toMatchObject({
    doneAt: NOW,
    practice: { result: { raw: 3, max: 6 } },
  });
  for (const forged of [part, { raw: 600, max: 600, whole: true }])
    expect(kept(practice, whole, forged)).toMatchObject({
      doneAt: NOW,
      practice: { result: { raw: 3, max: 6 } },
    });
  expect(kept(practice, whole, { ...whole, raw: 5 })?.practice?.result).toMatchObject({ raw: 5, max: 6 });
  const next = { raw: 8, max: 8, whole: true, version: 2 };
  expect(kept(practice, whole, next)?.practice?.result).toMatchObject({ raw: 8, max: 8 });
});

test('a state belongs to one content of a package, and can be thrown away', () => {
  const first = { ...practice, edition: 'a' };
  const begun = practiceReported(NOBODY, course(), first, { kind: 'state', state: '{"at":2}' }, false, NOW);
  const record = begun.courses['it']?.units['ueben']?.practice;
  expect(stateOf(record, first)).toBe('{"at":2}');
  expect(stateOf(record, { ...practice, edition: 'b' })).toBeUndefined();
  const done = practiceReported(begun, course(), first, result(4), true, NOW);
  const reset = practiceReset(done, course(), first, LATER).courses['it']?.units['ueben'];
  expect(reset).toEqual({
    doneAt: NOW,
    practice: { result: { raw: 4, max: 6, at: NOW, version: 1, edition: 'a' } },
  });
  expect(practiceReset(NOBODY, course(), first, NOW)).toBe(NOBODY);
});
