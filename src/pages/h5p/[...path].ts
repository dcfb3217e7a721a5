import type { APIRoute } from 'astro';
import { practiceDeps } from '#features/learning/practice.ts';
import { h5pResponse } from '#platform/h5p/response.ts';

/** Player, packages and libraries, where the server's own door (`practiceFiles`) does not stand in front: in development. */
export const ALL: APIRoute = ({ locals: { app }, request }) => h5pResponse(request, practiceDeps(app));
