import type { APIRoute } from 'astro';
import { personalRecords } from '#features/privacy/queries.ts';
import { problemResponse } from '#platform/web/problem.ts';

/** Everything kept about the person who asks, to take away (Art. 15, 20 DSGVO). */
export const GET: APIRoute = async ({ locals: { app, actor } }) => {
  if (actor === undefined) return problemResponse('missing');
  const records = await personalRecords(app, actor);
  const file = {
    exportedAt: app.clock.now(),
    person: actor.id,
    records: records.map(({ title, why, kept, data }) => ({ title, why, kept, data })),
  };
  return new Response(JSON.stringify(file, undefined, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="meine-daten.json"',
    },
  });
};
