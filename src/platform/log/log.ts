import type { Clock } from '#domain/clock.ts';

/** One JSON line an event. Fields are ids, codes and numbers: never a name, an address or free text. */
export type Log = {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
};
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export function createLog(
  clock: Clock,
  level: 'silent' | 'error' | 'info',
  write = (line: string) => void process.stdout.write(line),
): Log {
  const line = (kind: 'info' | 'error', event: string, fields: LogFields = {}) =>
    write(`${JSON.stringify({ at: clock.now(), level: kind, event, ...fields })}\n`);
  return {
    info: (event, fields) => {
      if (level === 'info') line('info', event, fields);
    },
    error: (event, fields) => {
      if (level !== 'silent') line('error', event, fields);
    },
  };
}

/** What a log may say about a bug: its kind and where, never its message (it may quote what somebody typed). */
export function whereOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { kind: typeof error };
  const stack = (error.stack ?? '').replace(error.message, '');
  const frames = stack.split('\n').filter((frame) => frame.trimStart().startsWith('at '));
  return { kind: error.name, at0: frames[0]?.trim(), at1: frames[1]?.trim() };
}
