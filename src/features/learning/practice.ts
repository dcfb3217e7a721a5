import type { Theme } from '#domain/feature.ts';
import type { Actor, Language } from '#domain/person.ts';
import { failed, ok, type Result } from '#domain/result.ts';
import type { AssetDeps } from '#platform/h5p/assets.ts';
import { isDone } from '#platform/h5p/done.ts';
import { practiceMessage } from '#platform/h5p/messages.ts';
import { issueToken, tokenExpiry } from '#platform/h5p/token.ts';
import { practiceTexts } from '#ui/practice-texts.ts';
import type { Course, PackagePlace, Practice } from './course.ts';
import { unitOf } from './course.ts';
import { practiceReported, recordIn, stateOf } from './model.ts';
import { type LearningApp, learn } from './service.ts';
import { learnerOf } from './store.ts';

const contentId = (course: Course, unit: Practice): string => `${course.slug}.${unit.id}`;

/** Means nothing outside this server, and something else for every practice: packages cannot recognise anybody. */
const pseudonym = (app: LearningApp, actor: Actor, id: string): string =>
  app.keys.sign('h5p-person', `${actor.id} ${id}`);

/** Whether a page that still reports was opened by the person who is signed in now; another tab may have changed that. */
export const isFor = (
  app: LearningApp,
  actor: Actor,
  course: Course,
  unit: Practice,
  person: string,
): boolean => person === pseudonym(app, actor, contentId(course, unit));

/** Everything the frame of a practice is given; the package sees a pseudonym, never who is learning. */
export async function practiceView(
  app: LearningApp,
  actor: Actor,
  course: Course,
  unit: Practice,
  look: { lang: Language; theme: Theme; onward: { href: string; text: string } },
) {
  const record = recordIn(await learnerOf(app.store, actor.id), course)?.units[unit.id];
  const state = stateOf(record?.practice, unit) ?? null;
  const id = contentId(course, unit);
  const person = pseudonym(app, actor, id);
  const token = issueToken(app.keys, { contentId: id, person, expires: tokenExpiry(app.clock.now()) });
  return {
    /** The package was replaced, and what was entered into the old content does not fit. */
    renewed: state === null && record?.practice?.state !== undefined,
    /** Our own types have a way back to their beginning. */
    canReset: state !== null && unit.edition !== undefined,
    frame: {
      src: `/h5p/${token}/player`,
      title: unit.title,
      ...(look.lang !== 'de' && { titleLang: 'de' }),
      state,
      done: record?.doneAt !== undefined,
      ...(record?.practice?.result && { result: pointsOf(record.practice.result) }),
      saveUrl: `/api/lernen/${course.slug}/${unit.id}?fuer=${person}`,
      lang: look.lang,
      theme: look.theme,
      texts: practiceTexts(look.lang, {
        next: look.onward.text,
        nextHref: look.onward.href,
        signInHref: '/anmelden',
      }),
    },
  };
}

const pointsOf = ({ raw, max }: { raw: number; max: number }) => ({ raw, max });

/** Where the files of a practice lie; asked with the content id of a signed address. */
export function placeOf(app: LearningApp, id: string): PackagePlace | undefined {
  const [slug = '', unitId = ''] = id.split('.');
  const course = app.learning.any(slug);
  const unit = course && unitOf(course, unitId);
  return unit?.kind === 'practice' ? unit.place : undefined;
}

/** What answering for the files of practices takes. */
export const practiceDeps = (app: LearningApp): AssetDeps => ({
  keys: app.keys,
  clock: app.clock,
  origin: app.config.baseUrl,
  root: app.config.rootDir,
  locate: (id) => placeOf(app, id),
});

/**
 * Takes what a practice says about itself. The package can forge it, so it is bounded: who and what are set here,
 * 0 ≤ raw ≤ max, and nobody may report faster than people can answer. `done`: this report counts, and it is done.
 */
export async function reportPractice(
  app: LearningApp,
  actor: Actor,
  course: Course,
  unit: Practice,
  body: unknown,
): Promise<Result<{ done: boolean }, 'unreadable' | 'busy'>> {
  const parsed = practiceMessage.safeParse(body);
  if (!parsed.success) return failed('unreadable');
  const now = app.clock.now();
  if (!app.learning.reports.take(actor.id, now)) return failed('busy');
  const report = parsed.data;
  const counts = report.kind === 'result' && isDone(unit.machineName, report.verb);
  await learn(app, actor.id, course, (kept) => practiceReported(kept, course, unit, report, counts, now));
  return ok({ done: counts });
}
