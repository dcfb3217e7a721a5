import { expect, test } from 'playwright/test';
import { addPerson } from '#features/people/store.ts';
import { certificateIn } from '#tests/support/certificates.ts';
import { reportIn, wishIn } from '#tests/support/matrix-actions.ts';
import { missingHeaders } from '#tests/support/matrix-answer.ts';
import { actionsOf, differences } from '#tests/support/matrix-check.ts';
import { colleague, type LoggedServer, openTown, PASSWORD, visitor } from '#tests/support/matrix-house.ts';
import { encoded, FORMS, type Form, inputsOf, wrongBodies } from '#tests/support/matrix-input.ts';
import { type Answer, send } from '#tests/support/matrix-send.ts';
import { FORMULAS, SENTENCES, WAYS } from '#tests/support/matrix-sentences.ts';
import { runningTest } from '#tests/support/matrix-tests.ts';

let house: LoggedServer;
let addresses = 0;
test.beforeAll(async () => {
  house = await openTown();
});
test.afterAll(() => house.leave());

const URLENCODED = 'application/x-www-form-urlencoded';
const TOKEN = 'T'.repeat(43);

type Things = { cookie: string; report: string; wish: string; code: string; attempt: string };

/** Sends a body from an address of its own, so that no throttle speaks in place of the form. */
async function sent(form: Form, type: string, body: string, things: Things): Promise<Answer> {
  house.app.people.setup.token = TOKEN;
  addresses += 1;
  const { cookie, report, wish, code, attempt } = things;
  const fill = (text: string) =>
    text
      .replaceAll('TOKEN', TOKEN)
      .replaceAll('REPORT', report)
      .replaceAll('WISH', wish)
      .replaceAll('CODE', code)
      .replaceAll('ATTEMPT', attempt);
  return send(house.port, {
    method: 'POST',
    path: `${fill(form.page)}?_action=${form.action}`,
    headers: {
      origin: house.url,
      'content-type': type,
      'x-forwarded-for': `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`,
      ...(cookie && { cookie }),
    },
    body: fill(body),
  });
}

/** Whoever sends the form, and what it may be about. */
async function thingsFor({ who }: Form): Promise<Things> {
  const cookie = (await visitor(house, who)).cookies.get('sitzung');
  await certificateIn(house);
  return {
    cookie: cookie === undefined ? '' : `sitzung=${cookie}`,
    report: await reportIn(house),
    wish: await wishIn(house),
    code: await certificateIn(house, house.app.ids.next()),
    attempt: await runningTest({ house, who }),
  };
}

/** What is wrong with an answer to a form that was filled in wrongly. */
function faultsOf({ status, headers, body }: Answer): readonly string[] {
  const location = headers.location ?? '/';
  // Between its quotation marks a value may hold any sign but that mark.
  const tags = body.replaceAll(/="[^"]*"/g, '=""');
  const cookies = (headers['set-cookie'] ?? []).map((cookie) => cookie.split('=')[0] ?? '');
  const checks: Readonly<Record<string, boolean>> = {
    'no clear answer': [303, 404, 409, 422].includes(status),
    'leads away': /^\/(?!\/)[\x21-\x7e]*$/.test(location),
    'text runs': !/<script>alert\(3713|<img src=x|<[^>]*\son(error|focus)=/.test(tags),
    'text becomes signs': !body.includes('&#60;script>alert'),
    'foreign cookie': cookies.every((name) => /^(sitzung|meldung|darstellung|sprache)$/.test(name)),
    'no page': status === 303 || /<h1[\s>]/.test(body),
    'half a page': status === 303 || body.includes('</html>'),
  };
  const faults = Object.entries(checks).flatMap(([name, fine]) => (fine ? [] : [`${name} (${status})`]));
  return [...faults, ...missingHeaders(headers)];
}

test('an answer that breaks, runs what was typed or leads away would be noticed', async () => {
  const right = await send(house.port, { path: '/gibt/es/nicht' });
  expect(faultsOf(right)).toEqual([]);
  expect(faultsOf({ ...right, status: 500 })).toEqual(['no clear answer (500)']);
  const field = (value: string) => ({ ...right, body: `${right.body}<input name="a" value="${value}">` });
  expect(faultsOf(field('<script>alert(3713)'))).toEqual([]);
  expect(faultsOf(field('"><script>alert(3713)'))).toEqual(['text runs (404)']);
  expect(faultsOf(field('" onfocus="alert(3713)'))).toEqual(['text runs (404)']);
  expect(faultsOf(field('&#60;script>alert(3713)'))).toEqual(['text becomes signs (404)']);
  expect(faultsOf({ ...right, headers: { ...right.headers, location: '//x' } })).toEqual([
    'leads away (404)',
  ]);
  expect(faultsOf({ ...right, headers: { ...right.headers, 'set-cookie': ['x=1'] } })).toEqual([
    'foreign cookie (404)',
  ]);
  expect(faultsOf({ ...right, headers: { ...right.headers, 'x-frame-options': '' } })).toEqual(['frames']);
});

test('the table names every action and every field of it', () => {
  expect(
    differences(
      actionsOf(house.app),
      FORMS.map((form) => form.action),
    ),
  ).toEqual([]);
  for (const form of FORMS)
    expect(differences(inputsOf(house.app, form.action), Object.keys(form.right))).toEqual([]);
  expect(differences(inputsOf(house.app, 'barriers.report'), ['what'])).toHaveLength(2);
});

for (const form of FORMS) {
  test(`${form.action}: with fields that are right it is carried out`, async () => {
    const answer = await sent(form, URLENCODED, encoded(form.right), await thingsFor(form));
    const otherwise: Readonly<Record<string, number>> = {
      'people.endSession': 404,
      'people.changePassword': 422,
      'learning.finishPractice': 404,
      'packages.remove': 404,
      'packages.setBackLibrary': 404,
    };
    expect(answer.status).toBe(otherwise[form.action] ?? 303);
  });

  for (const name of Object.keys(form.right)) {
    test(`${form.action}: whatever stands in ${name}, the answer is clear`, async () => {
      const things = await thingsFor(form);
      const wrong: string[] = [];
      for (const [what, { type, body }] of Object.entries(wrongBodies(form, name))) {
        const faults = faultsOf(await sent(form, type, body, things));
        if (faults.length > 0) wrong.push(`${what}: ${faults.join(', ')}`);
      }
      expect(wrong).toEqual([]);
    });
  }

  test(`${form.action}: what is no form is refused and changes nothing`, async () => {
    const things = await thingsFor(form);
    const json = JSON.stringify(form.right);
    const refused: readonly [string, string][] = [
      ['application/json', json],
      ['application/json', '{"half":'],
      ['text/plain', encoded(form.right)],
      ['', encoded(form.right)],
      ['multipart/form-data', encoded(form.right)],
      ['multipart/form-data; boundary=grenze', encoded(form.right)],
      [
        'multipart/form-data; boundary=grenze',
        '--grenze\r\nContent-Disposition: form-data; name="what"\r\n\r\nhalf',
      ],
    ];
    for (const [type, body] of refused) {
      const answer = await sent(form, type, body, things);
      expect(`${type}: ${answer.status}`).toBe(`${type}: 400`);
      expect(answer.body).toContain('Diese Sendung konnten wir nicht lesen');
      expect(missingHeaders(answer.headers)).toEqual([]);
    }
  });
}

const formOf = (action: string): Form => {
  const form = FORMS.find((each) => each.action === action);
  if (form === undefined) throw new Error(`no form of ${action}`);
  return form;
};

for (const [action, fields, name, sentence] of SENTENCES) {
  const shown = Object.entries(fields).map(([key, value]) => `${key} of ${value.length} characters`);
  test(`${action} with ${shown}: the sentence stands at the field and in the summary`, async () => {
    const form = formOf(action);
    const things = await thingsFor(form);
    const answer = await sent(form, URLENCODED, encoded({ ...form.right, ...fields }), things);
    const desks: Readonly<Record<string, string>> = {
      'barriers.close': `note-${things.report}`,
      'wishes.answer': `answer-${things.wish}`,
      'wishes.hide': `reason-${things.wish}`,
    };
    const id = desks[action] ?? name;
    const [, summary = '', page = ''] = /id="fehler"([\s\S]*?)<\/ul>([\s\S]*)/.exec(answer.body) ?? [];
    const [, at = ''] = new RegExp(`id="${id}-error">([\\s\\S]*?)</p>`).exec(page) ?? [];
    expect(answer.status).toBe(422);
    expect(answer.body).toMatch(/<title>Fehler: /);
    expect(summary).toContain(`<a href="#${id}">${sentence}</a>`);
    expect(at).toContain(sentence);
    expect(page).toMatch(new RegExp(`aria-describedby="[^"]*${id}-error`));
  });
}

test('what was typed comes back whole, and a password never does', async () => {
  const form = formOf('barriers.report');
  const typed = `"Zitat" & <b>fett</b> 'x' €\nzweite Zeile`;
  const fields = { page: '"><b>', what: typed, contact: 'x'.repeat(201) };
  const { body } = await sent(form, URLENCODED, encoded(fields), await thingsFor(form));
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  expect(body).toContain(`>${typed.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '')}</textarea>`);
  expect(body).toMatch(/value="&(#34|quot);(>|&gt;)<b/);
  const signIn = formOf('people.signIn');
  const secret = encoded({ identifier: 'kennung-hr', password: 'Geheimnis-3713' });
  const refused = await sent(signIn, URLENCODED, secret, await thingsFor(signIn));
  expect(refused.body).toContain('value="kennung-hr"');
  expect(refused.body).not.toContain('Geheimnis-3713');
});

for (const [way, to] of WAYS) {
  test(`a way on to ${JSON.stringify(way.slice(0, 40))} leads to ${to}`, async () => {
    const staff = (await visitor(house, 'staff')).cookies.get('sitzung');
    const signIn = encoded({ identifier: 'kennung-staff', password: PASSWORD, to: way });
    const display = encoded({ theme: 'light', back: way });
    const things = await thingsFor(formOf('people.signIn'));
    const ways = [
      await sent(formOf('people.signIn'), URLENCODED, signIn, things),
      await sent(formOf('people.display'), URLENCODED, display, things),
      await send(house.port, {
        path: `/anmelden?weiter=${encodeURIComponent(way)}`,
        headers: { cookie: `sitzung=${staff}` },
      }),
    ];
    expect(ways.map(({ status, headers }) => `${status} ${headers.location}`)).toEqual(
      Array(3).fill(`303 ${to}`),
    );
  });
}

test('a name never becomes a formula in a spreadsheet', async () => {
  for (const [number, name] of FORMULAS.entries())
    await addPerson(
      house.app.store,
      `formel-${number}`,
      colleague('staff', { name, identifier: `f-${number}` }),
    );
  const hr = await visitor(house, 'hr');
  const table = (await (await hr.get('/personal/pflichten.csv')).text()).replace(/^\uFEFF/, '');
  const cells = [...table.matchAll(/(?:^|;|\r\n)(?:"((?:[^"]|"")*)"|([^";\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  expect(FORMULAS.filter((name) => cells.includes(name))).toEqual([]);
  expect(FORMULAS.filter((name) => !cells.includes(`'${name}`))).toEqual([]);
  expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
});

/** Two people at one desk: which thing, by which field, and what the second one reads. */
const DESKS = [
  {
    page: '/verwaltung/barrieren?_action=barriers.close',
    thing: 'report',
    field: 'note',
    sentence: 'Jemand anderes hat diese Meldung inzwischen bearbeitet.',
  },
  {
    page: '/verwaltung/kurswuensche?_action=wishes.answer',
    thing: 'wish',
    field: 'answer',
    sentence: 'Jemand anderes hat diesen Wunsch inzwischen beantwortet oder ausgeblendet.',
  },
] as const;

for (const { page, thing, field, sentence } of DESKS) {
  test(`what was typed for a ${thing} that somebody else has dealt with is not lost, and sent again it counts`, async () => {
    const id = thing === 'report' ? await reportIn(house) : await wishIn(house);
    const [first, second] = [await visitor(house, 'coordinator'), await visitor(house, 'coordinator')];
    await first.post(page, { [thing]: id, version: '1', [field]: 'Schon erledigt' });
    const late = await second.post(page, { [thing]: id, version: '1', [field]: 'Noch einmal <nachgesehen>' });
    const body = await late.text();
    expect(late.status).toBe(409);
    expect(body).toContain(sentence);
    expect(body).toContain('Schon erledigt');
    expect(body).toMatch(/<textarea[^>]*>Noch einmal &lt;nachgesehen&gt;<\/textarea>/);
    expect(body).toContain(`href="#${field}-${id}"`);
    expect(body).toContain(`id="${field}-${id}"`);
    const again = await second.post(page, { [thing]: id, version: '2', [field]: 'Beides erledigt' });
    expect(again.status).toBe(303);
  });
}
