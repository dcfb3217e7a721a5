import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openJournal } from './jsonl.ts';
import type { Entry, Journal } from './port.ts';

let folder: string;
let journal: Journal;
const november = () => `${folder}/journal/audit/2026-11.jsonl`;
const entry = (n: number, at = '2026-11-23T08:00:00.000Z'): Entry => ({ at, event: 'looked', n });
const numbers = async (range?: { from?: string; to?: string }) =>
  (await Array.fromAsync(journal.read('audit', range))).map(({ n }) => n);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rueckenwind-journal-'));
  journal = await openJournal(folder);
});
afterEach(async () => {
  await journal.close();
  await rm(folder, { recursive: true, force: true });
});

async function reopen(): Promise<void> {
  await journal.close();
  journal = await openJournal(folder);
}

test('entries written together are all there, in order, after reopening', async () => {
  await Promise.all(Array.from({ length: 500 }, (_, n) => journal.append('audit', entry(n))));
  await reopen();
  expect(await numbers()).toEqual(Array.from({ length: 500 }, (_, n) => n));
});

test('an answered entry is in the file at once', async () => {
  await journal.append('audit', entry(1));
  expect(await readFile(november(), 'utf8')).toBe(
    '{"at":"2026-11-23T08:00:00.000Z","event":"looked","n":1}\n',
  );
});

test('a month has its own file, and reading goes through them oldest first, both ends inclusive', async () => {
  const at = ['2026-12-31T23:59:59.999Z', '2026-11-30T00:00:00.000Z', '2027-01-01T00:00:00.000Z'];
  for (const [n, instant] of at.entries()) await journal.append('audit', entry(n, instant));
  expect(await readdir(`${folder}/journal/audit`)).toEqual([
    '2026-11.jsonl',
    '2026-12.jsonl',
    '2027-01.jsonl',
  ]);
  expect(await numbers()).toEqual([1, 0, 2]);
  expect(await numbers({ from: at[0] ?? '', to: at[2] ?? '' })).toEqual([0, 2]);
  expect(await numbers({ to: '2026-12-31T23:59:59.998Z' })).toEqual([1]);
  expect(await numbers({ from: '2027-01-01T00:00:00.001Z' })).toEqual([]);
});

test('nothing written is nothing read', async () => {
  expect(await Array.fromAsync(journal.read('never'))).toEqual([]);
});

test.each([
  '{"at":"2026-11-2',
  '{"at":"2026-11-23T08:00:00.000Z","event":"whole, but without its end"}',
  '\0\0\0',
  'x'.repeat(200_000),
])('a last line cut off by a crash (%#) is left out, and gone with the next entry', async (torn) => {
  await journal.append('audit', entry(1));
  await journal.close();
  await appendFile(november(), torn);
  journal = await openJournal(folder);
  expect(await numbers()).toEqual([1]);
  await journal.append('audit', entry(2));
  expect(await numbers()).toEqual([1, 2]);
  expect((await readFile(november(), 'utf8')).split('\n')).toHaveLength(3);
});

test('a damaged line in the middle is named, not passed over', async () => {
  await journal.append('audit', entry(1));
  await appendFile(november(), '{"at":\n');
  await journal.append('audit', entry(2));
  await expect(numbers()).rejects.toThrow(`Die Datei ${november()} ist in Zeile 2 beschädigt`);
});

test('an entry that could not be written is refused, and the next one works again', async () => {
  await journal.append('audit', entry(1));
  await journal.close();
  await rm(`${folder}/journal`, { recursive: true });
  await writeFile(`${folder}/journal`, 'in the way');
  await expect(openJournal(folder)).rejects.toThrow('EEXIST');
  await rm(`${folder}/journal`);
  journal = await openJournal(folder);
  await writeFile(`${folder}/journal/audit`, 'in the way');
  await expect(journal.append('audit', entry(2))).rejects.toMatchObject({ code: 'storeFailed' });
  await rm(`${folder}/journal/audit`);
  await journal.append('audit', entry(3));
  expect(await numbers()).toEqual([3]);
});

test('forgetting removes whole months that are over, also one that is still open for writing', async () => {
  for (const at of ['2026-10-31T23:00:00.000Z', '2026-11-01T00:00:00.000Z'])
    await journal.append('audit', entry(1, at));
  await journal.forget('audit', '2026-10-31T23:59:59.999Z');
  expect(await numbers()).toHaveLength(2);
  await journal.forget('audit', '2026-11-01T00:00:00.000Z');
  expect(await readdir(`${folder}/journal/audit`)).toEqual(['2026-11.jsonl']);
  await journal.append('audit', entry(2, '2026-10-31T23:00:00.000Z'));
  expect(await numbers()).toEqual([2, 1]);
});

test('a stream is a lower-case word, and an entry has an instant', async () => {
  for (const stream of ['', '..', 'a/b', '../audit', 'Audit']) {
    await expect(journal.append(stream, entry(1))).rejects.toThrow('cannot be the name of a stream');
  }
  await expect(journal.append('audit', entry(1, '../../x'))).rejects.toThrow('needs an instant');
});
