import type { z } from 'zod';
import { dayOf } from '#domain/date.ts';
import { type Asker, action, type Done } from '#domain/feature.ts';
import { covers } from '#domain/person.ts';
import { failed, ok, type Result } from '#domain/result.ts';
import { checkPassword, hashPassword } from '#platform/auth/password.ts';
import { openKept } from '#platform/web/kept.ts';
import { isGuessable } from './guessable.ts';
import { messages } from './messages.ts';
import {
  asKey,
  displayInput,
  endSessionInput,
  firstAccountInput,
  passwordInput,
  signInInput,
  signOutInput,
} from './model.ts';
import type { PeopleApp } from './service.ts';
import { withoutSession } from './sessions.ts';
import { accountOf, addPerson, changeAccount, changePerson, found, personBySignIn } from './store.ts';

const words = (language: 'de' | 'en') => messages[language].errors;

const signIn = action<PeopleApp, typeof signInInput>({
  who: 'everyone',
  input: signInInput,
  secret: ['password'],
  words,
  run: (app, input, asker) =>
    app.people.tries.run(asKey(input.identifier), () => tryToSignIn(app, input, asker)),
});

async function tryToSignIn(
  app: PeopleApp,
  input: z.infer<typeof signInInput>,
  { now, address }: Asker,
): Promise<Result<Done>> {
  const key = asKey(input.identifier);
  const { throttles } = app.people;
  const counted = [
    [throttles.pair, `${key} ${address}`],
    [throttles.account, key],
    [throttles.address, address],
  ] as const;
  if (counted.some(([throttle, by]) => throttle.wait(by, now) > 0)) return failed('wait');
  const person = await personBySignIn(app.store, key);
  const hash = person && (await accountOf(app.store, person.id)).password;
  const right = await checkPassword(input.password, hash);
  if (!right || person === undefined || !covers(person.body.employed, dayOf(now))) {
    for (const [throttle, by] of counted) throttle.failed(by, now);
    await app.journal.append('audit', { at: now, event: 'signIn.refused', person: person?.id });
    return failed('wrong');
  }
  throttles.pair.succeeded(`${key} ${address}`);
  throttles.account.succeeded(key);
  await app.journal.append('audit', { at: now, event: 'signIn', person: person.id });
  const to = input.to ?? '/';
  const kept = input.kept === undefined ? undefined : openKept(app.keys, input.kept, person.id, now);
  const session = { start: await app.people.startSession(person.id) };
  return ok({ to: kept?.path ?? to, session, ...(kept && { restore: kept }) });
}

const signOut = action<PeopleApp, typeof signOutInput>({
  who: 'everyone',
  input: signOutInput,
  words,
  run: async (app, _input, { actor, now }) => {
    if (actor !== undefined) {
      await changeAccount(app.store, actor.id, (account) => ({
        ...account,
        sessions: withoutSession(account.sessions, actor.session),
      }));
      await app.journal.append('audit', { at: now, event: 'signOut', person: actor.id });
    }
    return ok({ to: '/anmelden', notice: 'signedOut', session: 'end' });
  },
});

const display = action<PeopleApp, typeof displayInput>({
  who: 'everyone',
  input: displayInput,
  words,
  run: async (app, input, { actor }) => {
    const { lang: language, theme } = input;
    if (actor !== undefined && language !== undefined)
      await changePerson(app.store, actor.id, (person) => ({ ...person, language }));
    return ok({
      to: input.back ?? '/',
      notice: 'displaySaved',
      ...(language && { language }),
      ...(theme && { theme }),
    });
  },
});

const signedIn = () => true;
const self = (asker: Asker) => {
  if (asker.actor === undefined) throw new Error('the gate let nobody in');
  return asker.actor;
};

const endSession = action<PeopleApp, typeof endSessionInput, { id: string }>({
  who: signedIn,
  input: endSessionInput,
  words,
  load: async (app, input, asker) =>
    (await accountOf(app.store, self(asker).id)).sessions.find((session) => session.id === input.session),
  run: async (app, input, asker) => {
    const actor = self(asker);
    await changeAccount(app.store, actor.id, (account) => ({
      ...account,
      sessions: withoutSession(account.sessions, input.session),
    }));
    return input.session === actor.session
      ? ok({ to: '/anmelden', notice: 'signedOut', session: 'end' })
      : ok({ to: '/konto', notice: 'sessionEnded' });
  },
});

const changePassword = action<PeopleApp, typeof passwordInput>({
  who: signedIn,
  input: passwordInput,
  secret: ['current', 'password'],
  words,
  run: (app, input, asker) =>
    app.people.tries.run(self(asker).id, () => tryToChangePassword(app, input, asker)),
});

const townName = (app: PeopleApp): string => app.organisation().town.name;

async function tryToChangePassword(
  app: PeopleApp,
  input: z.infer<typeof passwordInput>,
  asker: Asker,
): Promise<Result<Done>> {
  const actor = self(asker);
  if (app.people.throttles.pair.wait(actor.id, asker.now) > 0) return failed('wait');
  const account = await accountOf(app.store, actor.id);
  if (!(await checkPassword(input.current, account.password))) {
    app.people.throttles.pair.failed(actor.id, asker.now);
    return failed('wrongPassword');
  }
  if (isGuessable(input.password, [actor.name, townName(app)])) return failed('guessable');
  const password = await hashPassword(input.password);
  await changeAccount(app.store, actor.id, (kept) => ({
    password,
    sessions: input.everywhere
      ? kept.sessions.filter((session) => session.id === actor.session)
      : kept.sessions,
  }));
  await app.journal.append('audit', { at: asker.now, event: 'password.changed', person: actor.id });
  return ok({ to: '/konto', notice: 'passwordChanged' });
}

const setUp = action<PeopleApp, typeof firstAccountInput>({
  who: 'everyone',
  input: firstAccountInput,
  secret: ['password'],
  words,
  run: async (app, input, { now }) => {
    const { setup } = app.people;
    if (setup.token === undefined || input.token !== setup.token) return failed('setupGone');
    if (isGuessable(input.password, [input.name, input.identifier, townName(app)]))
      return failed('guessable');
    const today = dayOf(now);
    const id = app.ids.next();
    // Before anything is waited for: two clicks must not make two accounts of one name.
    setup.token = undefined;
    const password = await hashPassword(input.password);
    // The person last: a town interrupted in between still counts as empty and gets a new link.
    await found(app.store, { demo: false, at: now });
    await changeAccount(app.store, id, (account) => ({ ...account, password }));
    await addPerson(app.store, id, {
      name: input.name,
      identifier: asKey(input.identifier),
      departments: [],
      group: 'beschaeftigte',
      employed: { from: today },
      roles: [{ role: 'admin', from: today }],
    });
    await app.journal.append('audit', { at: now, event: 'town.setUp', person: id });
    return ok({ to: '/anmelden', notice: 'setUp' });
  },
});

export const actions = { signIn, signOut, display, endSession, changePassword, setUp };
