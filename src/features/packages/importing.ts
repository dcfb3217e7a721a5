import type { PersonId } from '#domain/person.ts';
import { type Ok, ok } from '#domain/result.ts';
import { type Intake, openIntake } from '#platform/h5p/intake.ts';
import type { H5PPackage } from '#platform/h5p/package.ts';
import { whereOf } from '#platform/log/log.ts';
import { breaking, planProblem, tooMuch } from './judge.ts';
import { finishImport, mend } from './mend.ts';
import {
  freeId,
  type ImportedPackage,
  type LibraryChange,
  type LibraryPlan,
  planLibraries,
  shown,
  slugOf,
} from './model.ts';
import { recheck } from './recheck.ts';
import { type ImportRefusal, refuse } from './refusal.ts';
import type { ImportResult, Step } from './runs.ts';
import type { PackagesApp } from './service.ts';
import { allLibraries, allPackages, keepLibrary, keepPackage, packageById } from './store.ts';

export type ImportOrder = {
  /** The `.h5p` file; it is read, never moved. */
  file: string;
  /** What it is called; the id of a new package is made from it. */
  name: string;
  /** Names the import among those under way. */
  key: string;
  /** Nobody: the command line. */
  by?: PersonId;
  mayBring: boolean;
  /** The package whose content it replaces, as it was read. */
  replace?: { id: string; version: number };
};

/**
 * Imports a package: unpack aside, check, put libraries and content in their places, note it, check again whatever uses
 * a library that changed. Imports go one after the other. Of a refused one nothing stays.
 */
export async function importPackage(
  app: PackagesApp,
  order: ImportOrder,
  tell: (step: Step) => void = () => {},
): Promise<Ok<ImportResult> | ImportRefusal> {
  tell('received');
  const outcome = await app.packages.alone(() => take(app, order, tell));
  await app.journal.append('audit', {
    at: app.clock.now(),
    person: order.by ?? 'console',
    ...(outcome.ok
      ? { event: 'package.imported', package: outcome.value.package, edition: outcome.value.edition }
      : { event: 'package.refused', problem: outcome.problem }),
  });
  return outcome;
}

async function take(
  app: PackagesApp,
  order: ImportOrder,
  tell: (step: Step) => void,
): Promise<Ok<ImportResult> | ImportRefusal> {
  await mend(app);
  const replaced = order.replace && (await packageById(app.store, order.replace.id));
  if (order.replace !== undefined && replaced?.version !== order.replace.version)
    return refuse(replaced === undefined ? 'replaceMissing' : 'replaceConflict', order.replace.id);
  const opened = await openIntake(app.packages.shelf, order.file, order.key);
  if (!opened.ok) return opened;
  const intake = opened.value;
  try {
    const plan = planLibraries(intake.brought, intake.installed, intake.own, order.mayBring);
    const problem = planProblem(plan);
    if (problem !== undefined) return problem;
    const settled = await intake.settle(plan.take);
    if (!settled.ok) return settled;
    if (replaced !== undefined && replaced.body.machineName !== settled.value.machineName)
      return refuse('replaceType', settled.value.machineName);
    const bytes = await intake.bytes();
    const refusal =
      (await tooMuch(app, bytes, replaced)) ?? (await breaking(app, intake, plan, replaced?.id));
    if (refusal !== undefined) return refusal;
    tell('checked');
    const id =
      replaced?.id ??
      freeId(slugOf(order.name), new Set((await allPackages(app.store)).map((kept) => kept.id)));
    const changes = await withOrigin(app, plan);
    const edition = (replaced?.body.edition ?? 0) + 1;
    const body = noted(settled.value, { id, bytes, edition, at: app.clock.now(), by: order.by });
    await intake.place(id, edition, plan.take, () => tell('libraries'));
    const kept = await keepPackage(app.store, id, body, replaced?.version ?? 0);
    if (!kept.ok) throw new Error('the shelf was not ours alone');
    await finishImport(app, id);
    await noteLibraries(app, intake, plan, id, order.by);
    tell('content');
    const rechecked = await recheck(app, plan.take, id);
    await app.learning.reread().catch((error: unknown) => app.log.error('courses.unread', whereOf(error)));
    const waiting = app.learning.waiting().filter((each) => each.package === id);
    return ok({ package: id, edition, changes, rechecked, waiting });
  } catch (error) {
    // What cannot be undone now, on a full disk perhaps, is undone before the next import or at the next start.
    await mend(app).catch((fault: unknown) => app.log.error('package.unmended', whereOf(fault)));
    throw error;
  } finally {
    await intake.drop();
  }
}

/** Says of each library the house had which package brought it. */
async function withOrigin(app: PackagesApp, { changes }: LibraryPlan): Promise<readonly LibraryChange[]> {
  const origins = new Map((await allLibraries(app.store)).map(({ body }) => [body.name, body.from]));
  return changes.map((change) => {
    const heldFrom = change.held === undefined ? undefined : origins.get(change.name);
    return heldFrom === undefined ? change : { ...change, heldFrom };
  });
}

async function noteLibraries(
  app: PackagesApp,
  intake: Intake,
  { take: names, changes }: LibraryPlan,
  from: string,
  by: PersonId | undefined,
): Promise<void> {
  const at = app.clock.now();
  for (const name of names) {
    const library = intake.brought.get(name);
    if (library === undefined) continue;
    await keepLibrary(app.store, {
      name,
      title: shown(library.title, 200),
      patch: library.patchVersion,
      from,
      at,
    });
    const before = changes.find((change) => change.name === name)?.held;
    const event = before === undefined ? 'library.installed' : 'library.updated';
    await app.journal.append('audit', {
      at,
      event,
      library: name,
      patch: library.patchVersion,
      person: by ?? 'console',
    });
  }
}

function noted(
  read: H5PPackage,
  { id, by, ...rest }: { id: string; bytes: number; edition: number; at: string; by: PersonId | undefined },
): ImportedPackage {
  const main = read.libraries.find(({ library }) => library.machineName === read.machineName)?.library;
  return {
    title: shown(read.title, 200) || id,
    language: read.language,
    machineName: read.machineName,
    typeTitle: shown(main?.title ?? '', 100) || read.machineName,
    typeVersion: main === undefined ? '' : `${main.majorVersion}.${main.minorVersion}.${main.patchVersion}`,
    libraries: read.libraries.map(({ name }) => name),
    ...rest,
    ...(by !== undefined && { by }),
  };
}
