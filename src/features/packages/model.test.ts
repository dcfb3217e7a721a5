import { expect, test } from 'vitest';
import { freeId, nameAndVersion, planLibraries, shown, slugOf, spokenName } from './model.ts';

const patches = (entries: Record<string, number>) =>
  new Map(Object.entries(entries).map(([name, patchVersion]) => [name, { patchVersion }]));
const NONE = patches({});

test('the highest patch wins, and the house says what it did with each library', () => {
  const brought = patches({ 'A-1.0': 3, 'B-1.0': 3, 'C-1.0': 3, 'D-1.0': 3 });
  const plan = planLibraries(brought, patches({ 'B-1.0': 2, 'C-1.0': 3, 'D-1.0': 4 }), NONE, true);
  expect([...plan.take]).toEqual(['A-1.0', 'B-1.0']);
  expect(plan.changes).toEqual([
    { name: 'A-1.0', patch: 3, change: 'new' },
    { name: 'B-1.0', patch: 3, change: 'newer', held: 2 },
    { name: 'C-1.0', patch: 3, change: 'same', held: 3 },
    { name: 'D-1.0', patch: 3, change: 'older', held: 4 },
  ]);
});

test('who may not bring code brings none, be it new or newer', () => {
  const brought = patches({ 'A-1.0': 3, 'B-1.0': 3 });
  const plan = planLibraries(brought, patches({ 'B-1.0': 2 }), NONE, false);
  expect(plan.take.size).toBe(0);
  expect(plan.forbidden).toEqual(['A-1.0']);
  expect(plan.changes[1]).toEqual({ name: 'B-1.0', patch: 3, change: 'left', held: 2 });
});

test('no package changes a library of the house', () => {
  const plan = planLibraries(patches({ 'Own-1.1': 99 }), NONE, patches({ 'Own-1.1': 0 }), true);
  expect(plan.take.size).toBe(0);
  expect(plan.changes).toEqual([{ name: 'Own-1.1', patch: 99, change: 'own' }]);
});

test('a library that differs from another in upper and lower case only is noticed', () => {
  const clash = (name: string) =>
    planLibraries(patches({ [name]: 1 }), patches({ 'H5P.Image-1.1': 1 }), NONE, true).clash;
  expect(clash('H5P.image-1.1')).toBe('H5P.image-1.1');
  expect(clash('H5P.Image-1.2')).toBeUndefined();
  expect(clash('H5P.Image-1.1')).toBeUndefined();
});

test('a library that calls itself one of the house is noticed, those of the house are not', () => {
  const poser = (name: string) =>
    planLibraries(patches({ [name]: 1 }), NONE, patches({ 'Rueckenwind.Base-1.1': 1 }), true).poser;
  expect(poser('rueckenwind.Base-1.2')).toBe('rueckenwind.Base-1.2');
  expect(poser('Rueckenwind.Base-1.1')).toBeUndefined();
  expect(poser('H5P.Rueckenwind-1.1')).toBeUndefined();
});

test('the name of a package is made from that of the file', () => {
  const names = {
    'Prüfung 1 (neu).h5p': 'pruefung-1-neu',
    'H5P.TrueFalse-1.8.H5P': 'h5p-truefalse-1-8',
    'Größe & Maß': 'groesse-mass',
    'Café.h5p': 'cafe',
    '../../etc/passwd.h5p': 'etc-passwd',
    '试验.h5p': 'paket',
    '.h5p': 'paket',
    '': 'paket',
  };
  for (const [file, id] of Object.entries(names)) expect(slugOf(file), file).toBe(id);
  expect(slugOf(`${'a'.repeat(59)} b.h5p`)).toBe('a'.repeat(59));
  expect(freeId('a', new Set(['b']))).toBe('a');
  expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3');
});

test('what comes out of a package is shown in one plain line', () => {
  expect(shown('a\u001b[31mb\u202ec\n d', 100)).toBe('a [31mb c d');
  expect(shown('x'.repeat(20), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(spokenName('H5P.Image-1.1, H5P.Column-1.12')).toBe('H5P.Image 1.1, H5P.Column 1.12');
  expect(spokenName('content/bild-1.2.png')).toBe('content/bild-1.2.png');
  expect(nameAndVersion('H5P.Image-1.1', 22)).toEqual({ name: 'H5P.Image', version: '1.1.22' });
});
