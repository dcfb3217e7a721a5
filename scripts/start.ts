import { systemClock } from '#domain/clock.ts';
import { ensureBuild } from './lib/build.ts';
import { task } from './lib/project.ts';
import { settings, withContent } from './lib/settings.ts';

await task(async () => {
  const config = settings();
  // React picks its slow development build when nobody says so.
  process.env['NODE_ENV'] ??= 'production';
  await ensureBuild();
  const { start } = await import('#src/server.ts');
  await withContent(() => start({ config, clock: systemClock }));
  return undefined;
});
