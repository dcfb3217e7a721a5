import { dayOf } from '#domain/date.ts';
import { type Asker, action, type Feature } from '#domain/feature.ts';
import { inLanguage } from '#domain/organisation.ts';
import type { PersonId } from '#domain/person.ts';
import { ok } from '#domain/result.ts';
import { dateText } from '#platform/i18n/format.ts';
import type { Ports } from '#platform/ports.ts';
import { messages } from './messages.ts';
import { checkInput, forgetInput, levelsOf, type Statement } from './model.ts';
import { visibility } from './policy.ts';
import { checkOf, checks, forgetCheck, keepCheck } from './store.ts';

export type FitnessApp = Ports & { fitness: { statements(): readonly Statement[] } };

const PAGE = '/fitness-check';
const signedIn = () => true;
const words = (language: 'de' | 'en') => messages[language].errors;

const self = ({ actor }: Asker): PersonId => {
  if (actor === undefined) throw new Error('the gate let nobody in');
  return actor.id;
};

const keep = action<FitnessApp, typeof checkInput>({
  who: signedIn,
  input: checkInput,
  words,
  run: async (app, input, asker) => {
    await keepCheck(app.store, self(asker), { on: dayOf(asker.now), levels: levelsOf(input) });
    return ok({ to: PAGE, notice: 'kept' });
  },
});

const forget = action<FitnessApp, typeof forgetInput>({
  who: signedIn,
  input: forgetInput,
  words,
  run: async (app, _input, asker) => {
    await forgetCheck(app.store, self(asker));
    return ok({ to: PAGE, notice: 'forgotten' });
  },
});

export const fitness: Feature<FitnessApp> = {
  name: 'fitness',
  order: 28,
  collections: [checks],
  routes: [{ pattern: PAGE, who: signedIn }],
  navigation: [{ area: 'learn', order: 25, href: PAGE, label: { de: messages.de.nav, en: messages.en.nav } }],
  actions: { keep, forget },
  notices: (language) => messages[language].notices,
  visibility,
  search: async () =>
    (['de', 'en'] as const).map((language) => ({
      title: messages[language].title,
      text: messages[language].lead,
      href: PAGE,
      kind: { de: messages.de.searchKind, en: messages.en.searchKind },
      language,
    })),
  personalData: {
    retention: {
      de: 'Den Digital-Fitness-Check löschen Sie selbst, wann Sie wollen; spätestens endet er mit Ihrem Konto.',
      en: 'You delete the digital fitness check yourself, whenever you like; at the latest it ends with your account.',
    },
    erase: (app, person) => forgetCheck(app.store, person),
    show: async (app, person, language) => {
      const check = await checkOf(app.store, person);
      if (check === undefined) return [];
      const t = messages[language];
      const rows = app.fitness.statements().map((statement, index) => {
        const level = check.levels[index];
        return {
          label: inLanguage(statement, 'text', language),
          value: level == null ? t.data.none : t.scale[level],
        };
      });
      return [
        {
          title: t.title,
          why: t.data.why,
          kept: t.data.kept,
          rows: [{ label: t.data.on, value: dateText(check.on) }, ...rows],
          data: check,
        },
      ];
    },
  },
};
