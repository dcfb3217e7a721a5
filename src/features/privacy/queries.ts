import type { Feature, PersonalRecord, Viewer, VisibilityRow } from '#domain/feature.ts';
import { inLanguage, type Organisation } from '#domain/organisation.ts';
import type { Actor, Language } from '#domain/person.ts';
import { messages } from './messages.ts';

/** Any house that has a register. */
type House<App> = { features: readonly Feature<App>[] };

/** Everything every feature keeps about the actor, in the order of the register. */
export async function personalRecords<App extends House<App>>(
  app: App,
  actor: Actor,
): Promise<readonly PersonalRecord[]> {
  const shown = app.features.map(
    (feature) => feature.personalData?.show(app, actor.id, actor.language) ?? [],
  );
  return (await Promise.all(shown)).flat();
}

export const visibilityRows = <App>(app: House<App>): readonly VisibilityRow[] =>
  app.features.flatMap((feature) => feature.visibility ?? []);

export const retentionRows = <App>(app: House<App>, language: Language): readonly string[] =>
  app.features.flatMap((feature) => feature.personalData?.retention[language] ?? []);

export function viewerName(viewer: Viewer, organisation: Organisation, language: Language): string {
  const fixed: Readonly<Record<string, string>> = messages[language].viewers;
  const role = organisation.roles.get(viewer as Exclude<Viewer, 'self' | 'superior' | 'nobody-else'>);
  return fixed[viewer] ?? (role ? inLanguage(role, 'name', language) : viewer);
}
