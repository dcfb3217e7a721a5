import type { Clock } from '#domain/clock.ts';
import type { Ids } from '#domain/ids.ts';
import type { Config } from './config/config.ts';
import type { Files } from './files/port.ts';
import type { Journal } from './journal/port.ts';
import type { Keys } from './keys/port.ts';
import type { Log } from './log/log.ts';
import type { DocumentStore } from './store/port.ts';

/** The world as features see it. Everything that is not a rule goes through one of these. */
export type Ports = {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly store: DocumentStore;
  readonly journal: Journal;
  readonly files: Files;
  readonly keys: Keys;
};
