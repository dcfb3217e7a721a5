import type { APIRoute } from 'astro';
import { placeOf } from '#features/learning/practice.ts';
import { h5pResponse } from '#platform/h5p/response.ts';

/** Player, packages and libraries for the sandboxed frame; the signed address is the only right to read. */
export const ALL: APIRoute = ({ locals: { app }, request }) =>
  h5pResponse(request, {
    keys: app.keys,
    clock: app.clock,
    origin: app.config.baseUrl,
    root: app.config.rootDir,
    locate: (id) => placeOf(app, id),
  });
