import { HOUR, later } from '#domain/clock.ts';
import type { Role } from '#domain/role.ts';
import { issueToken } from '#platform/h5p/token.ts';
import { certificateIn } from './certificates.ts';
import type { Gets, Here, Row } from './matrix-check.ts';
import { EVERYBODY, type Who } from './matrix-house.ts';
import { runningTest } from './matrix-tests.ts';

/** Written by hand, for every role: the application's own rules are not asked. */
export const cells = (gets: (who: Who) => Gets): Record<Who, Gets> =>
  Object.fromEntries(EVERYBODY.map((who) => [who, gets(who)])) as Record<Who, Gets>;
export const all = (gets: Gets) => cells(() => gets);
export const signedIn = (gets: Gets) => cells((who) => (who === 'nobody' ? 'signIn' : gets));
export const only = (roles: readonly Role[], gets: Gets) =>
  cells((who) => (who === 'nobody' ? 'signIn' : roles.includes(who) ? gets : 'refused'));

const page = (of: string, gets: Row['gets'], path = of, what = path): Row => ({
  of,
  what,
  ask: () => ({ path }),
  gets,
});

const json = (of: string, path: string, gets: Row['gets'], body: unknown = {}): Row => ({
  of,
  what: `POST ${path}`,
  ask: () => ({ path, json: body }),
  gets,
});

/** A practice by a signed address: for which content, until when, signed by whom. */
function player(
  what: string,
  gets: Gets,
  given: { content?: string; hours?: number; forged?: boolean },
): Row {
  const ask = ({ house: { app, clock } }: Here) => {
    const { content = 'it-sicherheit.phishing-erkennen', hours = 1, forged = false } = given;
    const grant = { contentId: content, person: 'x', expires: later(clock.now(), hours * HOUR) };
    const [payload = '', signature = ''] = issueToken(app.keys, grant).split('.');
    const other = issueToken(app.keys, { ...grant, person: 'y' }).split('.')[1] ?? '';
    return { path: `/h5p/${payload}.${forged ? other : signature}/player` };
  };
  return { of: '/h5p/[...path]', what, ask, gets: all(gets) };
}

/** A certificate of one of them: everybody else gets what they would get if there were none. */
const certificateOfStaff = (of: string, ending: string): Row => ({
  of,
  what: `of staff${ending}`,
  ask: async ({ house }) => {
    await certificateIn(house);
    return { path: `/nachweise/teilnahme-it-sicherheit-1${ending}` };
  },
  gets: { ...signedIn('missing'), staff: 'open' },
});

/** A page of a test that runs: everybody has begun their own. */
const running = (of: string, gets: Gets, path: string): Row => ({
  of,
  what: `${path}, in a running test`,
  ask: async (here) => {
    await runningTest(here);
    return { path };
  },
  gets: signedIn(gets),
});

const unit = '/lernen/[kurs]/[einheit]';
const save = '/api/lernen/[kurs]/[einheit]';
const state = { kind: 'state', state: '{}' };

export const routeRows: readonly Row[] = [
  page('/', signedIn('open')),
  page('/anmelden', { ...all('onward'), nobody: 'open' }),
  page('/darstellung', all('open')),
  page('/konto', signedIn('open')),
  page('/meine-daten', signedIn('open')),
  page('/meine-daten/daten.json', signedIn('open')),
  page('/wer-sieht-was', signedIn('open')),
  page('/suche', signedIn('open'), '/suche?q=Phishing'),
  page('/barriere-melden', all('open')),
  page('/verwaltung/barrieren', only(['coordinator', 'admin'], 'open')),
  page('/personal', only(['hr'], 'open')),
  page('/personal', only(['hr'], 'open'), '/personal?fachbereich=buergerservice&stand=offen'),
  page('/personal/pflichten.csv', only(['hr'], 'open')),

  page('/fuehrerschein', signedIn('open')),
  page('/nachweise', signedIn('open')),
  page('/nachweise/[id]', signedIn('missing'), '/nachweise/gibt-es-nicht'),
  page('/nachweise/[id]', signedIn('missing'), '/nachweise/__proto__'),
  page('/nachweise/[id].pdf', signedIn('missing'), '/nachweise/gibt-es-nicht.pdf'),
  certificateOfStaff('/nachweise/[id]', ''),
  certificateOfStaff('/nachweise/[id].pdf', '.pdf'),
  page('/echtheit', all('open')),
  page('/echtheit', all('onward'), '/echtheit?code=AAAA-BBBB-CCCC-DDDD-EEEE'),
  page('/echtheit/[code]', all('missing'), '/echtheit/AAAA-BBBB-CCCC-DDDD-EEEE'),
  page('/echtheit/[code]', all('missing'), '/echtheit/kein-code'),
  {
    of: '/echtheit/[code]',
    what: 'of somebody',
    ask: async ({ house }) => ({ path: `/echtheit/${await certificateIn(house)}` }),
    gets: all('open'),
  },
  page('/personal/nachweise', only(['hr'], 'open')),
  page('/fitness-check', signedIn('open')),

  page('/lernen', signedIn('open')),
  page('/lernen/[kurs]', signedIn('open'), '/lernen/it-sicherheit'),
  page('/lernen/[kurs]', signedIn('missing'), '/lernen/gibt-es-nicht'),
  page('/lernen/[kurs]', signedIn('missing'), '/lernen/_libraries'),
  page('/lernen/[kurs]', signedIn('missing'), '/lernen/__proto__'),
  page(unit, signedIn('open'), '/lernen/it-sicherheit/anatomie'),
  page(unit, signedIn('open'), '/lernen/it-sicherheit/phishing-erkennen'),
  page(unit, signedIn('missing'), '/lernen/it-sicherheit/gibt-es-nicht'),
  page(unit, signedIn('missing'), '/lernen/gibt-es-nicht/anatomie'),
  page('/lernen/notizen', signedIn('open')),
  page('/lernen/[kurs]/drucken', signedIn('open'), '/lernen/it-sicherheit/drucken'),
  page('/lernen/[kurs]/drucken', signedIn('missing'), '/lernen/gibt-es-nicht/drucken'),
  page('/lernen/[kurs]/karte', signedIn('open'), '/lernen/change/karte'),
  page('/lernen/[kurs]/karte', signedIn('missing'), '/lernen/gibt-es-nicht/karte'),
  page('/karten', signedIn('open')),
  page('/karten/[karte]', signedIn('open'), '/karten/datenpanne'),
  page('/karten/[karte]', signedIn('missing'), '/karten/gibt-es-nicht'),
  page('/karten/[karte].pdf', signedIn('open'), '/karten/datenpanne.pdf'),
  page('/karten/[karte].pdf', signedIn('missing'), '/karten/gibt-es-nicht.pdf'),
  page('/karten/[karte]', signedIn('missing'), '/karten/__proto__'),
  page('/lernen/[kurs]/medien/[...datei]', signedIn('missing'), '/lernen/it-sicherheit/medien/course.yaml'),
  page(
    '/lernen/[kurs]/medien/[...datei]',
    signedIn('missing'),
    '/lernen/it-sicherheit/medien/%2e%2e/course.yaml',
  ),
  page('/lernen/wunsch', signedIn('open')),

  page('/pruefung/[kurs]', signedIn('open'), '/pruefung/it-sicherheit'),
  page('/pruefung/[kurs]', signedIn('open'), '/pruefung/it-sicherheit?auffrischung'),
  page('/pruefung/[kurs]', signedIn('missing'), '/pruefung/gibt-es-nicht'),
  page('/pruefung/[kurs]', signedIn('missing'), '/pruefung/__proto__'),
  running('/pruefung/[kurs]/[frage]', 'open', '/pruefung/it-sicherheit/1'),
  running('/pruefung/[kurs]/[frage]', 'missing', '/pruefung/it-sicherheit/0'),
  running('/pruefung/[kurs]/[frage]', 'missing', '/pruefung/it-sicherheit/99'),
  page('/pruefung/[kurs]/[frage]', signedIn('missing'), '/pruefung/gibt-es-nicht/1'),
  running('/pruefung/[kurs]/uebersicht', 'open', '/pruefung/it-sicherheit/uebersicht'),
  page('/pruefung/[kurs]/uebersicht', signedIn('missing'), '/pruefung/gibt-es-nicht/uebersicht'),
  page('/pruefung/[kurs]/ergebnis', signedIn('missing'), '/pruefung/it-sicherheit/ergebnis?versuch=99'),
  page('/pruefung/[kurs]/ergebnis', signedIn('missing'), '/pruefung/gibt-es-nicht/ergebnis'),
  page('/konto/pruefungszeit', signedIn('open')),
  page('/verwaltung', signedIn('open')),
  page('/verwaltung/kurswuensche', only(['course-author', 'hr', 'coordinator'], 'open')),
  page('/verwaltung/kurse', only(['course-author'], 'open')),
  page('/verwaltung/pruefungsfragen', only(['course-author'], 'open')),
  page(
    '/verwaltung/pruefungsfragen/[kurs]',
    only(['course-author'], 'open'),
    '/verwaltung/pruefungsfragen/change',
  ),
  page(
    '/verwaltung/pruefungsfragen/[kurs]',
    only(['course-author'], 'missing'),
    '/verwaltung/pruefungsfragen/gibt-es-nicht',
  ),
  page('/verwaltung/pakete', only(['admin', 'course-author'], 'open')),
  page(
    '/verwaltung/pakete/import/[vorgang]',
    only(['admin', 'course-author'], 'missing'),
    '/verwaltung/pakete/import/gibt-es-nicht',
  ),
  page('/api/pakete', only(['admin', 'course-author'], 'onward')),
  json(save, '/api/lernen/it-sicherheit/phishing-erkennen?fuer=jemand', signedIn('missing'), state),
  json(save, '/api/lernen/it-sicherheit/phishing-erkennen', signedIn('open'), state),
  json(save, '/api/lernen/it-sicherheit/anatomie', signedIn('missing'), state),
  json(save, '/api/lernen/it-sicherheit/gibt-es-nicht', signedIn('missing'), state),
  json(save, '/api/lernen/gibt-es-nicht/phishing-erkennen', signedIn('missing'), state),
  json('/api/sitzung', '/api/sitzung', signedIn('open')),

  player('with a right address', 'open', {}),
  player('of a content that is no practice', 'missing', { content: 'it-sicherheit.anatomie' }),
  player('of a content that does not exist', 'missing', { content: 'it-sicherheit.gibt-es-nicht' }),
  player('with an address that has run out', 'refused', { hours: -1 }),
  player('with the signature of another address', 'refused', { forged: true }),
  page('/h5p/[...path]', all('refused'), '/h5p/it-sicherheit.phishing-erkennen/player'),
  page('/h5p/[...path]', all('open'), '/h5p/player/player.js'),
  page('/h5p/[...path]', all('missing'), '/h5p/player/core/%2e%2e/package.json'),

  {
    of: '/einrichten/[token]',
    what: 'with the token of the console',
    ask: ({ house }) => ({ path: `/einrichten/${house.app.people.setup.token}` }),
    gets: all('open'),
  },
  page('/einrichten/[token]', all('missing'), '/einrichten/undefined'),
  page('/einrichten/[token]', all('missing'), `/einrichten/${'A'.repeat(43)}`),

  page('/[seite]', all('open'), '/hilfe'),
  page('/[seite]', all('missing'), '/gibt-es-nicht'),
  page('/[...rest]', all('missing'), '/gibt/es/nicht'),
  page('/404', all('missing')),
  page('/500', all('broken')),
  // Only the demo town shows its building blocks.
  page('/bausteine', all('missing')),
  page('/api/health', all('open')),
];
