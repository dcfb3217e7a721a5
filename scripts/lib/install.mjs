import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askedToStop, run, Stop } from './child.mjs';

/** @typedef {{ minimum: string, packages: Record<string, NodePackage | undefined> }} NodePin */
/** @typedef {{ name: string, version: string, integrity: string }} NodePackage */

const windows = process.platform === 'win32';

/**
 * @param {string} root
 * @returns {Promise<string>} path of a Node that is new enough: the one we run under, or the one in `.runtime`
 */
export async function ensureNode(root) {
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
  describe(folder, wanted);
  const complaint = await install(process.execPath, ['--prefix', folder], outerEnvironment(), folder);
  if (complaint !== undefined)
    throw new Stop(`Node ${wanted.version} ließ sich nicht laden (${complaint}). ${advice}`);
  if (!runs(node, wanted.version)) throw new Stop(`Das geladene Node läuft hier nicht. ${advice}`);
  return node;
}

/**
 * A project of its own for the one package. With a lockfile, npm checks what it has fetched against the pinned checksum.
 * @param {string} folder
 * @param {NodePackage} wanted
 */
function describe(folder, { name, version, integrity }) {
  const manifest = { name: 'runtime', private: true, dependencies: { [name]: version } };
  const packages = { '': manifest, [`node_modules/${name}`]: { version, integrity } };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ name: 'runtime', lockfileVersion: 3, packages }),
  );
}

/**
 * Installs what package-lock.json names, unless exactly that is installed already. The tools of development are most of
 * it by size, and whoever only starts the house needs none of them.
 * @param {string} root
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} tools whether the tools of development are needed
 */
export async function ensurePackages(root, node, env, tools) {
  const stamp = join(root, 'node_modules', '.installed');
  const whole = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  const part = `${whole} without tools`;
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (found === whole || (found === part && !tools)) return;

  console.log(tools ? 'Installiere die Abhängigkeiten und Werkzeuge …' : 'Installiere die Abhängigkeiten …');
  rmSync(stamp, { force: true });
  const complaint = await install(node, tools ? [] : ['--omit=dev'], env, root);
  if (complaint !== undefined)
    throw new Stop(
      `Die Abhängigkeiten ließen sich nicht installieren (${complaint}). Oft fehlt nur die Verbindung zur Paketquelle.`,
    );
  writeFileSync(stamp, tools ? whole : part);
}

/**
 * Installs what the lockfile in `cwd` names.
 * @param {string} node
 * @param {string[]} more
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 * @returns {Promise<string | undefined>} why it failed, in a few words; nothing after success
 */
async function install(node, more, env, cwd) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...more];
  const cli = npmCli();
  /** @type {string[]} */
  const said = [];
  const code = cli
    ? await run(node, [cli, ...args], env, cwd, { said })
    : await run(windows ? 'npm.cmd' : 'npm', args, env, cwd, { said, shell: windows });
  if (askedToStop()) throw new Stop('Die Installation wurde abgebrochen. Ein neuer Start setzt sie fort.');
  return code === 0 ? undefined : `npm: ${gist(said.join('')) || `Code ${code}`}`;
}

/** The npm around us or, without one, the npm that came with this Node. */
function npmCli() {
  const known = process.env['npm_execpath'];
  if (known && /npm-cli\.[cm]?js$/.test(known)) return known;
  const beside = windows ? 'node_modules' : '../lib/node_modules';
  const own = join(dirname(process.execPath), beside, 'npm', 'bin', 'npm-cli.js');
  return existsSync(own) ? own : undefined;
}

/**
 * npm explains itself at length and with stacks; its code and its first sentence are what helps.
 * @param {string} said
 */
function gist(said) {
  const lines = said.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const code = lines.find((line) => line.startsWith('code '));
  const sentence = lines.find((line) => line !== '' && !/^(code|syscall|errno|path|dest) /.test(line));
  return [code?.slice('code '.length), sentence].filter(Boolean).join(', ');
}

/** @param {string} node @param {string} version */
function runs(node, version) {
  return (
    existsSync(node) && String(spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout).trim() === `v${version}`
  );
}

/** @param {string} version @param {string} minimum */
function atLeast(version, minimum) {
  return version.localeCompare(minimum, 'en', { numeric: true }) >= 0;
}

/** What the npm around us says about itself must not reach the npm inside. */
export function outerEnvironment() {
  const own = /^npm_(package|lifecycle|config_(prefix|local_prefix|global_prefix))/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
