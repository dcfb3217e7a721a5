import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Area, NavigationItem } from '#domain/feature.ts';
import type { Actor } from '#domain/person.ts';
import { has } from '#domain/person.ts';
import { actorWith } from '#tests/support/actor.ts';
import { makeApp, type TestHouse } from '#tests/support/house.ts';
import { frame, type PageHead, shell } from './shell.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await makeApp();
});
afterAll(() => house.leave());

const item = (area: Area, href: string, more: Partial<NavigationItem> = {}): NavigationItem => ({
  area,
  href,
  order: 10,
  label: { de: `Tür ${href}`, en: `Door ${href}` },
  ...more,
});
/** As the house puts it together: in the order given. */
const ITEMS: readonly NavigationItem[] = [
  item('learn', '/lernen', { areaLabel: { de: 'Lernen', en: 'Learning' } }),
  item('learn', '/lernen/notizen', { order: 20 }),
  item('learn', '/lernen/team', { order: 30, who: (actor) => has(actor, 'manager') }),
  item('admin', '/verwaltung', {
    areaLabel: { de: 'Verwaltung', en: 'Administration' },
    who: (a) => has(a, 'admin'),
  }),
  item('personnel', '/personal', {
    areaLabel: { de: 'Personal', en: 'Personnel' },
    who: (a) => has(a, 'hr'),
  }),
];
const shown = (
  actor: Actor | undefined,
  head: Partial<PageHead> = {},
  path = '/',
  more: Partial<App.Locals> = {},
) => {
  const app = { ...house.app, navigation: ITEMS };
  const locals = { app, actor, lang: actor?.language ?? 'de', theme: 'light', ...more } as App.Locals;
  return shell({ locals, url: new URL(path, 'http://house') }, { title: 'Seite', ...head });
};
const labels = (items: readonly { label: string }[] | undefined) => items?.map(({ label }) => label);

test('everybody finds the overview and the areas that have a door for them', () => {
  expect(labels(shown(actorWith()).nav)).toEqual(['Übersicht', 'Lernen']);
  expect(labels(shown(actorWith([], { language: 'en' })).nav)).toEqual(['Overview', 'Learning']);
  expect(shown(actorWith()).slot).toBeUndefined();
});

test('whoever is not signed in finds no doors, no account and no session', () => {
  const frame = shown(undefined);
  expect([frame.nav, frame.slot, frame.account, frame.session, frame.subnav]).toEqual([
    [],
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('the area of one role stands there by its name', () => {
  expect(shown(actorWith(['hr'])).slot).toMatchObject({
    label: 'Personal',
    href: '/personal',
    current: false,
  });
  expect(shown(actorWith(['hr']), { area: 'personnel' }).slot?.current).toBe(true);
});

test('several roles share one place, with all their doors in the section below', () => {
  const both = shown(actorWith(['hr', 'admin']), { area: 'admin' }, '/verwaltung');
  expect(both.slot).toMatchObject({ label: 'Meine Aufgaben', current: true });
  expect(both.subnav?.items.map(({ href, current }) => [href, current])).toEqual([
    ['/personal', false],
    ['/verwaltung', true],
  ]);
});

test('the door of the area one is in is marked, and only this one', () => {
  const marked = (area?: Area) =>
    labels(shown(actorWith(['hr']), area && { area }).nav.filter(({ current }) => current));
  expect([marked('learn'), marked('overview'), marked('personnel'), marked()]).toEqual([
    ['Lernen'],
    ['Übersicht'],
    [],
    [],
  ]);
});

test('an area with several doors has a section, without those of other roles', () => {
  const section = (actor: Actor) => shown(actor, { area: 'learn' }, '/lernen/notizen').subnav;
  expect(section(actorWith())).toEqual({
    label: 'Bereich Lernen',
    items: [
      { label: 'Tür /lernen', href: '/lernen', current: false },
      { label: 'Tür /lernen/notizen', href: '/lernen/notizen', current: true },
    ],
  });
  expect(section(actorWith(['manager']))?.items).toHaveLength(3);
});

test('an area with one door has no section, and a deeper page has its way back instead', () => {
  expect(shown(actorWith(['hr']), { area: 'personnel' }, '/personal').subnav).toBeUndefined();
  const deeper = shown(actorWith(), { area: 'learn', breadcrumb: [{ label: 'Lernen', href: '/lernen' }] });
  expect(deeper.subnav).toBeUndefined();
  expect(deeper.breadcrumb).toHaveLength(1);
});

test('a change of language or display leads back here, without sending the form again', () => {
  expect(shown(actorWith(), {}, '/suche?q=a%20b&_action=people.signIn').path).toBe('/suche?q=a+b');
  expect(shown(actorWith(), {}, '/konto?_action=people.changePassword').path).toBe('/konto');
  expect(shown(actorWith(), {}, '/gibt-es-nicht', { problem: 'missing' }).path).toBe('/');
});

test('a notice speaks the words of its feature; one that nobody knows says nothing', () => {
  const notice = (feature: string, key: string) =>
    shown(actorWith(), {}, '/', { notice: { feature, key } }).notice;
  expect(notice('people', 'signedOut')).toEqual({ kind: 'done', text: 'Sie sind abgemeldet.' });
  expect(notice('people', 'gibtsnicht')).toBeUndefined();
  expect(notice('gibtsnicht', 'signedOut')).toBeUndefined();
});

test('whoever to call stands on every page, signed in or not, in the language of the page', () => {
  const locals = (lang: 'de' | 'en') => ({ app: house.app, lang, theme: 'light' }) as App.Locals;
  const de = frame({ locals: locals('de'), url: new URL('http://house/') }, { title: 'x' });
  const en = frame({ locals: locals('en'), url: new URL('http://house/') }, { title: 'x' });
  expect(de.emergency.contacts.length).toBeGreaterThan(0);
  for (const contact of [...de.emergency.contacts, ...en.emergency.contacts]) {
    expect(contact.phone).not.toBe('');
    expect(contact.hours).not.toBe('');
  }
  expect(en.emergency.title).not.toBe(de.emergency.title);
  expect(labels(de.about)).toContain('Barriere melden');
});

test('every door of the real house leads to a route that lets in whoever sees it', () => {
  const routes = house.app.features.flatMap((feature) => feature.routes ?? []);
  for (const roles of [[], ['hr'], ['admin'], ['coordinator'], ['course-author'], ['manager']] as const) {
    const actor = actorWith(roles);
    for (const { href, who } of house.app.navigation) {
      if (who?.(actor) === false) continue;
      const route = routes.find(({ pattern }) => pattern === href);
      expect(route, href).toBeDefined();
      expect(typeof route?.who === 'function' ? route.who(actor) : true, `${href} for ${roles}`).toBe(true);
    }
  }
});
