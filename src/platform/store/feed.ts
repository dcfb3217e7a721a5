import { randomUUID } from 'node:crypto';
import type { Position } from './port.ts';

export type Changed = { readonly collection: string; readonly id: string };

/** The last `size` changes of one opened store, in memory. A position of another opening is `'expired'`. */
export type Feed = {
  push(collection: string, id: string): void;
  /** Each document once, at the place of its last change. */
  since(position: Position): readonly Changed[] | 'expired';
  position(): Position;
};

export function changeFeed(size: number): Feed {
  const epoch = randomUUID();
  const ring: Changed[] = [];
  let count = 0;

  const sequenceOf = (position: Position): number | undefined => {
    const [from, sequence, ...rest] = position.split('.');
    const number = Number(sequence);
    return from === epoch && rest.length === 0 && Number.isInteger(number) ? number : undefined;
  };

  return {
    push: (collection, id) => {
      ring[count % size] = { collection, id };
      count += 1;
    },
    since: (position) => {
      const sequence = sequenceOf(position);
      if (sequence === undefined || sequence > count || count - sequence > size) return 'expired';
      const latest = new Map<string, Changed>();
      for (let at = count - 1; at >= sequence; at -= 1) {
        const changed = ring[at % size];
        if (!changed) continue;
        const key = `${changed.collection}/${changed.id}`;
        if (!latest.has(key)) latest.set(key, changed);
      }
      return [...latest.values()].reverse();
    },
    position: () => `${epoch}.${count}`,
  };
}
