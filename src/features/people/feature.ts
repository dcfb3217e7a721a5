import type { Feature, PersonalRecord } from '#domain/feature.ts';
import { departmentLabel, inLanguage } from '#domain/organisation.ts';
import type { Language, Person, Span } from '#domain/person.ts';
import { dateText, momentText } from '#platform/i18n/format.ts';
import { actions } from './actions.ts';
import { messages } from './messages.ts';
import { visibility } from './policy.ts';
import type { PeopleApp } from './service.ts';
import { accountOf, accounts, forgetPerson, foundings, persons } from './store.ts';

const signedIn = () => true;

export const people: Feature<PeopleApp> = {
  name: 'people',
  order: 10,
  collections: [persons, accounts, foundings],
  routes: [
    { pattern: '/anmelden', who: 'everyone' },
    { pattern: '/einrichten/[token]', who: 'everyone' },
    { pattern: '/darstellung', who: 'everyone' },
    { pattern: '/konto', who: signedIn },
    { pattern: '/verwaltung', who: signedIn },
    { pattern: '/api/sitzung', who: signedIn },
  ],
  actions,
  notices: (language) => messages[language].notices,
  visibility,
  personalData: {
    retention: {
      de: 'Ihr Konto wird am letzten Arbeitstag gesperrt und 90 Tage später gelöscht.',
      en: 'Your account is locked on the last working day and erased 90 days later.',
    },
    erase: (app, person) => forgetPerson(app.store, person),
    show: async (app, id, language) => {
      const person = await app.people.find(id);
      if (person === undefined) return [];
      const account = await accountOf(app.store, id);
      return [masterData(app, person, language), signIns(account.sessions, language)];
    },
  },
};

function masterData(app: PeopleApp, person: Person, language: Language): PersonalRecord {
  const t = messages[language].data;
  const organisation = app.organisation();
  const span = (held: Span) =>
    held.to === undefined ? t.since(dateText(held.from)) : t.span(dateText(held.from), dateText(held.to));
  const group = organisation.groups.get(person.group);
  const roles = person.roles.map((held) => {
    const words = organisation.roles.get(held.role);
    return `${words ? inLanguage(words, 'name', language) : held.role} (${span(held)})`;
  });
  const departments = person.departments.map((posting) => {
    const department = organisation.departments.get(posting.department);
    return `${department ? departmentLabel(department, language) : posting.department} (${span(posting)})`;
  });
  const rows = [
    [t.name, person.name],
    [t.identifier, person.identifier],
    [t.email, person.email],
    [t.personnelCode, person.personnelCode],
    [t.department, departments.join(', ')],
    [t.group, group ? inLanguage(group, 'name', language) : person.group],
    [t.employed, span(person.employed)],
    [t.roles, roles.join(', ') || t.noRoles],
    [t.language, language === 'de' ? messages.de.german : messages.en.english],
  ] as const;
  return {
    title: t.person,
    why: t.personWhy,
    kept: t.personKept,
    rows: rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    data: person,
  };
}

function signIns(
  sessions: readonly { startedAt: string; seenAt: string }[],
  language: Language,
): PersonalRecord {
  const t = messages[language].data;
  return {
    title: t.sessions,
    why: t.sessionsWhy,
    kept: t.sessionsKept,
    rows: sessions.map((session) => ({
      label: t.signedInOn,
      value: momentText(session.startedAt, language),
    })),
    data: sessions.map(({ startedAt, seenAt }) => ({ startedAt, seenAt })),
  };
}
