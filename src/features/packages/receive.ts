import type { Actor } from '#domain/person.ts';
import { isFull } from '#platform/disk/durable.ts';
import { LIMITS } from '#platform/h5p/checks.ts';
import { incomingFile, removeIncoming } from '#platform/h5p/intake.ts';
import { hasRoom } from '#platform/h5p/shelf.ts';
import { whereOf } from '#platform/log/log.ts';
import { receiveUpload, type Upload, type UploadProblem } from '#platform/web/upload.ts';
import { type ImportOrder, importPackage } from './importing.ts';
import { shown } from './model.ts';
import { mayBringLibraries } from './policy.ts';
import { type ImportProblem, refuse } from './refusal.ts';
import type { ImportRun } from './runs.ts';
import type { PackagesApp } from './service.ts';

/**
 * Takes an uploaded package. Answers as soon as the file is here; the import goes on, and the run says how far it is.
 * One at a time for each person.
 */
export async function receivePackage(app: PackagesApp, actor: Actor, request: Request): Promise<ImportRun> {
  const { runs, shelf } = app.packages;
  const busy = runs.runningOf(actor.id);
  const run = runs.begin({ id: app.ids.next(), by: actor.id, at: app.clock.now(), name: '' });
  if (busy !== undefined) return end(Object.assign(run, { instead: busy.id }), 'oneAtATime');
  const into = incomingFile(shelf, run.id);
  try {
    const length = Number(request.headers.get('content-length') ?? LIMITS.package);
    if (!(await hasRoom(shelf, Math.min(length, LIMITS.package)))) return end(run, 'noRoom');
    const received = await receiveUpload(request, { field: 'file', into, most: LIMITS.package });
    if (!received.ok) return end(run, UPLOAD[received.problem]);
    run.name = shown(received.value.name, 120);
    const replace = replaced(received.value.fields);
    if (replace === 'unreadable') {
      await removeIncoming(shelf, run.id);
      return end(run, 'unreadable');
    }
    runs.work(run, goOn(app, actor, run, { name: received.value.name, ...(replace && { replace }) }));
    return run;
  } catch (error) {
    return broken(app, run, error);
  }
}

/** Sentences are the same wherever it was found that a file is too large. */
const UPLOAD: Readonly<Record<UploadProblem, ImportProblem>> = {
  tooLarge: 'packageTooLarge',
  unreadable: 'unreadable',
  nothing: 'nothing',
  twoFiles: 'twoFiles',
  brokenOff: 'brokenOff',
  diskFull: 'diskFull',
};

/** The package that is to be replaced, as it was seen; a field that is there and empty is no wish for a new package. */
function replaced(fields: Upload['fields']): ImportOrder['replace'] | 'unreadable' {
  const { replace: id, version } = fields;
  if (id === undefined && version === undefined) return undefined;
  return id && version && /^\d{1,9}$/.test(version) ? { id, version: Number(version) } : 'unreadable';
}

async function goOn(
  app: PackagesApp,
  actor: Actor,
  run: ImportRun,
  wanted: Pick<ImportOrder, 'name' | 'replace'>,
): Promise<void> {
  const order = {
    file: incomingFile(app.packages.shelf, run.id),
    key: run.id,
    by: actor.id,
    mayBring: mayBringLibraries(actor),
    ...wanted,
  };
  try {
    const outcome = await importPackage(app, order, (step) => {
      run.reached = step;
    });
    if (outcome.ok) Object.assign(run, { result: outcome.value, reached: 'done' });
    else end(run, outcome.problem, outcome.about);
  } catch (error) {
    broken(app, run, error);
  } finally {
    await removeIncoming(app.packages.shelf, run.id).catch(() => undefined);
  }
}

function end(run: ImportRun, problem: ImportProblem, about = ''): ImportRun {
  const refusal = refuse(problem, about);
  run.refusal = { code: refusal.problem, about: shown(refusal.about, 400) };
  return run;
}

function broken(app: PackagesApp, run: ImportRun, error: unknown): ImportRun {
  app.log.error('package.broken', { run: run.id, ...whereOf(error) });
  return end(run, isFull(error) ? 'diskFull' : 'broken');
}
