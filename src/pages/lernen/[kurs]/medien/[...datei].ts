import type { APIRoute } from 'astro';
import { mediaFile } from '#platform/web/media-file.ts';
import { problemResponse } from '#platform/web/problem.ts';

/** Pictures, films and captions of a course: only what `course.yaml` names, for whoever may open the course. */
export const GET: APIRoute = async ({ locals: { app, actor }, params, request }) => {
  const course = app.learning.course(params['kurs'] ?? '', actor);
  const wanted = params['datei'] ?? '';
  const named = course?.media.flatMap(({ file, captions }) => [file, captions]).includes(wanted);
  if (course === undefined || named !== true) return problemResponse('missing');
  return (
    (await mediaFile(request, `${app.config.coursesDir}/${course.slug}`, wanted)) ??
    problemResponse('missing')
  );
};
