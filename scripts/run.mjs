/**
 * The door to every task: `node scripts/run.mjs <task> […]` runs `scripts/<task>.ts` under a Node that is new enough
 * and with the packages the lockfile names. Later runs find both in place and lose no time.
 *
 * This file and what it imports are plain ES2020: they run under whatever Node a machine happens to have (16 and up).
 */
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askedToStop, listenToSignals, run, Stop, signalCode } from './lib/child.mjs';
import { ensureNode, ensurePackages, outerEnvironment } from './lib/install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Tasks of whoever runs the house or writes for it; all others need the tools of development too. */
const WITHOUT_TOOLS = ['start', 'dev', 'seed', 'check-content'];

listenToSignals();
main(process.argv[2] || '', process.argv.slice(3)).then(
  (code) => process.exit(code),
  (fault) => {
    const sentence = fault instanceof Stop ? fault.message : `Das ist nicht gelungen: ${fault.message}.`;
    console.error(`\nRückenwind: ${sentence}\n`);
    const signal = askedToStop();
    process.exit(signal ? signalCode(signal) : 1);
  },
);

/**
 * @param {string} task
 * @param {string[]} args
 * @returns {Promise<number>} exit code of the task
 */
async function main(task, args) {
  const script = join(root, 'scripts', `${task}.ts`);
  if (!/^[a-z][a-z0-9-]*$/.test(task) || !existsSync(script))
    throw new Stop(`Die Aufgabe „${task}“ gibt es nicht. Was es gibt, steht in scripts/README.md.`);

  const node = await ensureNode(root);
  const env = {
    ...outerEnvironment(),
    PATH: dirname(node) + delimiter + process.env['PATH'],
    ASTRO_TELEMETRY_DISABLED: '1',
    // Password hashing and file access share this pool; its default of 4 lets one hold up the other.
    UV_THREADPOOL_SIZE: process.env['UV_THREADPOOL_SIZE'] || '16',
    // By default Node and the C library keep so much room in reserve that a server with 40 MB of data takes up 300.
    NODE_OPTIONS: `--max-semi-space-size=8 ${process.env['NODE_OPTIONS'] || ''}`.trim(),
    MALLOC_ARENA_MAX: process.env['MALLOC_ARENA_MAX'] || '2',
  };
  await ensurePackages(root, node, env, !WITHOUT_TOOLS.includes(task));
  return await run(node, [script, ...args], env, root);
}
