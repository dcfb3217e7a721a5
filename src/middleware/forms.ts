import { getActionContext } from 'astro:actions';
import type { APIContext, MiddlewareNext } from 'astro';
import { DAY } from '#domain/clock.ts';
import type { Done, Gate } from '#domain/feature.ts';
import { type CookieName, cookieFlags, cookieName } from '#platform/web/cookies.ts';
import type { Values } from '#platform/web/form-data.ts';
import { keepForm } from '#platform/web/kept.ts';
import { sealNotice } from '#platform/web/notice.ts';
import type { Outcome } from '#platform/web/perform.ts';
import { problemResponse } from '#platform/web/problem.ts';
import { routes } from '#src/routes.ts';

/** How a form is answered: done → 303 to the next page, otherwise the same page again with what was typed. */
export async function answerForm(
  context: APIContext,
  next: MiddlewareNext,
  at: { ended: string | undefined; gate: Gate },
): Promise<Response> {
  const { action, setActionResult, serializeActionResult } = getActionContext(context);
  if (action?.calledFrom !== 'form' || !isListed(context.locals, action.name))
    return problemResponse('missing');
  if (!FORM.test(context.request.headers.get('content-type') ?? '')) return problemResponse('unreadable');
  const { data, error } = await action.handler();
  if (error !== undefined) {
    if (error.code === 'NOT_FOUND') return problemResponse('missing');
    if (error.code === 'CONTENT_TOO_LARGE') return problemResponse('tooLarge');
    if (error.code === 'UNSUPPORTED_MEDIA_TYPE') return problemResponse('unreadable');
    throw error;
  }
  // Astro would carry the action out a second time when the page is rendered.
  setActionResult(action.name, serializeActionResult({ data: undefined, error: undefined }));
  const outcome = data as Outcome;
  const { locals, url } = context;
  const gated = typeof at.gate === 'function' && locals.actor === undefined;
  switch (outcome.kind) {
    case 'done':
      return finished(context, next, action.name, outcome.done);
    case 'signIn':
      return signInHere(context, next, {
        over: true,
        ended: at.ended,
        action: action.name,
        ...(outcome.values && { values: outcome.values }),
      });
    case 'refused':
      return problemResponse('refused');
    case 'missing':
      return problemResponse('missing');
    case 'invalid':
    case 'failed':
      locals.form =
        outcome.kind === 'invalid'
          ? { action: action.name, values: outcome.values, errors: outcome.errors }
          : { action: action.name, values: outcome.values, errors: {}, problem: outcome.problem };
      if (gated) locals.signIn = { to: url.pathname, over: true, ...keptAgain(outcome.values) };
      return withStatus(
        await next(gated ? routes.signIn : undefined),
        outcome.kind === 'failed' && outcome.problem === 'conflict' ? 409 : 422,
      );
  }
}

/** Asked before Astro looks: its search for a name fails with an error on half a name and on bad escapes. */
const isListed = ({ app }: App.Locals, name: string): boolean =>
  app.features.some((feature) =>
    Object.keys(feature.actions ?? {}).some((action) => name === `${feature.name}.${action}`),
  );

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

const keptAgain = (values: Values): { kept?: string } =>
  values['kept']?.[0] ? { kept: values['kept'][0] } : {};

async function finished(
  context: APIContext,
  next: MiddlewareNext,
  action: string,
  done: Done,
): Promise<Response> {
  const { locals, url } = context;
  const { app } = locals;
  if (done.session === 'end') dropCookie(context, 'sitzung');
  else if (done.session !== undefined) writeCookie(context, 'sitzung', done.session.start);
  if (done.language !== undefined) writeCookie(context, 'sprache', done.language, 400 * DAY);
  if (done.theme !== undefined) writeCookie(context, 'darstellung', done.theme, 400 * DAY);
  if (done.notice !== undefined) {
    writeCookie(
      context,
      'meldung',
      sealNotice(app.keys, { feature: action.split('.')[0] ?? '', key: done.notice }),
      10 * 60_000,
    );
  }
  if (
    done.restore !== undefined &&
    done.session !== undefined &&
    done.session !== 'end' &&
    done.restore.path === url.pathname
  ) {
    return restored(context, next, done.session.start, done.restore);
  }
  return context.redirect(done.to, 303);
}

/** Shows the form again that waited while somebody signed in: on the page it was sent to, if that page is open to them. */
async function restored(
  context: APIContext,
  next: MiddlewareNext,
  token: string,
  form: { path: string; action: string; values: Values },
): Promise<Response> {
  const { locals } = context;
  const identity = await locals.app.people.identify(token);
  if (identity === undefined || 'ended' in identity) return context.redirect(routes.signIn, 303);
  const { actor, idleUntil, endsAt } = identity.who;
  const gate = locals.app.gates.get(context.routePattern);
  if (typeof gate === 'function' && !gate(actor)) return problemResponse('refused');
  locals.actor = actor;
  locals.lang = actor.language;
  locals.session = { idleUntil, endsAt };
  locals.form = { action: form.action, values: form.values, errors: {}, restored: true };
  return next();
}

/** The sign-in page in place of the page a form was sent to; what was typed waits in it, sealed for the same person. */
export async function signInHere(
  context: APIContext,
  next: MiddlewareNext,
  form: { over: boolean; ended?: string | undefined; action?: string; values?: Values },
): Promise<Response> {
  const { locals, url } = context;
  const { app } = locals;
  const kept =
    form.ended === undefined || form.action === undefined || form.values === undefined
      ? undefined
      : keepForm(
          app.keys,
          { person: form.ended, action: form.action, path: url.pathname, values: form.values },
          app.clock.now(),
        );
  locals.signIn = { to: url.pathname, over: form.over, ...(kept && { kept }) };
  return withStatus(await next(routes.signIn), 401);
}

const withStatus = (response: Response, status: number): Response =>
  response.status === 200 ? new Response(response.body, { status, headers: response.headers }) : response;

function writeCookie(
  { cookies, locals }: APIContext,
  name: CookieName,
  value: string,
  milliseconds?: number,
): void {
  const { baseUrl } = locals.app.config;
  cookies.set(cookieName(name, baseUrl), value, {
    ...cookieFlags(baseUrl),
    ...(milliseconds !== undefined && { maxAge: Math.round(milliseconds / 1000) }),
  });
}

function dropCookie({ cookies, locals }: APIContext, name: CookieName): void {
  cookies.delete(cookieName(name, locals.app.config.baseUrl), cookieFlags(locals.app.config.baseUrl));
}
