import { randomBytes } from 'node:crypto';
import type { Ids } from '#domain/ids.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 26 characters of base 32: 130 random bits. */
export const randomIds: Ids = {
  next: () => Array.from(randomBytes(26), (byte) => ALPHABET[byte & 31]).join(''),
};
