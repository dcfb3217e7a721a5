import { dayOf } from '#domain/date.ts';
import type { DueItem, NextStep } from '#domain/feature.ts';
import type { Actor } from '#domain/person.ts';
import type { App } from './app.ts';

/** What waits for somebody, the earliest first, and the one thing to do now: asked of every feature in the register. */
export async function overview(
  app: App,
  actor: Actor,
): Promise<{ due: readonly DueItem[]; next: NextStep | undefined }> {
  const today = dayOf(app.clock.now());
  const [due, next] = await Promise.all([
    Promise.all(app.features.map((feature) => feature.due?.(app, actor, today) ?? [])),
    Promise.all(app.features.map((feature) => feature.next?.(app, actor, today))),
  ]);
  const steps = next.filter((step) => step !== undefined);
  return {
    due: due.flat().toSorted((a, b) => a.on.localeCompare(b.on)),
    next: steps.toSorted((a, b) => b.weight - a.weight)[0],
  };
}
