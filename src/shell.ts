import type { Area, NavigationItem } from '#domain/feature.ts';
import { MAIN_AREAS, SLOT_AREAS } from '#domain/feature.ts';
import { inLanguage } from '#domain/organisation.ts';
import type { Actor, Language } from '#domain/person.ts';
import type { FrameProps, NavItem, ShellProps } from '#src/layouts/shell.ts';
import { actionPath, routes } from '#src/routes.ts';

import { messages } from './messages.ts';

/** What a page says about itself; the rest of the frame comes from the register, the session and the town. */
export type PageHead = {
  title: string;
  /** Area whose door is marked in the main navigation. */
  area?: Area;
  failed?: boolean;
  /** Id of what „Zum Inhalt springen“ leads to, where something else comes first in the page. */
  start?: string;
  breadcrumb?: ShellProps['breadcrumb'];
  notice?: FrameProps['notice'];
};

type Here = { locals: App.Locals; url: URL };

export function frame({ locals, url }: Here, head: PageHead): FrameProps {
  const { app, lang, theme } = locals;
  const t = messages[lang];
  const { town } = app.organisation();
  const link = (slug: keyof typeof t.links) => ({ label: t.links[slug], href: `/${slug}` });
  const { emergency } = town;
  return {
    title: head.title,
    failed: head.failed,
    start: head.start ?? 'inhalt',
    lang,
    theme,
    path: locals.problem === undefined ? url.pathname + withoutAction(url) : routes.home,
    town: { name: town.name, intranet: town.intranet, issuer: town.issuer },
    demo: app.mode.demo,
    texts: t,
    emergency: {
      title: inLanguage(emergency, 'title', lang),
      text: inLanguage(emergency, 'text', lang),
      contacts: emergency.contacts.map((contact) => ({
        label: inLanguage(contact, 'label', lang),
        phone: contact.phone,
        hours: inLanguage(contact, 'hours', lang),
      })),
    },
    help: [link('hilfe'), link('leichte-sprache'), link('gebaerdensprache')],
    about: [link('barriere-melden'), link('barrierefreiheit'), link('datenschutz'), link('impressum')],
    settings: actionPath(routes.display, 'people.display'),
    notice: head.notice ?? noticeOf(locals),
  };
}

export function shell(here: Here, head: PageHead): ShellProps {
  const { app, actor, lang, session } = here.locals;
  const t = messages[lang];
  const base = frame(here, head);
  if (actor === undefined) return { ...base, nav: [], breadcrumb: head.breadcrumb };
  const items = app.navigation.filter((item) => item.who?.(actor) ?? true);
  const section = sectionOf(items, head.area, lang, here.url.pathname);
  return {
    ...base,
    nav: [
      { label: t.overview, href: routes.home, current: head.area === 'overview' },
      ...MAIN_AREAS.flatMap((area) => door(items, area, lang, head.area === area)),
    ],
    slot: slotOf(items, lang, head.area),
    // either the section or the way to a deeper page, never both
    subnav: head.breadcrumb === undefined ? section : undefined,
    breadcrumb: head.breadcrumb,
    account: accountOf(actor, lang),
    session: session && { ...session, now: app.clock.now(), action: routes.session, texts: t.session },
  };
}

const inArea = (items: readonly NavigationItem[], area: Area): readonly NavigationItem[] =>
  items.filter((item) => item.area === area);

function door(
  items: readonly NavigationItem[],
  area: Area,
  lang: Language,
  current: boolean,
): readonly NavItem[] {
  const first = inArea(items, area)[0];
  return first === undefined
    ? []
    : [{ label: (first.areaLabel ?? first.label)[lang], href: first.href, current }];
}

/** One area of a role stands there by its name; several stand as „Meine Aufgaben“, each in the section below. */
function slotOf(
  items: readonly NavigationItem[],
  lang: Language,
  here: Area | undefined,
): NavItem | undefined {
  const doors = SLOT_AREAS.flatMap((area) => door(items, area, lang, here === area));
  if (doors.length < 2) return doors[0];
  return {
    label: messages[lang].myTasks,
    href: doors[0]?.href ?? routes.home,
    current: doors.some((each) => each.current),
  };
}

function sectionOf(
  items: readonly NavigationItem[],
  area: Area | undefined,
  lang: Language,
  path: string,
): ShellProps['subnav'] {
  if (area === undefined) return undefined;
  const isSlot = (SLOT_AREAS as readonly string[]).includes(area);
  const listed = isSlot ? SLOT_AREAS.flatMap((each) => inArea(items, each)) : inArea(items, area);
  if (listed.length < 2) return undefined;
  const label = (inArea(items, area)[0]?.areaLabel ?? inArea(items, area)[0]?.label)?.[lang] ?? '';
  return {
    label: messages[lang].section(label),
    items: listed.map((item) => ({ label: item.label[lang], href: item.href, current: item.href === path })),
  };
}

function accountOf(actor: Actor, lang: Language): ShellProps['account'] {
  const t = messages[lang];
  return {
    name: actor.name,
    links: [
      { label: t.accountLinks.myData, href: routes.myData, icon: 'person' },
      { label: t.accountLinks.whoSees, href: routes.whoSeesWhat, icon: 'eye' },
      { label: t.accountLinks.security, href: routes.account, icon: 'key' },
    ],
    signOut: { label: SIGN_OUT[lang], action: actionPath(routes.signIn, 'people.signOut') },
  };
}

const SIGN_OUT = { de: 'Abmelden', en: 'Sign out' } as const;

function noticeOf({ app, form, notice, lang }: App.Locals): FrameProps['notice'] {
  if (form?.restored === true) return { kind: 'done', text: messages[lang].form.restored };
  if (notice === undefined) return undefined;
  const text = app.features.find((feature) => feature.name === notice.feature)?.notices?.(lang)[notice.key];
  return text === undefined ? undefined : { kind: 'done', text };
}

function withoutAction(url: URL): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('_action');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
