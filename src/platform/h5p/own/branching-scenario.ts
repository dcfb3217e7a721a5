import { z } from 'zod';
import { introduction, type OwnFault, words } from './parts.ts';

const scene = z.strictObject({
  id: words(60),
  title: words(200),
  text: z.string().max(3000).optional(),
  options: z
    .array(
      z.strictObject({
        text: words(500),
        next: words(60),
        consequence: z.string().max(1500).optional(),
        points: z.number().int().min(0).max(100).optional(),
      }),
    )
    .max(6)
    .optional(),
  end: z
    .strictObject({
      title: z.string().max(200).optional(),
      text: z.string().max(3000).optional(),
      rating: z.enum(['good', 'ok', 'bad']).optional(),
    })
    .optional(),
});
type Scene = z.infer<typeof scene>;

export const branchingScenario = z.strictObject({
  introduction,
  start: z.string().max(60).optional(),
  scenes: z.array(scene).min(2).max(60),
});

/** Scenes that lead nowhere, or round and round; a way through them must come to an end. */
export function sceneFaults({ start, scenes }: z.infer<typeof branchingScenario>): readonly OwnFault[] {
  const ids = new Set(scenes.map(({ id }) => id));
  const faults: OwnFault[] = scenes.flatMap((each, index) => faultsOf(each, index, scenes, ids));
  const first = scenes.find(({ id }) => id === (start || scenes[0]?.id));
  if (first === undefined)
    faults.push({
      path: ['start'],
      what: `„start“ nennt die Szene „${start}“, die es nicht gibt. ${known(ids)}`,
    });
  if (faults.length > 0 || first === undefined) return faults;
  if ((first.options ?? []).length === 0)
    return [
      {
        path: ['scenes', scenes.indexOf(first)],
        what: `${named(first)} ist die erste und hat keine Antworten.`,
      },
    ];
  const ring = circle(scenes, first);
  return ring === undefined ? [] : [ring];
}

const named = ({ id }: Scene): string => `Szene „${id}“`;
const known = (ids: ReadonlySet<string>): string => `Es gibt: ${[...ids].join(', ')}.`;

function faultsOf(each: Scene, index: number, all: readonly Scene[], ids: ReadonlySet<string>): OwnFault[] {
  const path = ['scenes', index];
  const told = (what: string) => ({ path, what: `${named(each)} ${what}` });
  const options = each.options ?? [];
  const ends = `${each.end?.title ?? ''}${each.end?.text ?? ''}`.trim() !== '';
  return [
    ...(all.findIndex(({ id }) => id === each.id) < index
      ? [told('gibt es zweimal. Jede braucht eine eigene „id“.')]
      : []),
    ...(options.length === 0 && !ends
      ? [
          told(
            'führt nirgends hin. Ergänzen Sie Antworten („options“) oder einen Schluss („end“) mit Titel oder Text.',
          ),
        ]
      : []),
    ...(options.length > 0 && ends
      ? [told('hat Antworten und einen Schluss. Löschen Sie eines von beiden.')]
      : []),
    ...options.flatMap(({ next }, at) =>
      ids.has(next)
        ? []
        : [
            {
              path: [...path, 'options', at, 'next'],
              what: `${named(each)}, ${at + 1}. Antwort: „next“ nennt die Szene „${next}“, die es nicht gibt. ${known(ids)}`,
            },
          ],
    ),
  ];
}

/** The answer by which a way comes back to a scene it has seen. */
function circle(scenes: readonly Scene[], first: Scene): OwnFault | undefined {
  const clear = new Set<Scene>();
  const walk = (at: Scene, behind: readonly Scene[]): OwnFault | undefined => {
    if (clear.has(at)) return undefined;
    for (const [index, { next }] of (at.options ?? []).entries()) {
      const to = scenes.find(({ id }) => id === next);
      if (to === undefined) continue;
      const way = [...behind, at];
      if (way.includes(to)) {
        const ring = [...way.slice(way.indexOf(to)), to].map(({ id }) => `„${id}“`).join(' → ');
        return {
          path: ['scenes', scenes.indexOf(at), 'options', index, 'next'],
          what: `Die Szenen führen im Kreis: ${ring}. Jeder Weg muss zu einem Schluss führen.`,
        };
      }
      const found = walk(to, way);
      if (found !== undefined) return found;
    }
    clear.add(at);
    return undefined;
  };
  return walk(first, []);
}
