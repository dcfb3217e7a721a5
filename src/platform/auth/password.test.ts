import { expect, test } from 'vitest';
import { checkPassword, hashPassword } from './password.ts';
import { hashSecret, newSecret, secretMatches } from './secret.ts';

const PASSWORD = 'Größe Über Straße 7';
const hash = await hashPassword(PASSWORD);

test('the right password opens, also where the keyboard writes umlauts in two parts', async () => {
  expect(await checkPassword(PASSWORD, hash)).toBe(true);
  expect(PASSWORD.normalize('NFD')).not.toBe(PASSWORD);
  expect(await checkPassword(PASSWORD.normalize('NFD'), hash)).toBe(true);
});

test.each([
  ['another one', 'Größe Über Straße 8', hash],
  ['the same in small letters', PASSWORD.toLowerCase(), hash],
  ['with a blank behind', `${PASSWORD} `, hash],
  ['an empty one', '', hash],
  ['any for an account without a password', PASSWORD, undefined],
  ['an empty one for an account without a password', '', undefined],
])('%s does not open', async (_which, password, kept) => {
  expect(await checkPassword(password, kept)).toBe(false);
});

test('a hash says how it was made, holds its own salt and never the password', async () => {
  const again = await hashPassword(PASSWORD);
  expect(again).not.toBe(hash);
  expect(hash).toMatch(/^argon2id\$19456\$2\$1\$[\w-]{22}\$[\w-]{43}$/);
});

test('a hash made with other costs still opens', async () => {
  const { argon2Sync } = await import('node:crypto');
  const nonce = Buffer.alloc(16, 7);
  const cost = { memory: 64, passes: 1, parallelism: 1, tagLength: 16 };
  const tag = argon2Sync('argon2id', { message: PASSWORD, nonce, ...cost });
  const old = `argon2id$64$1$1$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
  expect(await checkPassword(PASSWORD, old)).toBe(true);
  expect(await checkPassword('etwas anderes', old)).toBe(false);
});

test('a secret is long, never the same, and recognised by its hash alone', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(newSecret()).not.toBe(secret);
  expect(secretMatches(secret, hashSecret(secret))).toBe(true);
  for (const other of [newSecret(), '', hashSecret(secret)])
    expect(secretMatches(other, hashSecret(secret))).toBe(false);
  expect(secretMatches(secret, '')).toBe(false);
});
