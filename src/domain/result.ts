/**
 * The outcome of something that may fail in an expected way. A bug throws; a refusal returns.
 * `problem` is a code (`'conflict'`, `'tooShort'`), never a sentence: sentences are in `messages.ts`.
 */
export type Result<T, P extends string = string> = Ok<T> | Failed<P>;

export type Ok<T> = { ok: true; value: T };
export type Failed<P extends string = string> = { ok: false; problem: P };

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const failed = <P extends string>(problem: P): Failed<P> => ({ ok: false, problem });
