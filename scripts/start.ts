import { setFlagsFromString } from 'node:v8';
import { systemClock } from '#domain/clock.ts';
import { isLoopback } from '#platform/config/config.ts';
import type { Running } from '#src/server.ts';
import { ensureBuild } from './lib/build.ts';
import { task } from './lib/project.ts';
import { settings, withContent } from './lib/settings.ts';

// What a request leaves behind hangs on weak references, which only a whole collection clears. Collecting when half of
// what lives has been added, not several times as much, keeps 60 MB in use from filling 140; it costs no measurable time.
setFlagsFromString('--heap-growing-percent=50');

await task(async () => {
  const config = settings();
  // React picks its slow development build when nobody says so.
  process.env['NODE_ENV'] ??= 'production';
  await ensureBuild();
  const { start } = await import('#src/server.ts');
  const running = await withContent(() => start({ config, clock: systemClock }));
  await greet(running);
  stopOnSignal(running);
  return undefined;
});

async function greet({ app, url }: Running): Promise<void> {
  const { setUpLink } = await import('#src/house.ts');
  const link = setUpLink(app);
  console.log(`\nRückenwind läuft: ${url}`);
  if (app.mode.demo) console.log('Das ist die Demo-Stadt. Die Konten stehen auf der Anmeldeseite.');
  if (link !== undefined)
    console.log(`Noch wohnt hier niemand. Legen Sie das erste Konto an (der Link gilt einmal):\n${link}`);
  if (url.startsWith('http:') && !isLoopback(new URL(url).hostname)) {
    console.log(
      'Achtung: BASE_URL beginnt mit http. Kennwörter und Sitzungen sind im Netz lesbar. Nehmen Sie https.',
    );
  }
  console.log('Beenden mit Strg+C.\n');
}

/** The first signal lets answers under way finish; a second one does not wait. */
function stopOnSignal(running: Running): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
