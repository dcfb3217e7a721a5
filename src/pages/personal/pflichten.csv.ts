import type { APIRoute } from 'astro';
import { dayOf } from '#domain/date.ts';
import { exportReport } from '#features/duties/export.ts';
import { readFilter } from '#features/duties/filter.ts';
import { problemResponse } from '#platform/web/problem.ts';

/** The report as it is filtered on the page. Who took it out and with which filter goes into the audit journal. */
export const GET: APIRoute = async ({ locals: { app, actor, lang }, url }) => {
  if (actor === undefined) return problemResponse('missing');
  const filter = readFilter(
    url.searchParams,
    app.duties.rules(),
    new Set(app.organisation().departments.keys()),
  );
  const text = await exportReport(app, actor, filter, lang);
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="pflichtkurse-${dayOf(app.clock.now())}.csv"`,
    },
  });
};
