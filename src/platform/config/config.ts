import { resolve } from 'node:path';
import { z } from 'zod';
import type { Result } from '#domain/result.ts';

/** How one installation runs. Everything comes from the environment; no setting is a secret. */
export type Config = {
  /** The installation: with `src`, `dist` and `node_modules`. */
  rootDir: string;
  host: string;
  port: number;
  /** Origin of every absolute address, without a slash at the end: `https://intranet.musterstadt.de`. */
  baseUrl: string;
  dataDir: string;
  contentDir: string;
  coursesDir: string;
  store: 'lowdb';
  /** `undefined`: nobody has said; an empty folder on this machine alone then becomes the demo town. */
  demo: boolean | undefined;
  /** Whether `STORE` was given: a town that names its store wants no demo. */
  storeNamed: boolean;
  /** Number of proxies in front whose `X-Forwarded-For` is believed. */
  proxies: number;
  logLevel: 'silent' | 'error' | 'info';
};

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const folder = (fallback: string) =>
  z
    .string()
    .min(1)
    .default(fallback)
    .transform((path) => resolve(path));

const whole = (most: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(most))
    .default(fallback);

/** `https://name` or `http://name:port`, without path and query. */
const isOrigin = (url: string): boolean =>
  URL.canParse(url) &&
  /^https?:$/.test(new URL(url).protocol) &&
  new URL(url).href === `${new URL(url).origin}/`;

const environment = z.object({
  HOST: z
    .string()
    .regex(/^(\[[\da-f:]+\]|[\w.:-]+)$/i)
    .transform((host) => host.replace(/^\[|\]$/g, ''))
    .default('127.0.0.1'),
  PORT: whole(65535, 4321),
  BASE_URL: z
    .string()
    .refine(isOrigin)
    .transform((url) => new URL(url).origin)
    .optional(),
  DATA_DIR: folder('data'),
  CONTENT_DIR: folder('content'),
  COURSES_DIR: folder('courses'),
  STORE: z.enum(['lowdb']).optional(),
  DEMO: flag.optional(),
  TRUST_PROXY: whole(5, 0),
  LOG_LEVEL: z.enum(['silent', 'error', 'info']).default('info'),
});

const SENTENCES: Readonly<Record<string, string>> = {
  HOST: 'HOST nennt die Adresse, auf der die Anwendung horcht, zum Beispiel 127.0.0.1.',
  PORT: 'PORT ist eine Zahl von 0 bis 65535.',
  BASE_URL: 'BASE_URL ist die Adresse im Browser ohne Pfad, zum Beispiel https://intranet.musterstadt.de.',
  STORE: 'STORE ist lowdb.',
  DEMO: 'DEMO ist 1 (Musterstadt) oder 0 (echte Stadt).',
  TRUST_PROXY: 'TRUST_PROXY ist die Zahl der vorgeschalteten Proxys, 0 bis 5.',
  LOG_LEVEL: 'LOG_LEVEL ist silent, error oder info.',
};

/** All faults at once, one German sentence each. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Result<Config> & { faults?: readonly string[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    return {
      ok: false,
      problem: 'badSetting',
      faults: names.map((name) => SENTENCES[name] ?? `${name} ist ungültig.`),
    };
  }
  const value = parsed.data;
  return {
    ok: true,
    value: {
      rootDir: resolve('.'),
      host: value.HOST,
      port: value.PORT,
      baseUrl: value.BASE_URL ?? `http://${nameOf(value.HOST)}:${value.PORT}`,
      dataDir: value.DATA_DIR,
      contentDir: value.CONTENT_DIR,
      coursesDir: value.COURSES_DIR,
      store: value.STORE ?? 'lowdb',
      demo: value.DEMO,
      storeNamed: value.STORE !== undefined,
      proxies: value.TRUST_PROXY,
      logLevel: value.LOG_LEVEL,
    },
  };
}

/** What a browser calls this host. Whoever listens everywhere can be reached from here by the name of here. */
const nameOf = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;

/** Whether only this machine itself can reach that host. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
