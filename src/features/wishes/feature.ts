import { dayOf } from '#domain/date.ts';
import { action, type Feature } from '#domain/feature.ts';
import { failed, ok } from '#domain/result.ts';
import type { Ports } from '#platform/ports.ts';
import type { Stored } from '#platform/store/port.ts';
import type { Buckets } from '#platform/web/bucket.ts';
import { messages } from './messages.ts';
import { answerInput, hiddenWish, hideInput, type Wish, wishInput } from './model.ts';
import { mayAnswerWishes, mayHideWishes, mayReadWishes, visibility } from './policy.ts';
import { addWish, changeWish, wishes as collection, wishById } from './store.ts';

/** `wishBuckets` keeps one person from flooding the list; it remembers nobody for long. */
export type WishesApp = Ports & { wishBuckets: Buckets };

const words = (language: 'de' | 'en') => messages[language].errors;

const send = action<WishesApp, typeof wishInput>({
  who: mayReadWishes,
  input: wishInput,
  words,
  run: async (app, { topic, because }, { actor, now }) => {
    if (!app.wishBuckets.take(actor?.id ?? '', now)) return failed('tooMany');
    await addWish(app.store, app.ids.next(), { on: dayOf(now), topic, ...(because && { because }) });
    return ok({ to: '/lernen/wunsch', notice: 'wished' });
  },
});

const answer = action<WishesApp, typeof answerInput, Stored<Wish>>({
  who: mayAnswerWishes,
  input: answerInput,
  words,
  load: (app, input) => wishById(app.store, input.wish),
  run: async (app, input, { now }, kept) => {
    const answered = { ...kept.body, answer: { on: dayOf(now), text: input.answer } };
    const written = await changeWish(app.store, kept.id, answered, input.version);
    return written.ok ? ok({ to: '/verwaltung/kurswuensche', notice: 'answered' }) : written;
  },
});

const hide = action<WishesApp, typeof hideInput, Stored<Wish>>({
  who: mayHideWishes,
  input: hideInput,
  words,
  load: (app, input) => wishById(app.store, input.wish),
  run: async (app, input, { actor, now }, kept) => {
    if (kept.version !== input.version) return failed('conflict');
    // Logged first: something hidden by nobody knows whom would be worse than a line about what did not happen.
    await app.journal.append('audit', { at: now, event: 'wish.hidden', person: actor?.id, wish: kept.id });
    const hidden = hiddenWish(kept.body, dayOf(now), input.reason);
    const written = await changeWish(app.store, kept.id, hidden, input.version);
    return written.ok ? ok({ to: '/verwaltung/kurswuensche', notice: 'hidden' }) : written;
  },
});

export const wishes: Feature<WishesApp> = {
  name: 'wishes',
  order: 25,
  collections: [collection],
  routes: [
    { pattern: '/lernen/wunsch', who: mayReadWishes },
    { pattern: '/verwaltung/kurswuensche', who: mayAnswerWishes },
  ],
  navigation: [
    { area: 'learn', order: 40, href: '/lernen/wunsch', label: { de: messages.de.nav, en: messages.en.nav } },
    {
      area: 'editorial',
      order: 30,
      href: '/verwaltung/kurswuensche',
      label: { de: messages.de.deskNav, en: messages.en.deskNav },
      areaLabel: { de: messages.de.area, en: messages.en.area },
      who: mayAnswerWishes,
    },
  ],
  actions: { send, answer, hide },
  notices: (language) => messages[language].notices,
  visibility,
};
