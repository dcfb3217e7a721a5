import type { APIRoute } from 'astro';
import { extendSession } from '#features/people/identify.ts';

/** „Angemeldet bleiben“: notes that the session is in use and says until when it holds now. */
export const POST: APIRoute = async ({ locals }) => {
  if (locals.actor === undefined) return Response.json({ code: 'signIn' }, { status: 401 });
  return Response.json(await extendSession(locals.app, locals.actor));
};
