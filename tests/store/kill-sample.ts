import type { Collection } from '#platform/store/port.ts';

export type Killed = { readonly text: string };

export const killed: Collection<Killed, 'length'> = {
  name: 'killed',
  shape: 1,
  indexes: { length: (body) => `${body.text.length}` },
};

/** What version `version` of the document says; between 10 bytes and 20 kB, so that writes take several pages. */
export const contentOf = (id: string, version: number): Killed => ({
  text: `${id} ${version} `.repeat(1 + ((version * 37) % 2_000)),
});

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
