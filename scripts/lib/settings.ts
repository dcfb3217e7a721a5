import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '#platform/config/config.ts';
import { type Fault, faultText } from '#platform/content/fault.ts';
import { root, Stop } from './project.ts';

/** The settings of this installation, from `.env` and the environment, which wins. Throws a `Stop` that names every fault. */
export function settings(): Config {
  process.chdir(root);
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const config = readConfig(process.env);
  if (!config.ok)
    throw listed('Diese Einstellungen sind noch nicht richtig:', config.faults ?? [config.problem]);
  return config.value;
}

/** Runs what reads content and courses; faults of the editors become one `Stop` that lists them. */
export async function withContent<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (fault) {
    const faults = (fault as { faults?: readonly Fault[] }).faults;
    throw faults ? listed('In den Inhalten ist noch etwas zu berichtigen:', faults.map(faultText)) : fault;
  }
}

const listed = (heading: string, faults: readonly string[]): Stop =>
  new Stop([heading, ...faults].join('\n  - '));
