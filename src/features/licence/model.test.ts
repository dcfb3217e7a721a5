import { expect, test } from 'vitest';
import type { Completion } from '#domain/completion.ts';
import type { Pass } from '#domain/pass.ts';
import {
  type Certificate,
  certificateState,
  codeMeant,
  codeText,
  type Earned,
  type Holder,
  issued,
  latestPeriod,
  newestFirst,
} from './model.ts';
import { type TrackCourse, trackFile } from './track.ts';

const track = trackFile.parse({
  slug: 'fuehrerschein',
  title: 'Digitaler Führerschein',
  modules: [
    { course: 'a', title: 'A' },
    { course: 'b', title: 'B' },
  ],
  validMonths: 24,
  refresh: { courses: ['a'], everyMonths: 12, opensMonthsBefore: 2 },
});
const course = (slug: string): TrackCourse => ({
  slug,
  code: slug === 'a' ? 'M1' : 'M2',
  title: `Kurs ${slug}`,
  version: 1,
  refresh: 'nein',
  minutes: 40,
  goals: ['Sie erkennen etwas.'],
  level: ['G'],
  digcomp: [],
});
const courses = new Map(['a', 'b', 'c'].map((slug) => [slug, course(slug)]));
const read = (slug: string, on: string, version = 1): Completion => ({
  course: slug,
  version,
  kind: 'completed',
  on,
});
const pass = (slug: string, on: string, more: Partial<Pass> = {}): Pass => ({
  course: slug,
  version: 1,
  on,
  form: 'full',
  withoutLessons: false,
  ...more,
});
const earned = (more: Partial<Earned> = {}): Earned => ({
  track,
  courses,
  completions: [],
  passes: [],
  ...more,
});
const who = {
  town: 'Musterstadt',
  issuer: 'Stadt Musterstadt',
  name: 'Anna',
  department: '33 Bürgerservice',
};
const NOBODY: Holder = { certificates: [] };
const give = (holder: Holder, more: Partial<Earned>, name = 'Anna') =>
  issued(holder, earned(more), { ...who, name }, (id) => id.padEnd(20, 'x').slice(0, 20));

test('every completed version of a course has a certificate of its own, dated on its day', () => {
  const { certificates } = give(NOBODY, {
    completions: [read('a', '2026-05-01'), read('a', '2026-08-01', 2)],
  });
  expect(certificates.map(({ id, issuedOn, kind }) => [id, issuedOn, kind])).toEqual([
    ['teilnahme-a-1', '2026-05-01', 'participation'],
    ['teilnahme-a-2', '2026-08-01', 'participation'],
  ]);
  expect(certificates[0]).toMatchObject({
    title: 'Kurs a',
    town: 'Musterstadt',
    department: '33 Bürgerservice',
  });
  expect(certificates[0]?.courses[0]?.goals).toEqual(['Sie erkennen etwas.']);
});

test('issued again it changes nothing, not even when names and courses have changed since', () => {
  const before = give(NOBODY, { completions: [read('a', '2026-05-01')] });
  const renamed = new Map([['a', { ...course('a'), title: 'Anders' }]]);
  expect(give(before, { completions: [read('a', '2026-05-01')], courses: renamed }, 'Berta')).toBe(before);
});

test('a course that is gone is still certified, by its name in the list', () => {
  const { certificates } = give(NOBODY, { completions: [read('weg', '2026-05-01')] });
  expect(certificates[0]?.title).toBe('weg');
});

test('what is about a course that is held back waits until it is there again', () => {
  const waits = {
    completions: [read('a', '2026-05-01')],
    passes: [pass('a', '2026-03-01'), pass('b', '2026-09-21', { withoutLessons: true })],
    courses: new Map([['b', course('b')]]),
  };
  const held = give(NOBODY, { ...waits, held: new Set(['a']) });
  expect(held.certificates.map(({ id }) => id)).toEqual(['pruefung-b-1']);
  const { certificates } = give(held, { ...waits, courses });
  expect(certificates.map(({ id }) => id)).toEqual([
    'pruefung-b-1',
    'teilnahme-a-1',
    'fuehrerschein-2026-09-21',
  ]);
  expect(certificates[1]?.courses[0]).toMatchObject({ code: 'M1', minutes: 40 });
});

const both = [pass('a', '2026-03-01'), pass('b', '2026-09-21')];

test('the licence is issued on the day of its last test, with the day of each', () => {
  const { certificates } = give(NOBODY, { passes: both });
  expect(certificates).toHaveLength(1);
  expect(certificates[0]).toMatchObject({
    id: 'fuehrerschein-2026-09-21',
    kind: 'licence',
    issuedOn: '2026-09-21',
    from: '2026-09-21',
    until: '2028-09-20',
    sharesName: false,
  });
  expect(certificates[0]?.courses.map(({ on }) => on)).toEqual(['2026-03-01', '2026-09-21']);
});

test('a renewal adds a certificate, and the old one stays as it was', () => {
  const first = give(NOBODY, { passes: both });
  const refreshed = [...both, pass('a', '2028-08-01', { form: 'refresher' })];
  const { certificates } = give(first, { passes: refreshed });
  expect(certificates.map(({ from, until }) => `${from} ${until}`)).toEqual([
    '2026-09-21 2028-09-20',
    '2028-09-21 2030-09-20',
  ]);
  expect(certificates[0]).toBe(first.certificates[0]);
  // In one go after a long time without the house running, the outcome is the same.
  expect(give(NOBODY, { passes: refreshed })).toEqual({ certificates });
});

test('a withdrawn licence is not issued again from the same tests', () => {
  const first = give(NOBODY, { passes: both });
  const withdrawn: Holder = {
    certificates: first.certificates.map((each) => ({
      ...each,
      withdrawn: { on: '2026-10-01', reason: 'Versehen' },
    })),
  };
  expect(give(withdrawn, { passes: both })).toBe(withdrawn);
  expect(latestPeriod(withdrawn.certificates)?.withdrawn).toBe('2026-10-01');
});

test('whoever tests out gets a certificate that says so, and none of participation', () => {
  const passes = [pass('c', '2026-05-01', { withoutLessons: true }), pass('b', '2026-05-02')];
  const { certificates } = give(NOBODY, { passes });
  expect(certificates.map(({ id, kind }) => [id, kind])).toEqual([['pruefung-c-1', 'test']]);
});

test.each([
  ['K7QM-2XHD-P3RA-6WTE-NB5C', 'k7qm2xhdp3ra6wtenb5c'],
  ['  k7qm 2xhd p3ra 6wte nb5c ', 'k7qm2xhdp3ra6wtenb5c'],
  ['k7qm–2xhd—p3ra_6wte.nb5c', 'k7qm2xhdp3ra6wtenb5c'],
  ['O0I1-B8XH-DP3R-A6WT-ENB5', 'ooiibbxhdp3ra6wtenb5'],
  ['K7QM-2XHD-P3RA-6WTE-NB5', undefined],
  ['K7QM-2XHD-P3RA-6WTE-NB5CC', undefined],
  ['K9QM-2XHD-P3RA-6WTE-NB5C', undefined],
  ['../../etc/passwd', undefined],
  ['', undefined],
])('the code „%s“ means %s', (typed, meant) => {
  expect(codeMeant(typed)).toBe(meant);
});

test('a code is read in groups of four, and read back it is the same', () => {
  expect(codeText('k7qm2xhdp3ra6wtenb5c')).toBe('K7QM-2XHD-P3RA-6WTE-NB5C');
  expect(codeMeant(codeText('k7qm2xhdp3ra6wtenb5c'))).toBe('k7qm2xhdp3ra6wtenb5c');
});

test('a certificate is valid to the end of its last day; a withdrawal outweighs that', () => {
  const [licence] = give(NOBODY, { passes: both }).certificates as [Certificate];
  expect(certificateState(licence, '2028-09-20')).toBe('valid');
  expect(certificateState(licence, '2028-09-21')).toBe('expired');
  expect(certificateState({ ...licence, withdrawn: { on: '2027-01-01', reason: 'x' } }, '2028-09-20')).toBe(
    'withdrawn',
  );
});

test('the licence stands on top, then the latest', () => {
  const completions = [read('a', '2026-05-01'), read('b', '2026-08-01')];
  const { certificates } = give(NOBODY, { completions, passes: both });
  expect(newestFirst(certificates).map(({ id }) => id)).toEqual([
    'fuehrerschein-2026-09-21',
    'teilnahme-b-1',
    'teilnahme-a-1',
  ]);
});
