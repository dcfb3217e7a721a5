import type { Feature } from '#domain/feature.ts';
import { actions } from './actions.ts';
import { opened } from './attempts.ts';
import { messages } from './messages.ts';
import { shown } from './personal-data.ts';
import { visibility } from './policy.ts';
import type { TestsApp } from './service.ts';
import { forgetOld, forgetRecord, pools, recordOf, tests as records } from './store.ts';
import { standOf } from './view.ts';

const signedIn = () => true;
const DAILY = 24 * 60;

export const tests: Feature<TestsApp> = {
  name: 'tests',
  order: 22,
  collections: [records, pools],
  routes: [
    { pattern: '/pruefung/[kurs]', who: signedIn },
    { pattern: '/pruefung/[kurs]/uebersicht', who: signedIn },
    { pattern: '/pruefung/[kurs]/ergebnis', who: signedIn },
    { pattern: '/pruefung/[kurs]/[frage]', who: signedIn },
    { pattern: '/konto/pruefungszeit', who: signedIn },
  ],
  actions,
  notices: (language) => messages[language].notices,
  visibility,
  jobs: [{ name: 'tests.forget', everyMinutes: DAILY, run: (app, now) => forgetOld(app.store, now) }],
  repair: (app) => forgetOld(app.store, app.clock.now()),
  next: async (app, actor) => {
    const t = messages[actor.language];
    const { courses } = await recordOf(app.store, actor.id, app.clock.now());
    const found = Object.entries(courses).find(([, { running }]) => running !== undefined);
    const course = found && app.learning.course(found[0], actor);
    const running = found?.[1].running;
    if (course === undefined || running === undefined) return undefined;
    const stand = standOf(await opened(app, running));
    const answered = stand.filter(({ state }) => state === 'answered').length;
    return {
      weight: 60,
      title: t.nextTitle(course.title),
      text: t.nextText(answered, stand.length),
      href: `/pruefung/${course.slug}`,
      button: t.goOn,
      progress: {
        label: t.nextProgress,
        text: t.nextCount(answered, stand.length),
        value: answered,
        max: stand.length,
      },
    };
  },
  personalData: {
    retention: {
      de: 'Antworten in Kurzprüfungen werden 30 Tage nach dem Bestehen gelöscht, spätestens nach 12 Monaten. Dass Sie bestanden haben, bleibt.',
      en: 'Answers in tests are erased 30 days after passing, after 12 months at the latest. That you have passed is kept.',
    },
    show: shown,
    erase: async (app, person) => {
      await forgetRecord(app.store, person);
      await app.tests.current();
    },
  },
};
