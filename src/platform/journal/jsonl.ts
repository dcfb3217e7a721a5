import { readdir, rm } from 'node:fs/promises';
import { privateFolder, syncFolder } from '#platform/disk/durable.ts';
import type { MonthFile } from './month-file.ts';
import { monthFile, readMonth } from './month-file.ts';
import type { Entry, Journal } from './port.ts';

const STREAM = /^[a-z][a-z0-9-]*$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const MONTH_FILE = /^(\d{4}-\d{2})\.jsonl$/;

/**
 * One file a month and stream: `<folder>/journal/<stream>/2026-11.jsonl`, one JSON object a line, in the order of
 * `append`. The month is that of `entry.at` in UTC. Whoever holds the folder's lock is the only writer.
 */
export async function openJournal(folder: string): Promise<Journal> {
  const root = `${folder}/journal`;
  await privateFolder(root);
  const open = new Map<string, MonthFile>();
  let closed = false;

  const folderOf = (stream: string): string => {
    if (closed) throw new Error('The journal is closed.');
    if (!STREAM.test(stream))
      throw new Error(`This cannot be the name of a stream: ${JSON.stringify(stream)}`);
    return `${root}/${stream}`;
  };

  return {
    append: async (stream, entry) => {
      const place = folderOf(stream);
      if (!INSTANT.test(entry.at)) throw new Error(`An entry needs an instant: ${JSON.stringify(entry.at)}`);
      const path = `${place}/${entry.at.slice(0, 7)}.jsonl`;
      const file = open.get(path) ?? monthFile(path);
      open.set(path, file);
      await file.append(`${JSON.stringify(entry)}\n`);
    },

    read: (stream, range = {}) => entriesOf(folderOf(stream), range),

    forget: async (stream, before) => {
      const place = folderOf(stream);
      for (const month of await monthsIn(place)) {
        if (endOf(month) > before) continue;
        const path = `${place}/${month}.jsonl`;
        await open.get(path)?.close();
        open.delete(path);
        await rm(path, { force: true });
        await syncFolder(place);
      }
    },

    close: async () => {
      closed = true;
      await Promise.all([...open.values()].map((file) => file.close()));
    },
  };
}

async function* entriesOf(place: string, range: { from?: string; to?: string }): AsyncIterable<Entry> {
  const from = range.from ?? '';
  const to = range.to ?? '\uffff';
  for (const month of await monthsIn(place)) {
    if (endOf(month) <= from || month > to) continue;
    for await (const entry of readMonth(`${place}/${month}.jsonl`)) {
      if (entry.at >= from && entry.at <= to) yield entry;
    }
  }
}

/** Oldest first; none when nothing was ever written. */
async function monthsIn(place: string): Promise<string[]> {
  const names = await readdir(place).catch(() => []);
  return names.flatMap((name) => MONTH_FILE.exec(name)?.[1] ?? []).sort();
}

/** The first instant after the month. */
function endOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString();
}
