import type { Viewer, VisibilityRow } from './feature.ts';
import type { Actor, PersonId } from './person.ts';

/**
 * Whether the table lets this viewer see that kind of data about `about`.
 * `superior` is a fact the caller knows (head or deputy of the person's department), never a role alone.
 */
export function sees(
  table: readonly VisibilityRow[],
  data: string,
  actor: Actor,
  about?: { person: PersonId; superior?: boolean },
): boolean {
  const row = table.find((line) => line.data === data);
  if (row === undefined) throw new Error(`no visibility row for ${data}`);
  const matches = (viewer: Viewer): boolean => {
    if (viewer === 'nobody-else') return false;
    if (viewer === 'self') return about?.person === actor.id;
    if (viewer === 'superior') return about?.superior === true;
    return actor.roles.has(viewer);
  };
  return row.sees.some(matches);
}
