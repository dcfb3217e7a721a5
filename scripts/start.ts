import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#domain/clock.ts';
import { readConfig } from '#platform/config/config.ts';
import { type Fault, faultText } from '#platform/content/fault.ts';
import { ensureBuild } from './lib/build.ts';
import { root, Stop, task } from './lib/project.ts';

await task(async () => {
  process.chdir(root);
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  // React picks its slow development build when nobody says so.
  process.env['NODE_ENV'] ??= 'production';

  const config = readConfig(process.env);
  if (!config.ok)
    throw stop('Diese Einstellungen sind noch nicht richtig:', config.faults ?? [config.problem]);
  await ensureBuild();
  const { start } = await import('#src/server.ts');
  try {
    await start({ config: config.value, clock: systemClock });
  } catch (fault) {
    const faults = (fault as { faults?: readonly Fault[] }).faults;
    throw faults ? stop('In den Inhalten ist noch etwas zu berichtigen:', faults.map(faultText)) : fault;
  }
  return undefined;
});

function stop(heading: string, faults: readonly string[]): Stop {
  return new Stop([heading, ...faults].join('\n  - '));
}
