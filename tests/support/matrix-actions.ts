import { newReport } from '#features/barriers/model.ts';
import { addReport } from '#features/barriers/store.ts';
import { changeAccount } from '#features/people/store.ts';
import { addWish } from '#features/wishes/store.ts';
import { hashPassword } from '#platform/auth/password.ts';
import { certificateIn } from './certificates.ts';
import type { Here, Row } from './matrix-check.ts';
import { idOf, type LoggedServer, PASSWORD, sessionOf, visitor } from './matrix-house.ts';
import { all, only, signedIn } from './matrix-routes.ts';
import { runningTest, TESTED } from './matrix-tests.ts';

type Fields = Readonly<Record<string, string>>;

/** An action sent from a page, with fields that are right unless `what` says otherwise. */
const action = (
  of: string,
  page: string,
  what: string,
  fields: Fields | ((here: Here) => Promise<Fields>),
  gets: Row['gets'],
): Row => ({
  of,
  what: `${what}, from ${page}`,
  ask: async (here) => ({
    path: `${page}?_action=${of}`,
    form: typeof fields === 'function' ? await fields(here) : fields,
  }),
  gets,
});

const ownSession = async ({ house, who }: Here): Promise<Fields> => ({
  session: sessionOf(await visitor(house, who)) || 'keine',
});
/** Somebody else's: for staff that of a manager, for everybody else that of staff. */
const foreignSession = async ({ house, who }: Here): Promise<Fields> => ({
  session: sessionOf(await visitor(house, who === 'staff' ? 'manager' : 'staff')),
});

/** A barrier somebody has just reported; returns its id. */
export async function reportIn({ app, clock }: LoggedServer, what = 'Zu kleine Schrift'): Promise<string> {
  const id = app.ids.next();
  const { town, calendar } = app.organisation();
  const days = town.accessibility.answerWithinWorkingDays;
  const input = { what, page: undefined, contact: undefined };
  await addReport(app.store, id, newReport(input, clock.now(), days, calendar));
  return id;
}

const freshReport = async ({ house }: Here): Promise<Fields> => ({
  report: await reportIn(house),
  version: '1',
  note: 'Schrift vergrößert',
});

async function passwords({ house, who }: Here): Promise<Fields> {
  const password = await hash;
  if (who !== 'nobody')
    await changeAccount(house.app.store, idOf(who), (account) => ({ ...account, password }));
  return { current: PASSWORD, password: 'Trommel Wiese Kerze' };
}
const hash = hashPassword(PASSWORD);

const lesson = { course: 'it-sicherheit', unit: 'anatomie' };
const ownTest = async (here: Here): Promise<Fields> => ({
  course: TESTED,
  attempt: await runningTest(here),
});
const ownQuestion =
  (question: string) =>
  async (here: Here): Promise<Fields> => ({ ...(await ownTest(here)), question, answer: '' });
const desk = ['coordinator', 'admin'] as const;
const answering = ['course-author', 'hr', 'coordinator'] as const;

/** A course somebody has just wished for; returns its id. */
export async function wishIn({ app }: LoggedServer): Promise<string> {
  const id = app.ids.next();
  await addWish(app.store, id, { on: '2026-11-23', topic: 'Tabellen auswerten' });
  return id;
}

const freshWish = async ({ house }: Here): Promise<Fields> => ({
  wish: await wishIn(house),
  version: '1',
  answer: 'Kommt im Februar.',
});

export const actionRows: readonly Row[] = [
  action(
    'people.signIn',
    '/anmelden',
    'right',
    { identifier: 'kennung-staff', password: PASSWORD },
    all('onward'),
  ),
  action(
    'people.signIn',
    '/anmelden',
    'wrong',
    { identifier: 'kennung-staff', password: 'falsch' },
    {
      ...all('onward'),
      nobody: 'again',
    },
  ),
  action('people.signOut', '/anmelden', 'own', {}, all('onward')),
  action('people.display', '/darstellung', 'own', { theme: 'dark' }, all('onward')),
  action('people.display', '/konto', 'own', { theme: 'dark' }, all('onward')),
  action(
    'people.display',
    '/personal',
    'own',
    { theme: 'dark' },
    { ...only(['hr'], 'onward'), nobody: 'onward' },
  ),
  action('people.endSession', '/konto', 'own', ownSession, signedIn('onward')),
  action('people.endSession', '/konto', 'foreign', foreignSession, signedIn('missing')),
  action('people.endSession', '/konto', 'unknown', { session: 'gibtesnicht' }, signedIn('missing')),
  action('people.changePassword', '/konto', 'own', passwords, signedIn('onward')),
  action(
    'people.setUp',
    '/einrichten/falsch',
    'wrong token',
    { token: 'falsch', name: 'A', identifier: 'a', password: PASSWORD },
    all('missing'),
  ),

  action('learning.readLesson', '/lernen/it-sicherheit/anatomie', 'lesson', lesson, signedIn('onward')),
  action(
    'learning.readLesson',
    '/lernen',
    'practice',
    { ...lesson, unit: 'phishing-erkennen' },
    signedIn('missing'),
  ),
  action(
    'learning.readLesson',
    '/lernen',
    'unknown unit',
    { ...lesson, unit: 'gibt-es-nicht' },
    signedIn('missing'),
  ),
  action(
    'learning.readLesson',
    '/lernen',
    'unknown course',
    { ...lesson, course: 'gibt-es-nicht' },
    signedIn('missing'),
  ),

  action(
    'learning.finishPractice',
    '/lernen',
    'practice that reports its end itself',
    { ...lesson, unit: 'phishing-erkennen' },
    signedIn('missing'),
  ),
  action('learning.finishPractice', '/lernen', 'lesson', lesson, signedIn('missing')),
  action(
    'learning.resetPractice',
    '/lernen/it-sicherheit/phishing-erkennen',
    'practice',
    { ...lesson, unit: 'phishing-erkennen' },
    signedIn('onward'),
  ),
  action('learning.resetPractice', '/lernen', 'lesson', lesson, signedIn('missing')),
  action(
    'learning.enrol',
    '/lernen/it-sicherheit',
    'course',
    { course: 'it-sicherheit' },
    signedIn('onward'),
  ),
  action('learning.enrol', '/lernen', 'unknown course', { course: 'gibt-es-nicht' }, signedIn('missing')),
  action(
    'learning.leave',
    '/lernen/it-sicherheit',
    'course',
    { course: 'it-sicherheit' },
    signedIn('onward'),
  ),
  action('learning.leave', '/lernen', 'unknown course', { course: 'gibt-es-nicht' }, signedIn('missing')),
  action('learning.bookmark', '/lernen/it-sicherheit/anatomie', 'lesson', lesson, signedIn('onward')),
  action(
    'learning.bookmark',
    '/lernen',
    'unknown unit',
    { ...lesson, unit: 'gibt-es-nicht' },
    signedIn('missing'),
  ),
  action(
    'learning.note',
    '/lernen/it-sicherheit/anatomie',
    'lesson',
    { ...lesson, note: 'Merken' },
    signedIn('onward'),
  ),
  action(
    'learning.note',
    '/lernen',
    'unknown unit',
    { ...lesson, unit: 'gibt-es-nicht', note: 'Merken' },
    signedIn('missing'),
  ),

  action('tests.start', `/pruefung/${TESTED}`, 'full', { course: TESTED, form: 'full' }, signedIn('onward')),
  action(
    'tests.start',
    '/lernen',
    'unknown course',
    { course: 'gibt-es-nicht', form: 'full' },
    signedIn('missing'),
  ),
  action('tests.answer', `/pruefung/${TESTED}/1`, 'running test', ownQuestion('1'), signedIn('onward')),
  action('tests.answer', `/pruefung/${TESTED}/1`, 'no such question', ownQuestion('99'), signedIn('missing')),
  action(
    'tests.answer',
    '/lernen',
    'foreign attempt',
    { course: TESTED, attempt: '9999', question: '1', answer: '' },
    signedIn('missing'),
  ),
  action('tests.submit', `/pruefung/${TESTED}/uebersicht`, 'running test', ownTest, signedIn('onward')),
  action(
    'tests.submit',
    '/lernen',
    'foreign attempt',
    { course: TESTED, attempt: '9999' },
    signedIn('missing'),
  ),
  action('tests.extraTime', '/konto/pruefungszeit', 'own', { extra: '25' }, signedIn('onward')),

  action(
    'licence.share',
    '/nachweise/teilnahme-it-sicherheit-1',
    'own',
    async ({ house }) => {
      await certificateIn(house);
      return { certificate: 'teilnahme-it-sicherheit-1', shared: 'on' };
    },
    { ...signedIn('missing'), staff: 'onward' },
  ),
  action('licence.share', '/nachweise', 'unknown', { certificate: 'gibt-es-nicht' }, signedIn('missing')),
  action(
    'licence.withdraw',
    '/personal/nachweise',
    'by its code',
    async ({ house }) => ({ code: await certificateIn(house, house.app.ids.next()), reason: 'Versehen' }),
    only(['hr'], 'onward'),
  ),
  action('fitness.keep', '/fitness-check', 'answers', { s1: 'selbst' }, signedIn('onward')),
  action('fitness.forget', '/fitness-check', 'answers', {}, signedIn('onward')),

  action(
    'packages.remove',
    '/verwaltung/pakete',
    'unknown package',
    { package: 'gibtesnicht', version: '1' },
    only(['admin', 'course-author'], 'missing'),
  ),
  action(
    'packages.setBackLibrary',
    '/verwaltung/pakete',
    'unknown library',
    { library: 'h5p.gibtesnicht-1.1', version: '1' },
    only(['admin'], 'missing'),
  ),

  action('wishes.send', '/lernen/wunsch', 'new', { topic: 'Tabellen auswerten' }, signedIn('onward')),
  action('wishes.answer', '/verwaltung/kurswuensche', 'open wish', freshWish, only(answering, 'onward')),
  action(
    'wishes.answer',
    '/verwaltung/kurswuensche',
    'unknown wish',
    { wish: 'gibtesnicht', version: '1', answer: 'x' },
    only(answering, 'missing'),
  ),

  action(
    'wishes.hide',
    '/verwaltung/kurswuensche',
    'open wish',
    async ({ house }) => ({ wish: await wishIn(house), version: '1', reason: 'Er nennt eine Person.' }),
    only(['course-author'], 'onward'),
  ),
  action(
    'wishes.hide',
    '/verwaltung/kurswuensche',
    'unknown wish',
    { wish: 'gibtesnicht', version: '1', reason: 'x' },
    only(['course-author'], 'missing'),
  ),

  action('barriers.report', '/barriere-melden', 'new', { what: 'Zu kleine Schrift' }, all('onward')),
  action('barriers.close', '/verwaltung/barrieren', 'open report', freshReport, only(desk, 'onward')),
  action(
    'barriers.close',
    '/verwaltung/barrieren',
    'unknown report',
    { report: 'gibtesnicht', version: '1', note: 'x' },
    only(desk, 'missing'),
  ),
  action('barriers.close', '/hilfe', 'open report', freshReport, only(desk, 'onward')),
];
