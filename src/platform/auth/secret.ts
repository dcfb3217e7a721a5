import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, base64url: what the browser holds. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What we keep of it. A plain hash is enough for a secret nobody chose. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'base64url');

export function secretMatches(secret: string, known: string): boolean {
  const given = Buffer.from(hashSecret(secret));
  const kept = Buffer.from(known);
  return given.length === kept.length && timingSafeEqual(given, kept);
}
