import { z } from 'zod';
import { introduction, type OwnFault, passPercentage, twice, words } from './parts.ts';

const why = z.string().trim();

const task = z.strictObject({
  text: words(1000),
  items: z
    .array(z.strictObject({ text: words(300), reason: why.max(1000).optional() }))
    .min(2)
    .max(10),
  reason: why.max(2000).optional(),
});

export const putInOrder = z.strictObject({
  introduction,
  tasks: z.array(task).min(1).max(20),
  passPercentage,
});

/** Steps that cannot be told apart, and orders nobody gives a reason for. */
export const orderFaults = ({ tasks }: z.infer<typeof putInOrder>): readonly OwnFault[] =>
  tasks.flatMap(({ items, reason = '' }, index) => [
    ...twice(items.map(({ text }) => text)).map((at) => ({
      path: ['tasks', index, 'items', at],
      what: `${index + 1}. Aufgabe nennt den Schritt „${items[at]?.text}“ zweimal. Niemand kann beide unterscheiden: Schreiben Sie sie verschieden.`,
    })),
    ...(reason === '' && items.some((item) => (item.reason ?? '') === '')
      ? [
          {
            path: ['tasks', index],
            what: `${index + 1}. Aufgabe: „reason“ fehlt. Schreiben Sie, warum diese Reihenfolge richtig ist, bei der Aufgabe oder bei jedem Schritt.`,
          },
        ]
      : []),
  ]);
