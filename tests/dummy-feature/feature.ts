import { z } from 'zod';
import { action, type Feature } from '#domain/feature.ts';
import { requiredText } from '#domain/input.ts';
import { ok } from '#domain/result.ts';
import type { Ports } from '#platform/ports.ts';
import { addGreeting, forgetGreetings, greetings, greetingsBy } from './store.ts';

const both = (text: string) => ({ de: text, en: text });

const greetInput = z.object({ text: requiredText(80) });

const greet = action<Ports, typeof greetInput>({
  who: () => true,
  input: greetInput,
  run: async (app, input, { actor }) => {
    await addGreeting(app.store, app.ids.next(), { by: actor?.id ?? '', text: input.text });
    return ok({ to: '/attrappe' });
  },
});

/** A capability that offers everything a feature can offer. The test puts this folder below `features/` of a copy. */
export const dummy: Feature<Ports> = {
  name: 'dummy',
  order: 15,
  collections: [greetings],
  routes: [{ pattern: '/attrappe', who: () => true }],
  navigation: [{ area: 'ideas', order: 10, href: '/attrappe', label: both('Attrappe im Menü') }],
  actions: { greet },
  due: async (_app, _actor, today) => [
    { title: 'Attrappe fällig', detail: '', href: '/attrappe', on: today, state: 'open' },
  ],
  next: async () => ({
    weight: 1_000,
    title: 'Attrappe als nächster Schritt',
    text: '',
    href: '/attrappe',
    button: 'Öffnen',
  }),
  search: async () => [
    {
      title: 'Attrappe zum Finden',
      text: '',
      href: '/attrappe',
      kind: both('Attrappe'),
      language: 'de',
    },
  ],
  personalData: {
    retention: both('Grüße der Attrappe bleiben einen Tag.'),
    erase: (app, person) => forgetGreetings(app.store, person),
    show: async (app, person) =>
      (await greetingsBy(app.store, person)).map((greeting) => ({
        title: 'Gruß der Attrappe',
        why: '',
        kept: '',
        rows: [],
        data: greeting,
      })),
  },
  visibility: [
    { data: 'greetings', title: both('Grüße der Attrappe'), sees: ['nobody-else'], note: both('') },
  ],
};
