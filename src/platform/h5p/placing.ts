import { existsSync, renameSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeDurably } from '#platform/disk/durable.ts';
import { BEFORE, type Shelf, takeAway } from './shelf.ts';

/**
 * What an import is about to put in its places. It is on disk before the first of them is touched, so that whoever
 * finds it after a crash can finish or undo it; what counts is whether the package is noted in this edition.
 */
const intentSchema = z.object({
  package: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  edition: z.number().int().min(1),
  /** `<Name-major.minor>` of libraries, and whether each takes the place of an earlier one. */
  libraries: z.array(z.object({ name: z.string().regex(/^[A-Za-z][\w.-]*$/), replaces: z.boolean() })),
  replaces: z.boolean(),
});
export type Intent = z.infer<typeof intentSchema>;

/** Notes what is about to happen. Only when no other intent is there. */
export async function begin(
  shelf: Shelf,
  { id, edition, libraries }: { id: string; edition: number; libraries: ReadonlySet<string> },
): Promise<void> {
  const intent: Intent = {
    package: id,
    edition,
    libraries: [...libraries].map((name) => ({ name, replaces: existsSync(join(shelf.libraries, name)) })),
    replaces: existsSync(join(shelf.contents, id)),
  };
  for (const place of placesOf(shelf, intent))
    await rm(beforeOf(place.path), { recursive: true, force: true });
  await writeDurably(shelf.intent, `${shelf.intent}.new`, JSON.stringify(intent));
}

/** The intent that is neither finished nor undone. What somebody has scribbled there is none. */
export async function underWay(shelf: Shelf): Promise<Intent | undefined> {
  try {
    return intentSchema.parse(JSON.parse(await readFile(shelf.intent, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Puts a folder in its place, where another one may stand already, which is kept until `finish`. A full folder cannot
 * be renamed over, so it takes two renames with nothing between them.
 */
export async function putInPlace(from: string, place: string): Promise<void> {
  if (existsSync(place)) renameSync(place, beforeOf(place));
  renameSync(from, place);
  await syncFolder(dirname(place));
}

/** The package is noted: what stood in the places before goes; of a library it is kept for `setBack`. */
export async function finish(shelf: Shelf, intent: Intent): Promise<void> {
  for (const { name, replaces } of intent.libraries) {
    const before = beforeOf(join(shelf.libraries, name));
    if (!replaces || !existsSync(before)) continue;
    await takeAway(join(shelf.earlier, name), shelf);
    await rename(before, join(shelf.earlier, name));
  }
  await syncFolder(shelf.earlier);
  await rm(beforeOf(join(shelf.contents, intent.package)), { recursive: true, force: true });
  await forget(shelf);
}

/** Puts the patch of a library in its place that stood there before; the one that is there now goes. */
export async function setBack(shelf: Shelf, name: string): Promise<void> {
  const place = join(shelf.libraries, name);
  await putInPlace(join(shelf.earlier, name), place);
  await syncFolder(shelf.earlier);
  await rm(beforeOf(place), { recursive: true, force: true });
}

/** The package was never noted: every place gets back what stood in it. May be called again when it broke off. */
export async function undo(shelf: Shelf, intent: Intent): Promise<void> {
  for (const { path, replaces } of placesOf(shelf, intent)) {
    const before = beforeOf(path);
    if (replaces && !existsSync(before)) continue;
    await takeAway(path, shelf);
    if (replaces) await rename(before, path);
    await syncFolder(dirname(path));
  }
  await forget(shelf);
}

const placesOf = (shelf: Shelf, intent: Intent): readonly { path: string; replaces: boolean }[] => [
  { path: join(shelf.contents, intent.package), replaces: intent.replaces },
  ...intent.libraries.map(({ name, replaces }) => ({ path: join(shelf.libraries, name), replaces })),
];

const beforeOf = (place: string): string => join(dirname(place), BEFORE + basename(place));

async function forget(shelf: Shelf): Promise<void> {
  await rm(shelf.intent, { force: true });
  await syncFolder(dirname(shelf.intent));
}
