import type { IconName } from '#ui/icons.ts';

/**
 * What the layouts take. They know no feature: every word, address and list comes in here, built once per request
 * from config, session and register (src/shell.ts). Texts are ready to read, in the language of the page.
 */
export type Link = { label: string; href: string };
export type NavItem = Link & { current?: boolean | undefined };

export type Theme = 'light' | 'dark' | 'system';
export type Lang = 'de' | 'en';

/** Who to call at once; shown on every page, signed in or not. */
export type Emergency = {
  title: string;
  text: string;
  contacts: readonly { label: string; phone: string; hours: string }[];
};

/** `intranet` is what the band says beside the wordmark: „Intranet der Stadt Musterstadt“. */
export type Town = { name: string; intranet: string; issuer: string };

/** Every word of the frame itself. */
export type FrameTexts = {
  skip: string;
  product: string;
  home: string;
  demo: string;
  demoLine: string;
  emergency: string;
  search: string;
  searchLabel: string;
  searchStart: string;
  mainNav: string;
  menu: string;
  signedInAs: string;
  account: string;
  display: string;
  help: string;
  thisPage: string;
  language: string;
  theme: string;
  themes: Record<Theme, string>;
  errorPrefix: string;
  breadcrumb: string;
  busy: string;
};

/** The words of the warning before a session ends. `{minutes}` is replaced by a whole number; the form for one minute stands after a bar. */
export type SessionTexts = {
  title: string;
  titleOver: string;
  idle: string;
  end: string;
  over: string;
  stay: string;
  close: string;
};

export type FrameProps = {
  title: string;
  /** A form came back with faults: the title of the page begins with „Fehler:“. */
  failed?: boolean | undefined;
  /** Id of what „Zum Inhalt springen“ leads to. */
  start: string;
  lang: Lang;
  theme: Theme;
  /** Path and query of this page, for the way back after a change of language or theme. */
  path: string;
  town: Town;
  demo: boolean;
  texts: FrameTexts;
  emergency: Emergency;
  help: readonly Link[];
  about: readonly Link[];
  /** POST address for language and theme; fields `lang` or `theme`, and `back`. */
  settings: string;
  /** Answer to what was just done, shown above the content. */
  notice?:
    | { kind: 'done' | 'refused'; text: string; title?: string | undefined; link?: Link | undefined }
    | undefined;
};

export type ShellProps = FrameProps & {
  nav: readonly NavItem[];
  /** The one right-aligned place for the area of a role. */
  slot?: NavItem | undefined;
  subnav?: { label: string; items: readonly NavItem[] } | undefined;
  /** From the third level on, instead of `subnav`; the last item is the page itself. */
  breadcrumb?: readonly { label: string; href?: string | undefined }[] | undefined;
  account?:
    | {
        name: string;
        links: readonly (Link & { icon?: IconName })[];
        signOut: { label: string; action: string };
      }
    | undefined;
  /** Instants when the session ends and what time it is here, and the POST address that answers `{ idleUntil, endsAt }`. */
  session?:
    | { now: string; idleUntil: string; endsAt: string; action: string; texts: SessionTexts }
    | undefined;
};
