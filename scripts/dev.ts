import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { root, task } from './lib/project.ts';

/** Shows every change at once. Without the content security policy, which only a build has. */
await task(async () => {
  process.chdir(root);
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  await dev({ root });
  return undefined;
});
