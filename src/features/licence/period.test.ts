import { expect, test } from 'vitest';
import type { Pass } from '#domain/pass.ts';
import { checkpointOn, nextPeriod, type Period } from './period.ts';
import type { Track, TrackCourse } from './track.ts';

const track = (more: Partial<Track> = {}): Track => ({
  slug: 'fuehrerschein',
  title: 'Digitaler Führerschein',
  modules: ['a', 'b', 'c'].map((course) => ({ course, title: course })),
  validMonths: 24,
  refresh: { courses: ['a', 'b'], everyMonths: 12, opensMonthsBefore: 2 },
  ...more,
});
const course = (slug: string, version = 1, refresh: 'ja' | 'nein' = 'nein'): TrackCourse => ({
  slug,
  code: 'M1',
  title: slug,
  version,
  refresh,
  minutes: 30,
  goals: [],
  level: ['G'],
  digcomp: [],
});
const courses = (...changed: TrackCourse[]) =>
  new Map([...['a', 'b', 'c'].map((slug) => course(slug)), ...changed].map((each) => [each.slug, each]));
const pass = (slug: string, on: string, form: Pass['form'] = 'full', version = 1): Pass => ({
  course: slug,
  version,
  on,
  form,
  withoutLessons: false,
});
const first = [pass('a', '2026-03-30'), pass('b', '2026-04-20'), pass('c', '2026-09-21')];
const held: Period = { on: '2026-09-21', from: '2026-09-21', until: '2028-09-20' };

/** The published worked examples: one programme, twelve months, a window of one month. */
const yearly = track({
  modules: [{ course: 'p1', title: 'P1' }],
  validMonths: 12,
  refresh: { courses: ['p1'], everyMonths: 12, opensMonthsBefore: 1 },
});
const p1 = new Map([['p1', course('p1')]]);

test('Workplace 1: completed on time on 12.02.2023, it expires on 11.02.2024', () => {
  expect(nextPeriod(yearly, p1, [pass('p1', '2023-02-12')], undefined)).toEqual({
    on: '2023-02-12',
    from: '2023-02-12',
    until: '2024-02-11',
  });
});

test('Workplace 2: completed late on 20.02.2023, it expires twelve months after that, on 19.02.2024', () => {
  expect(nextPeriod(yearly, p1, [pass('p1', '2023-02-20')], undefined)?.until).toBe('2024-02-19');
});

const certified: Period = { on: '2023-02-12', from: '2023-02-12', until: '2024-02-11' };

test('Workplace 3: the window opens a month before expiry, on 12.01.2024', () => {
  expect(checkpointOn(yearly, certified, '2024-01-11')).toBeUndefined();
  expect(checkpointOn(yearly, certified, '2024-01-12')).toEqual({
    opens: '2024-01-12',
    due: '2024-02-11',
    renews: true,
  });
});

test('Workplace 3: recertified within the window, the next year follows on the old one', () => {
  const again = [pass('p1', '2023-02-12'), pass('p1', '2024-01-20', 'refresher')];
  expect(nextPeriod(yearly, p1, again, certified)).toEqual({
    on: '2024-01-20',
    from: '2024-02-12',
    until: '2025-02-11',
  });
});

test('what was taken before the window opened renews nothing', () => {
  const early = [pass('p1', '2023-02-12'), pass('p1', '2024-01-11', 'refresher')];
  expect(nextPeriod(yearly, p1, early, certified)).toBeUndefined();
});

test('recertified after expiry, a new year begins on that day; the gap stays a gap', () => {
  const late = [pass('p1', '2023-02-12'), pass('p1', '2024-03-01', 'refresher')];
  expect(nextPeriod(yearly, p1, late, certified)).toEqual({
    on: '2024-03-01',
    from: '2024-03-01',
    until: '2025-02-28',
  });
});

test('the last day of the old period is still in time', () => {
  const last = [pass('p1', '2023-02-12'), pass('p1', '2024-02-11', 'refresher')];
  expect(nextPeriod(yearly, p1, last, certified)?.from).toBe('2024-02-12');
});

test('the licence is earned with the last of its modules, in whatever order they were passed', () => {
  expect(nextPeriod(track(), courses(), first.slice(0, 2), undefined)).toBeUndefined();
  expect(nextPeriod(track(), courses(), first, undefined)).toEqual(held);
  expect(nextPeriod(track(), courses(), first.toReversed(), undefined)).toEqual(held);
});

test('a short test earns no first licence', () => {
  const short = [...first.slice(0, 2), pass('c', '2026-09-21', 'refresher')];
  expect(nextPeriod(track(), courses(), short, undefined)).toBeUndefined();
});

test('asked again with the same passes, nothing more is earned', () => {
  expect(nextPeriod(track(), courses(), first, held)).toBeUndefined();
});

test('each year has its own day, and only the last one renews', () => {
  expect(checkpointOn(track(), held, '2027-07-20')).toBeUndefined();
  expect(checkpointOn(track(), held, '2027-07-21')).toEqual({
    opens: '2027-07-21',
    due: '2027-09-20',
    renews: false,
  });
  expect(checkpointOn(track(), held, '2028-07-20')?.due).toBe('2027-09-20');
  expect(checkpointOn(track(), held, '2028-07-21')).toEqual({
    opens: '2028-07-21',
    due: '2028-09-20',
    renews: true,
  });
});

const second = [pass('a', '2028-08-01', 'refresher'), pass('b', '2028-08-15', 'refresher')];

test('the refreshers of the last year renew it, and the modules without one are not asked again', () => {
  const renewed = { on: '2028-08-15', from: '2028-09-21', until: '2030-09-20' };
  expect(nextPeriod(track(), courses(), [...first, ...second], held)).toEqual(renewed);
  expect(nextPeriod(track(), courses(), [...first, ...second.slice(0, 1)], held)).toBeUndefined();
  expect(nextPeriod(track(), courses(), [...first, ...second], renewed)).toBeUndefined();
});

test('a refresher of the first year that was missed keeps nobody from renewing in the second', () => {
  const inFirst = [pass('a', '2027-08-01', 'refresher'), pass('b', '2027-08-02', 'refresher')];
  const renewed = nextPeriod(track(), courses(), [...first, ...inFirst, ...second], held);
  expect(renewed).toEqual(nextPeriod(track(), courses(), [...first, ...second], held));
});

test('a version that asks for it has only that course passed again, and only when it is renewed', () => {
  const changed = courses(course('c', 2, 'ja'));
  expect(nextPeriod(track(), changed, [...first, ...second], held)).toBeUndefined();
  const again = [...first, ...second, pass('c', '2028-09-01', 'full', 2)];
  expect(nextPeriod(track(), changed, again, held)?.on).toBe('2028-09-01');
  const short = [...first, ...second, pass('c', '2028-09-01', 'refresher', 2)];
  expect(nextPeriod(track(), changed, short, held)).toBeUndefined();
});

test('a new version that does not ask for it changes nothing', () => {
  const changed = courses(course('c', 7));
  expect(nextPeriod(track(), changed, first, undefined)).toEqual(held);
});

test('after a withdrawal only what is passed later counts', () => {
  const withdrawn = { ...held, withdrawn: '2027-01-10' };
  expect(nextPeriod(track(), courses(), [...first, ...second], withdrawn)).toBeUndefined();
  const anew = ['a', 'b', 'c'].map((slug) => pass(slug, '2027-02-01'));
  expect(nextPeriod(track(), courses(), [...first, ...anew], withdrawn)).toEqual({
    on: '2027-02-01',
    from: '2027-02-01',
    until: '2029-01-31',
  });
});

test('a licence that ends at the end of February begins again in March', () => {
  const leap: Period = { on: '2026-02-28', from: '2026-03-01', until: '2028-02-29' };
  expect(
    nextPeriod(
      track(),
      courses(),
      [...first, ...second.map((each) => ({ ...each, on: '2028-02-01' }))],
      leap,
    ),
  ).toEqual({
    on: '2028-02-01',
    from: '2028-03-01',
    until: '2030-02-28',
  });
});
