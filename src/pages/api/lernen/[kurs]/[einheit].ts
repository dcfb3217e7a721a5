import type { APIRoute } from 'astro';
import { unitOf } from '#features/learning/course.ts';
import { isFor, reportPractice } from '#features/learning/practice.ts';
import { MESSAGE_LIMIT } from '#platform/h5p/messages.ts';
import { readJson } from '#platform/web/json-body.ts';
import { problemResponse } from '#platform/web/problem.ts';

/** What the page around a practice reports: its stand or a result. Who and which practice come from here, not from it. */
export const POST: APIRoute = async ({ locals, params, request, url }) => {
  const { app, actor } = locals;
  const course = app.learning.course(params['kurs'] ?? '', actor);
  const unit = course && unitOf(course, params['einheit'] ?? '');
  if (actor === undefined || course === undefined || unit?.kind !== 'practice')
    return problemResponse('missing');
  const person = url.searchParams.get('fuer');
  if (person !== null && !isFor(app, actor, course, unit, person)) return problemResponse('missing');
  const body = await readJson(request, MESSAGE_LIMIT);
  if (!body.ok) return problemResponse(body.problem);
  const reported = await reportPractice(app, actor, course, unit, body.value);
  return reported.ok ? Response.json({ done: reported.value.done }) : problemResponse(reported.problem);
};
