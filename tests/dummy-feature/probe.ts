import { registerHooks } from 'node:module';
import type { Actor } from '#domain/person.ts';
import { personalRecords, retentionRows, visibilityRows } from '#features/privacy/queries.ts';
import { searched } from '#features/search/queries.ts';
import { overview } from '#src/overview.ts';
import { shell } from '#src/shell.ts';
import { makeApp } from '#tests/support/house.ts';

/** Opens the house it lies in, with plain Node, and prints as one JSON line what a signed-in person would meet there. */

// The register of the forms is the one thing here that needs a module of Astro: a function that hands on what it is given.
const handsOn = 'data:text/javascript,export const defineAction = (door) => door';
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'astro:actions' ? { url: handsOn, shortCircuit: true } : next(specifier, context),
});
type Door = { handler(form: FormData, context: unknown): Promise<unknown> };
const { server } = (await import('#src/actions/index.ts')) as unknown as {
  server: Record<string, Record<string, Door>>;
};

const { app, leave } = await makeApp();
const actor: Actor = {
  id: 'p1',
  name: 'Probe',
  roles: new Set(['staff']),
  department: undefined,
  language: 'de',
  session: 's1',
};
const locals = { app, actor, lang: 'de', theme: 'light' } as App.Locals;
const form = new FormData();
form.set('text', 'Moin');
const context = { locals, clientAddress: '127.0.0.1', request: new Request('http://127.0.0.1/') };
const sent = await server['dummy']?.['greet']?.handler(form, context);

const { due, next } = await overview(app, actor);
const met = {
  forms: Object.keys(server),
  sent,
  routes: [...app.gates.keys()],
  menu: shell({ locals, url: new URL('http://127.0.0.1/') }, { title: '' }).nav.map((item) => item.label),
  due: due.map((item) => item.title),
  next: next?.title,
  found: (await searched(app, actor, 'Attrappe')).map((hit) => hit.title),
  kept: (await personalRecords(app, actor)).map((record) => record.data),
  retention: retentionRows(app, 'de'),
  visible: visibilityRows(app).map((row) => row.title.de),
};
await leave();
console.log(JSON.stringify(met));
