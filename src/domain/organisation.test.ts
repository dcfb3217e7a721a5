import { expect, test } from 'vitest';
import { type Department, departmentAbove, departmentLabel, inLanguage } from './organisation.ts';

type Given = Partial<Department> & { slug: string };
const tree = (...given: Given[]): ReadonlyMap<string, Department> =>
  new Map(
    given.map((department) => [
      department.slug,
      { name: department.slug, kind: 'department', from: '2020-01-01', ...department },
    ]),
  );

const town = tree(
  { slug: 'it', number: '11', name: 'IT', nameEn: 'Technology' },
  { slug: 'servicestelle', kind: 'unit', parent: 'it' },
  { slug: 'leitstelle', kind: 'unit', parent: 'servicestelle' },
  { slug: 'personalrat', kind: 'office' },
  { slug: 'tourismus', to: '2025-12-31', successor: 'wirtschaft' },
  { slug: 'wirtschaft', to: '2026-06-30', successor: 'stadtmarketing' },
  { slug: 'stadtmarketing', from: '2026-07-01' },
  { slug: 'alt-ohne-nachfolge', to: '2025-12-31' },
  { slug: 'alte-einheit', kind: 'unit', parent: 'it', to: '2025-12-31' },
  { slug: 'verlegte-einheit', kind: 'unit', parent: 'it', to: '2025-12-31', successor: 'stadtmarketing' },
);

test.each([
  ['it', '2026-11-23', 'it', 'a Fachbereich is its own'],
  ['servicestelle', '2026-11-23', 'it', 'a unit belongs to its Fachbereich'],
  ['leitstelle', '2026-11-23', 'it', 'so does a unit of a unit'],
  ['personalrat', '2026-11-23', 'personalrat', 'an office stands for itself'],
  ['tourismus', '2025-12-31', 'tourismus', 'on its last day it is still there'],
  ['tourismus', '2026-01-01', 'wirtschaft', 'the day after its successor stands in'],
  ['tourismus', '2026-07-01', 'stadtmarketing', 'successors are followed on'],
  ['alt-ohne-nachfolge', '2026-11-23', 'alt-ohne-nachfolge', 'without a successor it stands for itself'],
  ['alte-einheit', '2026-11-23', 'it', 'a dissolved unit without a successor falls to its Fachbereich'],
  ['verlegte-einheit', '2026-11-23', 'stadtmarketing', 'with a successor it moves there'],
])('%s on %s belongs to %s: %s', (slug, day, above) => {
  expect(departmentAbove(town, slug, day)?.slug).toBe(above);
});

test('an unknown slug belongs nowhere', () => {
  expect(departmentAbove(town, 'gibt-es-nicht', '2026-11-23')).toBeUndefined();
});

test.each([
  tree({ slug: 'a', kind: 'unit', parent: 'a' }),
  tree({ slug: 'a', kind: 'unit', parent: 'b' }, { slug: 'b', kind: 'unit', parent: 'a' }),
  tree({ slug: 'a', to: '2020-12-31', successor: 'b' }, { slug: 'b', to: '2020-12-31', successor: 'a' }),
])('a tree that leads in a circle belongs nowhere and ends', (circle) => {
  expect(departmentAbove(circle, 'a', '2026-11-23')).toBeUndefined();
});

test('labels carry the number and the language of the reader', () => {
  const [it] = [...town.values()];
  expect(it && departmentLabel(it, 'de')).toBe('11 IT');
  expect(it && departmentLabel(it, 'en')).toBe('11 Technology');
  expect(inLanguage({ name: 'Nur deutsch' }, 'name', 'en')).toBe('Nur deutsch');
  expect(inLanguage({}, 'name', 'en')).toBe('');
});
