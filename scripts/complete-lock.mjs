/**
 * Completes package-lock.json for platforms whose binaries a registry did not offer when the file was written.
 *
 * npm leaves such optional packages out, and the very next `npm ci` refuses the file for everybody ("Missing: … from
 * lock file"). A stub of name, version and platform is enough: npm skips it elsewhere and looks it up where it fits.
 *
 *   node scripts/complete-lock.mjs           writes what is missing; run it after every `npm install`
 *   node scripts/complete-lock.mjs --check   writes nothing; exit code 1 when something is missing or superfluous
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ version?: string, dev?: boolean, license?: string, resolved?: string, optionalDependencies?: Record<string, string> }} Entry */
/** @typedef {{ packages: Record<string, Entry> }} Lock */

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

const check = process.argv.includes('--check');
const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
/** @type {Lock} */
const lock = JSON.parse(readFileSync(file, 'utf8'));

const missing = missingFrom(lock.packages);
const addresses = Object.values(lock.packages).filter((entry) => entry.resolved !== undefined).length;

if (check) {
  for (const { name, version } of missing)
    console.error(`package-lock.json: Eintrag fehlt für ${name}@${version}`);
  if (addresses > 0) console.error(`package-lock.json: ${addresses} Einträge nennen eine Registry-Adresse.`);
  if (missing.length > 0) console.error('Abhilfe: node scripts/complete-lock.mjs');
  process.exit(missing.length + addresses > 0 ? 1 : 0);
}

for (const { name, version, asking } of missing)
  lock.packages[`node_modules/${name}`] = stub(name, version, asking);
if (missing.length > 0) {
  const packages = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
}
console.log(`package-lock.json: ${missing.length} Einträge ergänzt.`);

/**
 * Optional dependencies with an exact version that no entry of the file answers.
 * @param {Record<string, Entry>} packages
 */
function missingFrom(packages) {
  const found = new Map();
  for (const [place, entry] of Object.entries(packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
      if (/^\d+\.\d+\.\d+/.test(version) && !reachable(packages, place, name))
        found.set(name, { name, version, asking: entry });
  return [...found.values()];
}

/**
 * Looks for a package the way Node does: beside the one that asks, then upwards.
 * @param {Record<string, Entry>} packages
 * @param {string} place
 * @param {string} name
 * @returns {boolean}
 */
function reachable(packages, place, name) {
  const prefix = place === '' ? '' : `${place}/`;
  if (packages[`${prefix}node_modules/${name}`]) return true;
  if (place === '') return false;
  const end = place.lastIndexOf('/node_modules/');
  return reachable(packages, end < 0 ? '' : place.slice(0, end), name);
}

/**
 * @param {string} name
 * @param {string} version
 * @param {Entry} asking the package it is a part of; parts share its licence
 */
function stub(name, version, asking) {
  const words = name.split(/[-/]/);
  const cpu = PROCESSORS.filter((word) => words.includes(word));
  const os = SYSTEMS.filter((word) => words.includes(word));
  const libc = words.includes('gnu') ? ['glibc'] : words.includes('musl') ? ['musl'] : [];
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(asking.dev && { dev: true }),
    ...(libc.length > 0 && { libc }),
    ...(asking.license && { license: asking.license }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
