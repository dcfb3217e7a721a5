import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Client } from './client.ts';
import { EVERYBODY, type LoggedServer, visitor, type Who } from './matrix-house.ts';

/** What somebody gets to see: the thing, a way onward, their form again, or one of the doors that stay shut. */
export type Gets = 'open' | 'onward' | 'again' | 'signIn' | 'refused' | 'missing' | 'broken';

export type Ask = { path: string; form?: Readonly<Record<string, string>>; json?: unknown };
export type Here = { house: LoggedServer; who: Who; own: Client };

/** One line of the access matrix: a request, and what every single role gets. */
export type Row = {
  /** Pattern of a route, or name of an action. */
  of: string;
  what: string;
  /** Makes what the request needs (a report, a second session) and says how it goes. */
  ask: (here: Here) => Ask | Promise<Ask>;
  gets: Readonly<Record<Who, Gets>>;
};

export const asked = (own: Client, { path, form, json }: Ask): Promise<Response> =>
  form !== undefined ? own.post(path, form) : json !== undefined ? own.json(path, json) : own.get(path);

/** `200`, `303` and so on in the words of the matrix; whatever it has no word for stays a number. */
export function getsOf(response: Response): string {
  const to = response.headers.get('location') ?? '';
  const words: Readonly<Record<number, Gets>> = {
    200: 'open',
    303: to.startsWith('/anmelden?weiter=') ? 'signIn' : 'onward',
    401: 'signIn',
    403: 'refused',
    404: 'missing',
    422: 'again',
    500: 'broken',
  };
  return words[response.status] ?? String(response.status);
}

/** Answers after which nothing may have changed. */
const UNCHANGED: readonly string[] = ['signIn', 'refused', 'missing', 'again', 'broken'];

/** Asks for everybody, one after the other; one line for every answer that is not the written one. */
export async function breachesOf(row: Row, house: LoggedServer): Promise<readonly string[]> {
  const breaches: string[] = [];
  for (const [number, who] of EVERYBODY.entries()) {
    const own = await returning(house, who);
    const ask = await row.ask({ house, who, own });
    // What the row before has set off is kept a little later than it is answered.
    await house.app.itemStatistics.idle();
    const before = await positionOf(house.app);
    const response = await asked(addressed(own, `10.0.0.${number}`), ask);
    const gets = getsOf(response);
    await response.arrayBuffer();
    if (gets !== row.gets[who]) breaches.push(`${who} gets ${gets}, not ${row.gets[who]}`);
    if (UNCHANGED.includes(gets) && (await hasChanged(house.app, before)))
      breaches.push(`${who} gets ${gets}, and something has changed`);
  }
  return breaches;
}

const browsers = new WeakMap<LoggedServer, Map<Who, Client>>();

/** The browser somebody had before, while its session holds; each session costs a write to disk. */
async function returning(house: LoggedServer, who: Who): Promise<Client> {
  const known = browsers.get(house) ?? new Map<Who, Client>();
  browsers.set(house, known);
  const before = known.get(who);
  const identity = await house.app.people.identify(before?.cookies.get('sitzung') ?? '');
  if (before !== undefined && identity !== undefined && 'who' in identity) return before;
  const own = await visitor(house, who);
  known.set(who, own);
  return own;
}

/** Seen from the proxy, everybody comes from an address of their own. */
const addressed = (own: Client, address: string): Client => {
  const from = { 'x-forwarded-for': address };
  return {
    cookies: own.cookies,
    get: (path) => own.get(path, from),
    post: (path, fields) => own.post(path, fields, from),
    json: (path, body) => own.json(path, body, from),
  };
};

export const positionOf = async ({ store, features }: App): Promise<string> => {
  const [collection] = features.flatMap((feature) => feature.collections ?? []);
  if (collection === undefined) throw new Error('nothing is kept in this house');
  return (await store.snapshot(collection)).position;
};

export async function hasChanged({ store }: App, since: string): Promise<boolean> {
  const seen = await store.changes(since);
  return seen === 'expired' || seen.changes.length > 0;
}

/** Patterns of all addresses: those of the register, and those of pages that nobody has registered. */
export const patternsOf = ({ features }: App, pages: string): ReadonlySet<string> =>
  new Set([
    ...features.flatMap((feature) => (feature.routes ?? []).map((route) => route.pattern)),
    ...readdirSync(pages, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(astro|ts)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(pages.length))
      .filter((path) => !path.includes('/_'))
      .map((path) => path.replace(/\.(astro|ts)$/, '').replace(/\/index$/, '') || '/'),
  ]);

export const actionsOf = ({ features }: App): ReadonlySet<string> =>
  new Set(
    features.flatMap(({ name, actions }) => Object.keys(actions ?? {}).map((action) => `${name}.${action}`)),
  );

/** What stands in only one of two lists, with the side it is missing from. */
export const differences = (there: ReadonlySet<string>, named: Iterable<string>): readonly string[] => {
  const names = new Set(named);
  return [
    ...[...there].filter((each) => !names.has(each)).map((each) => `${each} is not in the table`),
    ...[...names].filter((each) => !there.has(each)).map((each) => `${each} does not exist`),
  ];
};
