import type { APIRoute } from 'astro';
import { receivePackage } from '#features/packages/receive.ts';
import { problemResponse } from '#platform/web/problem.ts';
import { routes } from '#src/routes.ts';

/** An uploaded H5P package. The answer leads to the page that says how far its import is. */
export const POST: APIRoute = async ({ locals: { app, actor }, redirect, request }) => {
  if (actor === undefined) return problemResponse('missing');
  const run = await receivePackage(app, actor, request);
  return redirect(routes.packageImport(run.id), 303);
};

/** Where somebody comes back to who had to sign in again. */
export const GET: APIRoute = ({ redirect }) => redirect(routes.packages, 303);
