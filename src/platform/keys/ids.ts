import { randomBytes } from 'node:crypto';
import type { Ids } from '#domain/ids.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

const LENGTH = 26;
/** Every request has an id, and asking the machine for chance costs more than the rest of it: enough for many at once. */
const AT_ONCE = 64 * LENGTH;

let chance = Buffer.alloc(0);

/** 26 characters of base 32: 130 random bits. */
export const randomIds: Ids = {
  next: () => {
    if (chance.length === 0) chance = randomBytes(AT_ONCE);
    const own = chance.subarray(0, LENGTH);
    chance = chance.subarray(LENGTH);
    return Array.from(own, (byte) => ALPHABET[byte & 31]).join('');
  },
};
