import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { root, Stop } from './lib/project.ts';

/** What every browser we start is told: no sandbox (containers run as root), no connection that nobody asked for. */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--font-render-hinting=none',
];

/**
 * Path of a Chromium that Playwright can drive: the one named in `CHROMIUM_PATH`, Playwright's own, the machine's, or
 * the one packed in a development dependency (Linux x64). Only where that package offers none, one is installed:
 * a test run changes the machine in no other case. Throws a `Stop` when none is to be had.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (executable(named)) return named;
    throw new Stop(`CHROMIUM_PATH nennt „${named}“, das lässt sich nicht ausführen.`);
  }
  const found = playwrights() ?? systems() ?? (hasPacked() ? await packed() : (debians() ?? downloaded()));
  if (found) return found;
  throw new Stop(
    'Kein Chromium gefunden. Bitte installieren Sie Chrome oder Chromium oder setzen Sie CHROMIUM_PATH.',
  );
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return path && executable(path) ? path : undefined;
}

function systems(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...installedApplications(),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
  ];
  return candidates.find((path) => executable(path) && (process.platform === 'win32' || answers(path)));
}

function installedApplications(): string[] {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  if (process.platform !== 'win32') return [];
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
}

const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
const hasPacked = () => process.platform === 'linux' && process.arch === 'x64' && existsSync(manifest);

/**
 * Unpacks the browser of `@sparticuz/chromium` into `.cache`, once. The package is made for another place: it unpacks
 * to a shared temporary folder and looks for its fonts there, and without any font every page crashes. Hence a folder,
 * a font configuration and a starter of our own; the starter also finds the libraries that a bare machine lacks.
 */
async function packed(): Promise<string | undefined> {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(root, '.cache', `chromium-${version}`);
  const starter = join(folder, 'chrome');
  if (existsSync(starter)) return starter;

  const unpacking = `${folder}.${process.pid}`;
  mkdirSync(unpacking, { recursive: true });
  const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()";
  const env = { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (done.status === 0) {
    writeFileSync(join(unpacking, 'fonts', 'fonts.conf'), FONTS);
    writeFileSync(join(unpacking, 'chrome'), STARTER);
    chmodSync(join(unpacking, 'chrome'), 0o755);
    // Whoever comes second finds the folder in place and keeps it.
    if ((await draws(join(unpacking, 'chrome'))) && !existsSync(folder)) renameSync(unpacking, folder);
  }
  rmSync(unpacking, { recursive: true, force: true });
  return existsSync(starter) ? starter : undefined;
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const STARTER = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_PATH="$here/fonts" XDG_CACHE_HOME="$here/cache"
exec "$here/chromium" "$@"
`;

function debians(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !executable('/usr/bin/apt-get'))
    return undefined;
  console.log('Installiere Chromium mit apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: 'inherit', env })
      .status === 0;
  const installed =
    apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  return installed && executable('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}

function downloaded(): string | undefined {
  console.log('Lade Chromium mit Playwright …');
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 600_000 });
  return playwrights();
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some distributions put a program of this name there that only says how to install one. */
const answers = (path: string): boolean =>
  spawnSync(path, ['--headless', ...LAUNCH_ARGS, '--version'], { timeout: 20_000 }).status === 0;

/** Only a drawn page shows that libraries and fonts are really found. */
async function draws(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS, timeout: 30_000 });
    const page = await browser.newPage();
    await page.setContent('<p>bereit</p>', { timeout: 10_000 });
    await page.screenshot({ timeout: 10_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
