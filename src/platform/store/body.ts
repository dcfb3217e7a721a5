import { storeError } from './error.ts';

/** The most a body may weigh as JSON, in bytes of UTF-8. Larger things belong into `Files`. */
export const BODY_LIMIT = 1_000_000;

/**
 * The body as it will be read back: a copy that has been through JSON, frozen all the way down. So memory holds what the
 * file holds, and whoever passed the body may go on changing their own.
 * Throws `StoreError` above `BODY_LIMIT`, a `TypeError` for what JSON cannot hold.
 */
export function frozenCopy(name: string, body: unknown): unknown {
  const text = JSON.stringify(body) as string | undefined;
  if (text === undefined) throw new TypeError(`The body of ${name} cannot be kept as JSON.`);
  // A UTF-16 unit is never more than three bytes, so most bodies need no counting.
  if (text.length * 3 > BODY_LIMIT && Buffer.byteLength(text) > BODY_LIMIT) {
    throw storeError(
      `Das Dokument ${name} ist mit ${Buffer.byteLength(text)} Bytes zu groß: Erlaubt sind ${BODY_LIMIT} Bytes.`,
    );
  }
  return deepFreeze(JSON.parse(text));
}

/** Freezes a value made by `JSON.parse`, which has no cycles. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const key in value) deepFreeze(value[key]);
  return Object.freeze(value);
}
