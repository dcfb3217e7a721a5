import { mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#domain/clock.ts';
import { createApp } from '#src/app.ts';
import { demoAccounts } from '#src/demo/accounts.ts';
import { foundDemoTown, type Progress } from '#src/demo/town.ts';
import { Stop, task } from './lib/project.ts';
import { settings, withContent } from './lib/settings.ts';

const MOST_PEOPLE = 100_000;
const STEPS: Readonly<Record<Parameters<Progress>[0], string>> = {
  accounts: 'Demo-Zugänge',
  people: 'Beschäftigte',
  learning: 'Lernstände',
};

/** Fills an empty data folder with an example town: `npm run seed -- --people 3000 [--folder data]`. */
await task(async () => {
  const caller = process.env['INIT_CWD'] ?? process.cwd();
  const { values } = parseArgs({ options: { people: { type: 'string' }, folder: { type: 'string' } } });
  const people = peopleOf(values.people);
  const given = settings();
  const dataDir = values.folder === undefined ? given.dataDir : resolve(caller, values.folder);
  await refuseUnlessEmpty(dataDir);

  const began = performance.now();
  const config = { ...given, dataDir, logLevel: 'error' as const };
  const app = await withContent(() => createApp({ config, clock: systemClock }));
  try {
    await foundDemoTown(app, people, progress());
  } finally {
    await app.close();
  }
  const seconds = ((performance.now() - began) / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 });
  console.log(
    `${people.toLocaleString('de-DE')} Beschäftigte stehen in ${dataDir}, angelegt in ${seconds} Sekunden.`,
  );
  return undefined;
});

function peopleOf(text = '3000'): number {
  const people = Number(text);
  if (Number.isInteger(people) && people >= demoAccounts.length && people <= MOST_PEOPLE) return people;
  throw new Stop(`--people ist eine ganze Zahl von ${demoAccounts.length} bis ${MOST_PEOPLE}.`);
}

/** Nothing of a real town may ever mix with an example. */
async function refuseUnlessEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new Stop(
      `Der Ordner ${folder} ist nicht leer. Die Beispielstadt entsteht nur in einem leeren Ordner: Nennen Sie einen anderen mit --folder oder DATA_DIR.`,
    );
}

/** A line for every quarter of a step. */
function progress(): Progress {
  let last = '';
  return (step, done, of) => {
    const line = `${STEPS[step]}: ${Math.floor((done / of) * 4) * 25} %`;
    if (done > 1 && line !== last) console.log(line);
    last = line;
  };
}
