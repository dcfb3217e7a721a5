import { afterEach, beforeEach, describe } from 'vitest';
import type { DocumentStore } from '#platform/store/port.ts';
import { feedContract } from './contract-feed.ts';
import { readContract } from './contract-reads.ts';
import { writeContract } from './contract-writes.ts';
import type { Place } from './place.ts';
import { notes, others } from './sample.ts';

/** The store under test, opened on an empty place, and a way to close it and open it again. */
export type UnderTest = {
  store: DocumentStore;
  place: Place;
  reopen(): Promise<DocumentStore>;
};

/** What every store has to keep, whatever it writes to. `newPlace` answers with an empty one. */
export function storeContract(name: string, newPlace: () => Promise<Place>): void {
  describe(`the ${name} store`, () => {
    const now = {} as UnderTest;

    beforeEach(async () => {
      now.place = await newPlace();
      now.store = await now.place.open([notes, others]);
      now.reopen = async () => {
        await now.store.close();
        now.store = await now.place.open([notes, others]);
        return now.store;
      };
    });

    afterEach(async () => {
      await now.store.close();
      await now.place.clear();
    });

    writeContract(now);
    readContract(now);
    feedContract(now);
  });
}
