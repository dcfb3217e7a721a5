import type { Instant } from '#domain/clock.ts';

/** One line of a journal. Ids and codes only: never a name, an address or free text. */
export type Entry = {
  readonly at: Instant;
  readonly event: string;
  readonly [detail: string]: string | number | boolean | undefined;
};

/** What only grows: audit log, ledgers, deliveries. `stream` is a lower-case word. */
export interface Journal {
  /** Answers when the entry is durable. Entries written together share one flush to disk. */
  append(stream: string, entry: Entry): Promise<void>;

  /** Oldest first; both ends inclusive. A last line cut off by a crash is left out, never thrown. */
  read(stream: string, range?: { from?: Instant; to?: Instant }): AsyncIterable<Entry>;

  /** Removes whole months that ended before `before`. */
  forget(stream: string, before: Instant): Promise<void>;

  close(): Promise<void>;
}
