import { dayOf } from '#domain/date.ts';
import { action, type Feature } from '#domain/feature.ts';
import type { Organisation } from '#domain/organisation.ts';
import { failed, ok } from '#domain/result.ts';
import type { Throttle } from '#platform/auth/throttle.ts';
import type { Ports } from '#platform/ports.ts';
import type { Stored } from '#platform/store/port.ts';
import { messages } from './messages.ts';
import { closeInput, newReport, type Report, reportInput } from './model.ts';
import { mayHandleReports, visibility } from './policy.ts';
import { addReport, changeReport, reportById, reports } from './store.ts';

/** `reportThrottle` keeps one address from flooding the list; it never stops anybody for good. */
export type BarriersApp = Ports & { organisation(): Organisation; reportThrottle: Throttle };

const words = (language: 'de' | 'en') => messages[language].errors;

const report = action<BarriersApp, typeof reportInput>({
  who: 'everyone',
  input: reportInput,
  words,
  run: async (app, input, { now, address }) => {
    if (app.reportThrottle.wait(address, now) > 0) return failed('tooMany');
    app.reportThrottle.failed(address, now);
    const { town, calendar } = app.organisation();
    await addReport(
      app.store,
      app.ids.next(),
      newReport(input, now, town.accessibility.answerWithinWorkingDays, calendar),
    );
    return ok({ to: '/barriere-melden', notice: 'reported' });
  },
});

const close = action<BarriersApp, typeof closeInput, Stored<Report>>({
  who: mayHandleReports,
  input: closeInput,
  words,
  load: (app, input) => reportById(app.store, input.report),
  run: async (app, input, { now }, kept) => {
    const closed = { ...kept.body, closed: { on: dayOf(now), note: input.note } };
    const written = await changeReport(app.store, kept.id, closed, input.version);
    return written.ok ? ok({ to: '/verwaltung/barrieren', notice: 'closed' }) : written;
  },
});

export const barriers: Feature<BarriersApp> = {
  name: 'barriers',
  order: 60,
  collections: [reports],
  routes: [
    { pattern: '/barriere-melden', who: 'everyone' },
    { pattern: '/verwaltung/barrieren', who: mayHandleReports },
  ],
  navigation: [
    {
      area: 'admin',
      order: 50,
      href: '/verwaltung/barrieren',
      label: { de: messages.de.nav, en: messages.en.nav },
      areaLabel: { de: messages.de.area, en: messages.en.area },
      who: mayHandleReports,
    },
  ],
  actions: { report, close },
  notices: (language) => messages[language].notices,
  visibility,
};
