import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isLoopback, readConfig } from './config.ts';

const read = (env: Readonly<Record<string, string>>) => {
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.faults?.join(' '));
  return config.value;
};
const faultsOf = (env: Readonly<Record<string, string>>) => readConfig(env).faults ?? [];

test('without any setting the house answers on this machine alone', () => {
  expect(read({})).toEqual({
    rootDir: resolve('.'),
    host: '127.0.0.1',
    port: 4321,
    baseUrl: 'http://127.0.0.1:4321',
    dataDir: resolve('data'),
    contentDir: resolve('content'),
    coursesDir: resolve('courses'),
    store: 'lowdb',
    demo: undefined,
    storeNamed: false,
    proxies: 0,
    logLevel: 'info',
  });
});

test('an empty setting counts as none', () => {
  expect(read({ PORT: '', STORE: '', DEMO: '', BASE_URL: '' })).toEqual(read({}));
});

test('everything can be set', () => {
  const env = {
    HOST: '::1',
    PORT: '8080',
    BASE_URL: 'https://intranet.musterstadt.de/',
    DATA_DIR: '/srv/daten',
    STORE: 'lowdb',
    DEMO: '1',
    TRUST_PROXY: '2',
    LOG_LEVEL: 'error',
  };
  expect(read(env)).toMatchObject({
    host: '::1',
    port: 8080,
    baseUrl: 'https://intranet.musterstadt.de',
    dataDir: '/srv/daten',
    storeNamed: true,
    demo: true,
    proxies: 2,
    logLevel: 'error',
  });
  expect(read({ DEMO: '0' }).demo).toBe(false);
});

test.each([
  ['::1', 'http://[::1]:4321'],
  ['[::1]', 'http://[::1]:4321'],
  ['0.0.0.0', 'http://localhost:4321'],
  ['::', 'http://localhost:4321'],
  ['intranet', 'http://intranet:4321'],
])('a browser reaches HOST %s as %s', (HOST, url) => {
  expect(read({ HOST }).baseUrl).toBe(url);
});

test.each([
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['PORT', ' '],
  ['PORT', '0x50'],
  ['HOST', 'http://127.0.0.1'],
  ['HOST', '127.0.0.1/x'],
  ['BASE_URL', 'intranet.musterstadt.de'],
  ['BASE_URL', 'ftp://intranet'],
  ['BASE_URL', 'https://intranet/pfad'],
  ['BASE_URL', 'https://intranet?x'],
  ['BASE_URL', 'https://name:wort@intranet'],
  ['STORE', 'mysql'],
  ['DEMO', 'ja'],
  ['TRUST_PROXY', '6'],
  ['TRUST_PROXY', 'true'],
  ['LOG_LEVEL', 'laut'],
])('%s=%j is refused with one sentence that names it', (name, value) => {
  const faults = faultsOf({ [name]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${name} .*\\.$`));
});

test('all faults are named at once', () => {
  expect(faultsOf({ PORT: 'x', STORE: 'x', DEMO: 'x', BASE_URL: 'x' })).toHaveLength(4);
});

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.0.5', false],
  ['127.angreifer.example', false],
  ['localhost.angreifer.example', false],
])('%s is this machine alone: %s', (host, alone) => {
  expect(isLoopback(host)).toBe(alone);
});
