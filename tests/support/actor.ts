import type { Actor } from '#domain/person.ts';
import type { Role } from '#domain/role.ts';

/** Somebody signed in: Anna of the Bürgerservice, in German, with these roles on top of being staff. */
export const actorWith = (roles: readonly Role[] = [], more: Partial<Actor> = {}): Actor => ({
  id: 'anna',
  name: 'Anna Beispiel',
  roles: new Set<Role>(['staff', ...roles]),
  department: 'buergerservice',
  language: 'de',
  session: 'sitzung-1',
  ...more,
});
