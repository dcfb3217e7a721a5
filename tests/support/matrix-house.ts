import { movableClock } from '#domain/clock.ts';
import type { Person } from '#domain/person.ts';
import { ROLES, type Role } from '#domain/role.ts';
import { addPerson, changeAccount } from '#features/people/store.ts';
import { hashPassword } from '#platform/auth/password.ts';
import { readConfig } from '#platform/config/config.ts';
import { createLog } from '#platform/log/log.ts';
import { start } from '#src/server.ts';
import { type Client, client } from './client.ts';
import { type HouseOptions, NOW, type TestServer, temporaryFolder } from './house.ts';

/** Whoever may stand before the door. */
export type Who = Role | 'nobody';
export const EVERYBODY: readonly Who[] = ['nobody', ...ROLES];

export const PASSWORD = 'Laterne Kiesel Fahrrad';

/** `log` holds every line the house has logged so far. */
export type LoggedServer = TestServer & { log: readonly string[] };

/** A house with its door open and a log that can be read; an empty town unless `from` says otherwise. */
export async function openLogged({ from, env = {} }: HouseOptions = {}): Promise<LoggedServer> {
  const { folder, leave } = await temporaryFolder(from);
  const clock = movableClock(NOW);
  const read = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, DEMO: '0', ...env });
  if (!read.ok) throw new Error(read.faults?.join(' '));
  const log: string[] = [];
  const running = await start({
    config: read.value,
    clock,
    log: createLog(clock, 'info', (line) => void log.push(line)),
  }).catch(async (error: unknown) => {
    await leave();
    throw error;
  });
  return {
    app: running.app,
    clock,
    folder,
    log,
    url: running.url,
    port: running.port,
    leave: async () => {
      await running.stop();
      await leave();
    },
  };
}

export const idOf = (role: Role): string => `konto-${role}`;

/** A colleague with one role beside the one that everybody has, as they would come from the personnel system. */
export const colleague = (role: Role, more: Partial<Person> = {}): Person => ({
  name: `Person mit Rolle ${role}`,
  identifier: `kennung-${role}`,
  departments: [{ department: 'buergerservice', from: '2020-01-01' }],
  group: 'beschaeftigte',
  employed: { from: '2020-01-01' },
  roles: role === 'staff' ? [] : [{ role, from: '2020-01-01' }],
  ...more,
});

/** A town with one account for every role, all with the same password. Proxies are trusted, so that each has an address. */
export async function openTown(env: Readonly<Record<string, string>> = {}): Promise<LoggedServer> {
  const house = await openLogged({ env: { TRUST_PROXY: '1', ...env } });
  const password = await hashPassword(PASSWORD);
  for (const role of ROLES) {
    await addPerson(house.app.store, idOf(role), colleague(role));
    await changeAccount(house.app.store, idOf(role), (account) => ({ ...account, password }));
  }
  return house;
}

/** A browser with a session of that person of its own; with nobody's it has none. */
export async function visitor({ app, url }: TestServer, who: Who): Promise<Client> {
  const own = client(url);
  if (who !== 'nobody') own.cookies.set('sitzung', await app.people.startSession(idOf(who)));
  return own;
}

/** The id of the session a browser holds. */
export const sessionOf = (own: Client): string => own.cookies.get('sitzung')?.split('.')[1] ?? '';
