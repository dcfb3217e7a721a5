import { expect, test } from 'vitest';
import { doneRule, isDone } from './done.ts';

test('a single question is done when it is answered, a set of questions at its end', () => {
  expect(isDone('H5P.TrueFalse', 'answered')).toBe(true);
  expect(isDone('H5P.DragText', 'answered')).toBe(true);
  expect(isDone('Rueckenwind.QuestionSet', 'answered')).toBe(false);
  expect(isDone('Rueckenwind.QuestionSet', 'completed')).toBe(true);
  expect(isDone('H5P.SingleChoiceSet', 'completed')).toBe(true);
});

test('a single question that says it is completed is done as well', () => {
  expect(isDone('H5P.MultiChoice', 'completed')).toBe(true);
});

test('what says nothing about its end, and what nobody knows, is done when the person says so', () => {
  for (const machineName of ['H5P.Accordion', 'H5P.Timeline', 'H5P.Neu', 'toString', '__proto__', '']) {
    expect(doneRule(machineName)).toBe('end');
    expect(isDone(machineName, 'completed')).toBe(false);
  }
});
