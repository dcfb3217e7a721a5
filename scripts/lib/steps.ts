import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.ts';
import { type Count, FAILED, journeyCount, PASSED, unitCount } from './counts.ts';
import { type Options, runNode } from './program.ts';
import { root } from './project.ts';

export type Step = { name: string; title: string; run: () => Promise<{ count: Count; output: string }> };

const bin = (...path: string[]) => join(root, 'node_modules', ...path);
const reports = join(root, '.cache', 'tests');
/** Course packages the tests try out. Where they are missing, those tests are skipped. */
const samples = { H5P_SAMPLES: process.env['H5P_SAMPLES'] ?? join(root, '..', 'shared', 'packages', 'h5p') };

/** Types of content, actions and environment; what reads types afterwards needs them. */
export const prepare = gate('sync', 'Vorbereitung', bin('astro', 'bin', 'astro.mjs'), ['sync']);

/** Independent of each other, longest first. */
export const gates: readonly Step[] = [
  gate('types', 'Typen', bin('astro', 'bin', 'astro.mjs'), ['check', '--minimumFailingSeverity', 'warning']),
  gate('lint', 'Versprechen und HTML', bin('eslint', 'bin', 'eslint.js'), [
    '--config',
    'scripts/eslint.config.mjs',
    '--max-warnings=0',
    '.',
  ]),
  units('units', 'Einheiten und Verträge', [], {}),
  gate('unused', 'Unbenutztes', bin('knip', 'bin', 'knip.js'), ['--config', 'scripts/knip.config.ts']),
  gate('format', 'Form', bin('@biomejs', 'biome', 'bin', 'biome'), [
    'ci',
    '--colors=off',
    '--max-diagnostics=20',
    '--error-on-warnings',
    '.',
  ]),
  gate('lock', 'Paketliste', join(root, 'scripts', 'complete-lock.mjs'), ['--check']),
  gate('notices', 'Lizenzhinweise', join(root, 'scripts', 'notices.ts'), ['--check']),
];

export const build: Step = {
  name: 'build',
  title: 'Bau',
  run: () =>
    ensureBuild().then(
      () => ({ count: PASSED, output: '' }),
      (fault: Error) => ({ count: FAILED, output: fault.message }),
    ),
};

export const e2e = journeys('e2e', 'Wege im Browser', {});

/** Only in the long run: crash and load rounds, and every journey in the other width and theme. */
export const long: readonly Step[] = [
  units('long', 'Dauerläufe', ['tests/long'], { LONG: '1' }),
  journeys('e2e-long', 'Wege im Browser, anders breit und dunkel', { LONG: '1' }),
];

function gate(name: string, title: string, script: string, args: readonly string[]): Step {
  return {
    name,
    title,
    run: async () => {
      const { code, output } = await runNode(script, args, quiet({}));
      return { count: code === 0 ? PASSED : FAILED, output: code === 0 ? '' : output };
    },
  };
}

function units(name: string, title: string, paths: readonly string[], env: Record<string, string>): Step {
  const report = join(reports, `${name}.json`);
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=dot', '--reporter=json'];
  return {
    name,
    title,
    run: async () => {
      clear(report);
      const { code, output } = await runNode(
        bin('vitest', 'vitest.mjs'),
        [...args, `--outputFile.json=${report}`, ...paths],
        quiet({ ...samples, ...env }),
      );
      const count = unitCount(report, code);
      return { count, output: count.failed > 0 ? output : '' };
    },
  };
}

function journeys(name: string, title: string, env: Record<string, string>): Step {
  const report = join(reports, `${name}.json`);
  return {
    name,
    title,
    run: async () => {
      clear(report);
      const { code } = await runNode(
        bin('playwright', 'cli.js'),
        ['test', '--config', 'tests/playwright.config.ts'],
        {
          env: { ...samples, ...env, E2E_REPORT: report },
          show: true,
          minutes: 30,
        },
      );
      return { count: journeyCount(report, code), output: '' };
    },
  };
}

function clear(report: string): void {
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
}

const quiet = (env: Record<string, string>): Options => ({ env: { NO_COLOR: '1', ...env }, minutes: 20 });
