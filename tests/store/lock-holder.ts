import { openLowdbStore } from '#platform/store/lowdb.ts';

/** A process that opens the folder, says `open` or why not, and holds it until it is ended. */
const folder = process.argv[2];
if (!folder) throw new Error('which folder?');
try {
  const store = await openLowdbStore({ folder, collections: [] });
  process.once('SIGTERM', () => void store.close().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
  process.stdout.write('open\n');
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
