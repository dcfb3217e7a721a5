import type { Organisation } from '#domain/organisation.ts';
import type { Person, PersonId } from '#domain/person.ts';
import {
  createThrottle,
  PER_ACCOUNT,
  PER_ACCOUNT_FROM_ADDRESS,
  PER_ADDRESS,
  type Throttle,
} from '#platform/auth/throttle.ts';
import type { Ports } from '#platform/ports.ts';
import { keyedQueue, type Queue } from '#platform/store/queue.ts';
import { type Directory, directory } from './directory.ts';
import { type Identity, identify, startSession } from './identify.ts';
import { personOf } from './store.ts';

/** Each takes 19 MB of memory while it is checked. */
const TRIES_AT_ONCE = 8;

/** What the rest of the house gets from this feature. */
export type People = Directory & {
  find(id: PersonId): Promise<Person | undefined>;
  identify(cookie: string): Promise<Identity>;
  startSession(id: PersonId): Promise<string>;
  throttles: { pair: Throttle; account: Throttle; address: Throttle };
  /** Passwords of one account are tried one after the other, or many sent at once would all pass the throttle. */
  tries: Queue;
  /** While the town is empty: the token of the link that creates its first account. */
  setup: { token: string | undefined };
};

/** The feature's view of the house. */
export type PeopleApp = Ports & { people: People; organisation(): Organisation };

export function people(ports: Ports): People {
  return {
    ...directory(ports.store),
    find: async (id) => (await personOf(ports.store, id))?.body,
    identify: (cookie) => identify(ports, cookie),
    startSession: (id) => startSession(ports, id),
    throttles: {
      pair: createThrottle(PER_ACCOUNT_FROM_ADDRESS),
      account: createThrottle(PER_ACCOUNT),
      address: createThrottle(PER_ADDRESS),
    },
    tries: keyedQueue(TRIES_AT_ONCE),
    setup: { token: undefined },
  };
}
