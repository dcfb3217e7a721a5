import type { APIRoute } from 'astro';

/** For whoever watches the installation: answers 200 when the house is open. */
export const GET: APIRoute = ({ locals }) => Response.json({ status: 'ok', store: locals.app.store.kind });
