import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { BusboyFileStream } from '@fastify/busboy';

export type Kept = {
  /** Answers what went wrong, once the file has ended and is closed. */
  fault(): Promise<unknown>;
  stop(): Promise<void>;
};

export const newFile = (into: string): Writable => createWriteStream(into, { flags: 'wx', mode: 0o600 });

/** Writes a file of the body. What the disk does not take is read on and thrown away. */
export function keep(file: BusboyFileStream, target: Writable): Kept {
  const written = finished(target).then(
    () => undefined,
    (fault: unknown) => {
      file.unpipe(target);
      file.resume();
      return fault;
    },
  );
  file.on('error', () => target.destroy());
  file.pipe(target);
  return {
    fault: () => written,
    stop: async () => {
      file.destroy();
      target.destroy();
      await written;
    },
  };
}
