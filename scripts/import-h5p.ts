import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#domain/clock.ts';
import { importPackage } from '#features/packages/importing.ts';
import { refusalText } from '#features/packages/refusals.ts';
import { repairPackages } from '#features/packages/repair.ts';
import { runMessages } from '#features/packages/run-messages.ts';
import { packageById } from '#features/packages/store.ts';
import { changeText } from '#features/packages/view.ts';
import { IMPORTED } from '#platform/h5p/opener.ts';
import { type App, createApp } from '#src/app.ts';
import { Stop, task } from './lib/project.ts';
import { settings, withContent } from './lib/settings.ts';

const USAGE =
  'Aufruf: npm run import-h5p -- <Datei.h5p> [weitere Dateien]\n' +
  '        npm run import-h5p -- --replace <Name des Pakets> <Datei.h5p>';
const t = runMessages.de;

/**
 * Imports packages into this installation, step by step, with the rights of the administration: whoever may write the
 * data folder may bring libraries. The application must not be running; it has the data folder for itself.
 */
await task(async () => {
  const caller = process.env['INIT_CWD'] ?? process.cwd();
  const { values, positionals } = parseArgs({
    options: { replace: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (positionals.length === 0 || (values.replace !== undefined && positionals.length > 1))
    throw new Stop(USAGE);
  const files = positionals.map((path) => resolve(caller, path));
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Stop(`Diese Dateien gibt es nicht: ${missing.join(', ')}`);

  const config = { ...settings(), logLevel: 'silent' as const };
  const app = await withContent(() => createApp({ config, clock: systemClock }));
  try {
    await repairPackages(app);
    let refused = 0;
    for (const file of files) if (!(await imported(app, file, values.replace))) refused += 1;
    return refused > 0 ? 1 : 0;
  } finally {
    await app.close();
  }
});

async function imported(app: App, file: string, id: string | undefined): Promise<boolean> {
  const replaced = id === undefined ? undefined : await packageById(app.store, id);
  if (id !== undefined && replaced === undefined) throw new Stop(`Ein Paket „${id}“ gibt es nicht.`);
  const name = basename(file);
  console.log(`\n${name}`);
  const order = {
    file,
    name,
    key: app.ids.next(),
    mayBring: true,
    ...(replaced && { replace: { id: replaced.id, version: replaced.version } }),
  };
  const outcome = await importPackage(app, order, (step) => console.log(`  ${t.steps[step]}`));
  if (!outcome.ok) {
    console.log(`  Abgelehnt: ${refusalText({ code: outcome.problem, about: outcome.about }, 'de')}`);
    return false;
  }
  const { package: made, changes, rechecked, waiting } = outcome.value;
  for (const change of changes) if (change.change !== 'same') console.log(`    ${changeText(change, 'de')}`);
  for (const { title, uses, trouble } of rechecked)
    console.log(`    ${trouble ? `${title}: ${refusalText(trouble, 'de')}` : t.recheckedFine(title, uses)}`);
  for (const { file: course, what } of waiting) console.log(`    ${t.waiting}. ${course}: ${what}`);
  console.log(`  ${t.steps.done}: package: ${IMPORTED}${made}`);
  return true;
}
