import type { Feature, PersonalRecord } from '#domain/feature.ts';
import type { Language } from '#domain/person.ts';
import { dateText } from '#platform/i18n/format.ts';
import { actions } from './actions.ts';
import { messages } from './messages.ts';
import { type Certificate, codeText } from './model.ts';
import { mayReadLicences, visibility } from './policy.ts';
import { issueForAll, type LicenceApp, standingOf } from './service.ts';
import { forgetHolder, holderOf, holders } from './store.ts';

const signedIn = () => true;

export const licence: Feature<LicenceApp> = {
  name: 'licence',
  order: 27,
  collections: [holders],
  routes: [
    { pattern: '/fuehrerschein', who: signedIn },
    { pattern: '/nachweise', who: signedIn },
    { pattern: '/nachweise/[id]', who: signedIn },
    { pattern: '/nachweise/[id].pdf', who: signedIn },
    { pattern: '/echtheit', who: 'everyone' },
    { pattern: '/echtheit/[code]', who: 'everyone' },
    { pattern: '/personal/nachweise', who: mayReadLicences },
  ],
  navigation: [
    {
      area: 'learn',
      order: 15,
      href: '/fuehrerschein',
      label: { de: messages.de.title, en: messages.en.title },
    },
    {
      area: 'learn',
      order: 20,
      href: '/nachweise',
      label: { de: messages.de.list.title, en: messages.en.list.title },
    },
    {
      area: 'personnel',
      order: 20,
      href: '/personal/nachweise',
      label: { de: messages.de.desk.nav, en: messages.en.desk.nav },
      who: mayReadLicences,
    },
  ],
  actions,
  notices: (language) => messages[language].notices,
  visibility,
  due: async (app, actor, today) => {
    const t = messages[actor.language];
    const { open } = await standingOf(app, actor.id);
    return open.flatMap(({ state, due, title, slug, tested }) =>
      state === 'refresh' && due !== undefined && tested
        ? [
            {
              title: t.dueTitle(title),
              detail: t.dueDetail,
              href: `/pruefung/${slug}`,
              on: due,
              state: due < today ? 'overdue' : 'open',
            },
          ]
        : [],
    );
  },
  search: async (app) => {
    const { title, titleEn, modules } = app.licence.track();
    const pages = [
      { title, language: 'de', text: `${messages.de.search.track} ${modules.map((each) => each.title)}` },
      { title: titleEn ?? title, language: 'en', text: messages.en.search.track },
    ] as const;
    const kind = { de: messages.de.search.page, en: messages.en.search.page };
    const lists = (['de', 'en'] as const).map((language) => ({
      title: messages[language].list.title,
      text: messages[language].list.lead,
      href: '/nachweise',
      kind,
      language,
    }));
    return [...pages.map((page) => ({ ...page, href: '/fuehrerschein', kind })), ...lists];
  },
  personalData: {
    retention: {
      de: 'Nachweise bleiben, solange Sie bei der Stadt arbeiten.',
      en: 'Certificates are kept as long as you work for the city.',
    },
    erase: (app, person) => forgetHolder(app.store, person),
    show: async (app, person, language) =>
      (await holderOf(app.store, person)).certificates.map((certificate) => shown(certificate, language)),
  },
  repair: issueForAll,
};

function shown(certificate: Certificate, language: Language): PersonalRecord {
  const t = messages[language];
  const { kind, title, issuedOn, until, code, sharesName, withdrawn } = certificate;
  const row = (label: string, value: string) => ({ label, value });
  return {
    title: `${t.kinds[kind]}: ${title}`,
    why: t.data.why,
    kept: t.data.kept,
    rows: [
      row(t.data.issuedOn, dateText(issuedOn)),
      ...(until === undefined ? [] : [row(t.data.until, dateText(until))]),
      row(t.data.code, codeText(code)),
      row(t.data.shared, sharesName ? t.data.yes : t.data.no),
      ...(withdrawn === undefined
        ? []
        : [row(t.data.withdrawn, `${dateText(withdrawn.on)}: ${withdrawn.reason}`)]),
    ],
    data: certificate,
  };
}
