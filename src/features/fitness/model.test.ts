import { expect, test } from 'vitest';
import { advice, type Check, checkInput, type Level, levelsOf, type Statement } from './model.ts';

const statements: readonly Statement[] = ['a', 'a', 'b', 'c'].map((course) => ({ text: course, course }));
const check = (...levels: (Level | null)[]): Check => ({ on: '2026-11-23', levels });

test('what is furthest away comes first, by the weakest statement of each course', () => {
  expect(advice(statements, check('mit-hilfe', 'selbst', 'noch-nicht', 'helfen'))).toEqual({
    learn: ['b', 'a'],
    test: ['c'],
  });
});

test('a course is worth testing out only when every answer in it says so', () => {
  expect(advice(statements, check('helfen', 'mit-hilfe', 'selbst', 'selbst')).test).toEqual(['b', 'c']);
});

test('what was not answered leads nowhere', () => {
  expect(advice(statements, check(null, null, null, null))).toEqual({ learn: [], test: [] });
  expect(advice(statements, check(null, 'selbst', null, null))).toEqual({ learn: [], test: ['a'] });
});

test('a form may leave statements out, and takes no answer that is not offered', () => {
  expect(levelsOf(checkInput.parse({ s1: 'selbst', s3: '' }))).toEqual(['selbst', ...Array(11).fill(null)]);
  expect(checkInput.safeParse({ s1: '4' }).success).toBe(false);
});
