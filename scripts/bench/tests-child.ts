import { systemClock } from '#domain/clock.ts';
import { addPerson } from '#features/people/store.ts';
import { readConfig } from '#platform/config/config.ts';
import { start } from '#src/server.ts';

/** The house of `tests.ts` with everybody signed in already; prints one JSON line. Arguments: a folder, how many people. */
const [folder = '', people = '0'] = process.argv.slice(2);

const config = readConfig({
  DATA_DIR: folder,
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'silent',
  DEMO: '0',
  STORE: 'lowdb',
});
if (!config.ok) throw new Error(config.problem);
const { app, url } = await start({ config: config.value, clock: systemClock });
const sessions = await Promise.all(
  Array.from({ length: Number(people) }, async (_, number) => {
    const id = `person-${number}`;
    await addPerson(app.store, id, {
      name: `Person ${number}`,
      departments: [],
      group: 'beschaeftigte',
      employed: { from: '2020-01-01' },
      roles: [],
    });
    return app.people.startSession(id);
  }),
);
console.log(JSON.stringify({ url, sessions }));
