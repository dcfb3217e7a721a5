import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, privateFolder, syncFolder } from '#platform/disk/durable.ts';
import { grouped } from '#platform/disk/grouped.ts';
import { diskReason, storeError } from '#platform/store/error.ts';
import type { Entry } from './port.ts';

const NEWLINE = 0x0a;
const STEP = 64 * 1024;

/** The end of one file that only grows. */
export type MonthFile = {
  /** Answers when the line is durable. Throws `StoreError` when it is not; then it is not in the file either. */
  append(line: string): Promise<void>;
  close(): Promise<void>;
};

type Batch = { lines: string[]; error?: unknown };

export function monthFile(path: string): MonthFile {
  let handle: FileHandle | undefined;
  let size = 0;
  let batch: Batch = { lines: [] };

  const write = async (text: string): Promise<void> => {
    if (!handle) {
      await privateFolder(dirname(path));
      handle = await open(path, 'a+', 0o600);
      size = await withoutTornEnd(handle);
      await syncFolder(dirname(path));
    }
    await handle.appendFile(text);
    await handle.datasync();
    size += Buffer.byteLength(text);
  };

  const flush = grouped(async () => {
    const mine = batch;
    batch = { lines: [] };
    if (mine.lines.length === 0) return;
    try {
      await write(mine.lines.join(''));
    } catch (error) {
      mine.error = error;
      await handle?.truncate(size).catch(() => undefined);
      await handle?.close().catch(() => undefined);
      handle = undefined;
    }
  });

  return {
    append: async (line) => {
      const mine = batch;
      mine.lines.push(line);
      await flush();
      if (mine.error === undefined) return;
      throw storeError(
        `In die Datei ${path} konnte nicht geschrieben werden (${diskReason(mine.error)}).`,
        mine.error,
      );
    },
    close: async () => {
      await flush();
      await handle?.close();
      handle = undefined;
    },
  };
}

/** Cuts off what a crash has left after the last whole line: nobody was ever told that it was written. */
async function withoutTornEnd(handle: FileHandle): Promise<number> {
  const { size } = await handle.stat();
  const buffer = Buffer.alloc(STEP);
  let end = size;
  while (end > 0) {
    const start = Math.max(0, end - STEP);
    const { bytesRead } = await handle.read(buffer, 0, end - start, start);
    const newline = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    if (newline >= 0) {
      end = start + newline + 1;
      break;
    }
    end = start;
  }
  if (end < size) await handle.truncate(end);
  return end;
}

/** Whole lines only. Throws `StoreError` naming file and line where one is not JSON; nothing when there is no file. */
export async function* readMonth(path: string): AsyncIterable<Entry> {
  let number = 0;
  for await (const line of wholeLines(path)) {
    number += 1;
    try {
      yield JSON.parse(line) as Entry;
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      throw storeError(
        `Die Datei ${path} ist in Zeile ${number} beschädigt: Stellen Sie sie aus der Sicherung wieder her ` +
          'oder entfernen Sie die Zeile.',
      );
    }
  }
}

async function* wholeLines(path: string): AsyncIterable<string> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of handle.createReadStream() as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, start)) {
      yield bytes.toString('utf8', start, at);
      start = at + 1;
    }
    rest = bytes.subarray(start);
  }
}
