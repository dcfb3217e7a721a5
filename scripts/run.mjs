/**
 * The door to every task: `node scripts/run.mjs <task> […]` runs `scripts/<task>.ts` under a Node that is new enough
 * and with the dependencies the lockfile names. Later runs find both in place and lose no time.
 *
 * Written in plain ES2020, because this one file has to run under whatever Node a machine happens to have (16 and up).
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ minimum: string, packages: Record<string, NodePackage | undefined> }} NodePin */
/** @typedef {{ name: string, version: string, integrity: string }} NodePackage */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const STOPPED = 'Die Installation wurde abgebrochen. Ein neuer Start setzt sie fort.';
const windows = process.platform === 'win32';

/** Something the reader can mend: printed as one sentence, without a stack. */
class Stop extends Error {}

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
/** @type {NodeJS.Signals | undefined} */
let asked;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    asked = signal;
    // A terminal hands Ctrl+C to the child itself; twice would read as "at once".
    if (signal !== 'SIGINT' || !process.stdin.isTTY) stopChild();
  });
}

// A signal to npm alone ends npm, perhaps the shell it has put between, never this process. Without npm nobody stands
// between, and whoever called may go.
const above = ancestors();
if (process.env['npm_lifecycle_event'] !== undefined) {
  setInterval(() => {
    if (asked || ancestors() === above) return;
    asked = 'SIGTERM';
    stopChild();
  }, 500).unref();
}

main(process.argv[2], process.argv.slice(3)).then(
  (code) => process.exit(code),
  (fault) => {
    const sentence = fault instanceof Stop ? fault.message : `Das ist nicht gelungen: ${fault.message}.`;
    console.error(`\nRückenwind: ${sentence}\n`);
    process.exit(asked ? signalCode(asked) : 1);
  },
);

/**
 * @param {string | undefined} task
 * @param {string[]} args
 * @returns {Promise<number>} exit code of the task
 */
async function main(task, args) {
  const script = join(root, 'scripts', `${task}.ts`);
  if (!task || !/^[a-z][a-z0-9/-]*$/.test(task) || !existsSync(script))
    throw new Stop(`Die Aufgabe „${task || ''}“ gibt es nicht. Was es gibt, steht in scripts/README.md.`);

  const node = await ensureNode();
  const env = {
    ...outerEnvironment(),
    PATH: dirname(node) + delimiter + process.env['PATH'],
    ASTRO_TELEMETRY_DISABLED: '1',
    // Password hashing and file access share this pool; its default of 4 lets one hold up the other.
    UV_THREADPOOL_SIZE: process.env['UV_THREADPOOL_SIZE'] || '16',
  };
  await ensureDependencies(node, env);
  return await run(node, [script, ...args], env, root);
}

/** @returns {Promise<string>} path of a Node that is new enough */
async function ensureNode() {
  /** @type {NodePin} */
  const pin = JSON.parse(readFileSync(join(root, 'scripts', 'node.json'), 'utf8'));
  if (atLeast(process.versions.node, pin.minimum)) return process.execPath;

  const system = `${process.platform}-${process.arch}`;
  const wanted = pin.packages[system];
  const advice = `Bitte installieren Sie Node ${pin.minimum} oder neuer (hier läuft ${process.version} auf ${system}).`;
  if (!wanted) throw new Stop(advice);

  const folder = join(root, '.runtime');
  const node = join(folder, 'node_modules', wanted.name, 'bin', windows ? 'node.exe' : 'node');
  if (runs(node, wanted.version)) return node;

  console.log(`Node ${process.version} ist zu alt, lade Node ${wanted.version} in den Ordner .runtime …`);
  const dependencies = { [wanted.name]: wanted.version };
  const manifest = { name: 'runtime', private: true, dependencies };
  // With a lockfile of its own, npm checks what it has fetched against the pinned checksum.
  const lock = {
    name: 'runtime',
    lockfileVersion: 3,
    packages: {
      '': { name: 'runtime', dependencies },
      [`node_modules/${wanted.name}`]: { version: wanted.version, integrity: wanted.integrity },
    },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder];
  if ((await npm(process.execPath, args, outerEnvironment(), folder)) !== 0)
    throw new Stop(
      asked ? STOPPED : `Node ${wanted.version} ließ sich nicht laden (Meldung von npm oben). ${advice}`,
    );
  if (!runs(node, wanted.version)) throw new Stop(`Das geladene Node läuft hier nicht. ${advice}`);
  return node;
}

/**
 * Installs what package-lock.json names, unless exactly that is installed already.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
async function ensureDependencies(node, env) {
  const stamp = join(root, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log('Installiere die Abhängigkeiten …');
  rmSync(stamp, { force: true });
  if (
    (await npm(
      node,
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      env,
      root,
    )) !== 0
  )
    throw new Stop(
      asked
        ? STOPPED
        : 'Die Abhängigkeiten ließen sich nicht installieren. Die Meldung von npm steht oben; oft fehlt nur die Verbindung zur Paketquelle.',
    );
  writeFileSync(stamp, wanted);
}

/**
 * @param {string} node
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 */
function npm(node, args, env, cwd) {
  const known = process.env['npm_execpath'];
  // Without npm around us: the npm that came with this Node.
  const beside = windows ? 'node_modules' : '../lib/node_modules';
  const own = join(dirname(process.execPath), beside, 'npm', 'bin', 'npm-cli.js');
  const cli = known && /npm-cli\.[cm]?js$/.test(known) ? known : existsSync(own) ? own : undefined;
  return cli
    ? run(node, [cli, ...args], env, cwd)
    : run(windows ? 'npm.cmd' : 'npm', args, env, cwd, windows);
}

/**
 * Runs a program to its end and hands our signals on to it.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 * @returns {Promise<number>} exit code; 128 + n after signal n
 */
function run(program, args, env, cwd, shell = false) {
  return new Promise((resolve, reject) => {
    if (asked) return resolve(signalCode(asked));
    const running = spawn(program, args, { cwd, env, stdio: 'inherit', shell });
    child = running;
    running.on('error', (fault) =>
      reject(new Stop(`„${program}“ ließ sich nicht starten (${fault.message}).`)),
    );
    running.on('exit', (code, signal) => {
      child = undefined;
      resolve(code === null ? signalCode(signal || 'SIGTERM') : code);
    });
  });
}

function stopChild() {
  if (child) child.kill('SIGTERM');
}

/** The parent and, where it is the shell of npm and the system tells, npm itself. */
function ancestors() {
  const shell = `/proc/${process.ppid}`;
  try {
    if (!/^\S*sh\0-c\0/.test(readFileSync(`${shell}/cmdline`, 'utf8'))) return String(process.ppid);
    const npmLine = readFileSync(`${shell}/status`, 'utf8').match(/^PPid:.*$/m);
    return `${process.ppid} ${npmLine}`;
  } catch {
    return String(process.ppid);
  }
}

/** @param {NodeJS.Signals} signal */
function signalCode(signal) {
  return 128 + constants.signals[signal];
}

/**
 * @param {string} node
 * @param {string} version
 */
function runs(node, version) {
  return (
    existsSync(node) && String(spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout).trim() === `v${version}`
  );
}

/**
 * @param {string} version
 * @param {string} minimum
 */
function atLeast(version, minimum) {
  return version.localeCompare(minimum, 'en', { numeric: true }) >= 0;
}

/** What the npm around us says about itself must not reach the npm inside. */
function outerEnvironment() {
  const own = /^npm_(package|lifecycle|config_(prefix|local_prefix|global_prefix))/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
