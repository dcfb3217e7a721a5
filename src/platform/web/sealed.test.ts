import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { HOUR, later } from '#domain/clock.ts';
import { openKeys } from '../keys/folder.ts';
import { keepForm, LONGEST_KEPT, openKept } from './kept.ts';
import { openNotice, sealNotice } from './notice.ts';

const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'keys-'))));
const [keys, foreign] = await Promise.all([openKeys(folders[0] ?? ''), openKeys(folders[1] ?? '')]);
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));
const NOW = '2026-11-23T08:00:00.000Z';
const form = { person: 'anna', action: 'barriers.close', path: '/x', values: { note: ['Ä\n"'] } };
const kept = keepForm(keys, form, NOW) ?? '';

test('a kept form opens for the same person, whole', () => {
  expect(openKept(keys, kept, 'anna', later(NOW, HOUR - 1))).toEqual({ ...form, until: later(NOW, HOUR) });
});

test.each([
  ['somebody else', keys, kept, 'bert', NOW],
  ['the same person an hour later', keys, kept, 'anna', later(NOW, HOUR)],
  ['another house', foreign, kept, 'anna', NOW],
  ['whoever changed a letter', keys, `${kept.slice(0, -1)}${kept.endsWith('A') ? 'B' : 'A'}`, 'anna', NOW],
  ['whoever made it up', keys, 'abc', 'anna', NOW],
  ['whoever sends nothing', keys, '', 'anna', NOW],
  [
    'whoever sends what was sealed for something else',
    keys,
    keys.seal('other', JSON.stringify({ ...form, until: '9' })),
    'anna',
    NOW,
  ],
])('a kept form stays shut for %s', (_who, own, sealed, person, now) => {
  expect(openKept(own, sealed, person, now)).toBeUndefined();
});

test('what is kept cannot be read in the page, and the same form never looks the same', () => {
  expect(Buffer.from(kept, 'base64url').toString('latin1')).not.toContain('anna');
  expect(keepForm(keys, form, NOW)).not.toBe(kept);
});

test('a form too long to be carried along is not kept', () => {
  expect(keepForm(keys, { ...form, values: { note: ['x'.repeat(LONGEST_KEPT)] } }, NOW)).toBeUndefined();
});

test('a notice says what was sealed', () => {
  expect(openNotice(keys, sealNotice(keys, { feature: 'people', key: 'signedOut' }))).toEqual({
    feature: 'people',
    key: 'signedOut',
  });
});

test.each([
  ['other words', sealNotice(keys, { feature: 'people', key: 'signedOut' }).replace('signedOut', 'setUp')],
  ['another house', sealNotice(foreign, { feature: 'people', key: 'signedOut' })],
  ['no signature', 'people.signedOut'],
  ['an empty signature', 'people.signedOut.'],
  ['a signature of something else', `people.signedOut.${keys.sign('h5p', 'people.signedOut')}`],
  ['nothing', ''],
])('a notice with %s says nothing', (_what, cookie) => {
  expect(openNotice(keys, cookie)).toBeUndefined();
});
