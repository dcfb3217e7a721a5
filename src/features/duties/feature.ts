import type { Feature } from '#domain/feature.ts';
import { inLanguage } from '#domain/organisation.ts';
import { dateText } from '#platform/i18n/format.ts';
import { messages } from './messages.ts';
import { mayReadReport, visibility } from './policy.ts';
import { type DutiesApp, dutiesOf } from './service.ts';

export const duties: Feature<DutiesApp> = {
  name: 'duties',
  order: 30,
  routes: [
    { pattern: '/personal', who: mayReadReport },
    { pattern: '/personal/pflichten.csv', who: mayReadReport },
  ],
  navigation: [
    {
      area: 'personnel',
      order: 10,
      href: '/personal',
      label: { de: messages.de.nav, en: messages.en.nav },
      areaLabel: { de: messages.de.area, en: messages.en.area },
      who: mayReadReport,
    },
  ],
  visibility,
  due: async (app, actor) => {
    const t = messages[actor.language];
    const open = (await dutiesOf(app, actor.id)).filter(
      (duty) => duty.state === 'open' || duty.state === 'overdue',
    );
    return open.map((duty) => ({
      title: t.dueTitle(duty.title),
      detail: t.dueDetail(duty.assignedBy),
      href: duty.href,
      on: duty.due,
      state: duty.state === 'overdue' ? 'overdue' : 'open',
    }));
  },
  next: async (app, actor) => {
    const t = messages[actor.language];
    const duty = (await dutiesOf(app, actor.id)).find(
      (each) => each.state === 'open' || each.state === 'overdue',
    );
    const course = duty && app.mandatory.courses().get(duty.course);
    if (duty === undefined || course === undefined) return undefined;
    return {
      weight: 40,
      title: t.stepTitle(duty.title),
      text: t.stepText(course.minutes, inLanguage(duty, 'because', actor.language)),
      href: duty.href,
      button: t.stepButton,
    };
  },
  personalData: {
    retention: {
      de: 'Pflichten werden berechnet und nicht gespeichert.',
      en: 'Duties are calculated and not stored.',
    },
    erase: async () => {},
    show: async (app, person, language) => {
      const t = messages[language];
      const mine = await dutiesOf(app, person);
      if (mine.length === 0) return [];
      return [
        {
          title: t.data.title,
          why: t.data.why,
          kept: t.data.kept,
          rows: mine.map((duty) => ({
            label: duty.title,
            value: [
              t.stateWords[duty.state],
              duty.doneOn === undefined ? t.data.until(dateText(duty.due)) : dateText(duty.doneOn),
            ].join(', '),
          })),
          data: mine,
        },
      ];
    },
  },
};
