import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeys } from './folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rueckenwind-keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the key is made once, for its owner alone, and lasts', async () => {
  const signature = (await openKeys(folder)).sign('link', 'text');
  const first = await readFile(`${folder}/keys/root.key`, 'utf8');
  expect((await stat(`${folder}/keys/root.key`)).mode & 0o777).toBe(0o600);
  expect((await stat(`${folder}/keys`)).mode & 0o777).toBe(0o700);
  expect((await openKeys(folder)).verify('link', 'text', signature)).toBe(true);
  expect(await readFile(`${folder}/keys/root.key`, 'utf8')).toBe(first);
});

test('a signature holds for its text, its purpose and its spelling only', async () => {
  const keys = await openKeys(folder);
  const signature = keys.sign('link', 'text');
  expect(keys.verify('link', 'text', signature)).toBe(true);
  expect(keys.verify('link', 'texT', signature)).toBe(false);
  expect(keys.verify('notice', 'text', signature)).toBe(false);
  for (const wrong of ['', `${signature}=`, `${signature}A`, signature.slice(0, -1), `${signature} `]) {
    expect(keys.verify('link', 'text', wrong)).toBe(false);
  }
});

test('what was sealed is opened for its purpose only, and hides the text', async () => {
  const keys = await openKeys(folder);
  const sealed = keys.seal('draft', 'Grüße 🚲');
  expect(keys.unseal('draft', sealed)).toBe('Grüße 🚲');
  expect(keys.unseal('draft', keys.seal('draft', ''))).toBe('');
  expect(keys.unseal('notice', sealed)).toBeUndefined();
  expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('Gr');
  expect(keys.seal('draft', 'Grüße 🚲')).not.toBe(sealed);
});

test('whatever else is given to open is undefined, never an error', async () => {
  const keys = await openKeys(folder);
  const sealed = keys.seal('draft', 'text');
  const flipped = Buffer.from(sealed, 'base64url');
  flipped[flipped.length - 1] = (flipped[flipped.length - 1] ?? 0) ^ 1;
  for (const wrong of [
    '',
    'x',
    sealed.slice(0, -2),
    `${sealed}A`,
    `${sealed}=`,
    flipped.toString('base64url'),
    'ä'.repeat(50),
  ]) {
    expect(keys.unseal('draft', wrong)).toBeUndefined();
  }
});

test('keys of another folder open nothing', async () => {
  const other = await mkdtemp(join(tmpdir(), 'rueckenwind-keys-'));
  const [here, there] = [await openKeys(folder), await openKeys(other)];
  expect(there.unseal('draft', here.seal('draft', 'text'))).toBeUndefined();
  expect(there.verify('link', 'text', here.sign('link', 'text'))).toBe(false);
  await rm(other, { recursive: true });
});

test('a damaged key file stops the start and is not replaced', async () => {
  await openKeys(folder);
  await writeFile(`${folder}/keys/root.key`, 'short');
  await expect(openKeys(folder)).rejects.toThrow(`Die Schlüsseldatei ${folder}/keys/root.key ist beschädigt`);
  expect(await readFile(`${folder}/keys/root.key`, 'utf8')).toBe('short');
});
