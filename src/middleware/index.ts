import { getActionContext } from 'astro:actions';
import { defineMiddleware, sequence } from 'astro:middleware';
import type { APIContext } from 'astro';
import type { Gate, Theme } from '#domain/feature.ts';
import type { Language } from '#domain/person.ts';
import { whereOf } from '#platform/log/log.ts';
import { type CookieName, cookieFlags, cookieName } from '#platform/web/cookies.ts';
import { BARE_POLICY, SECURITY_HEADERS } from '#platform/web/headers.ts';
import { openNotice } from '#platform/web/notice.ts';
import { PROBLEMS, type Problem, problemJson, problemOf } from '#platform/web/problem.ts';
import { isSameSite } from '#platform/web/same-site.ts';
import { developmentApp } from '#src/development.ts';
import { routes } from '#src/routes.ts';
import { answerForm, signInHere } from './forms.ts';

/** Outermost: every answer carries the security headers and the number of the request. */
const withHeaders = defineMiddleware(async ({ locals }, next) => {
  locals.app ??= await developmentApp();
  locals.requestId ??= locals.app.ids.next().slice(0, 12);
  const response = await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    if (!response.headers.has(name)) response.headers.set(name, value);
  if (!response.headers.has('content-security-policy'))
    response.headers.set('content-security-policy', BARE_POLICY);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
  response.headers.set('x-request-id', locals.requestId);
  response.headers.delete('x-problem');
  return response;
});

/** Turns what a page, gate or bug says into the page of that problem, with its status. */
const withProblems = defineMiddleware(async (context, next) => {
  let response: Response;
  try {
    response = await next();
  } catch (error) {
    context.locals.app.log.error('request.broken', { request: context.locals.requestId, ...whereOf(error) });
    return problemPage(context, 'broken');
  }
  const problem = problemOf(response);
  return problem === undefined ? response : problemPage(context, problem);
});

async function problemPage(context: APIContext, problem: Problem): Promise<Response> {
  const { locals, url } = context;
  if (isForScripts(context) || url.pathname.startsWith('/h5p/'))
    return problemJson(problem, locals.requestId);
  locals.problem = problem;
  locals.admitted = true;
  const page = await context.rewrite(new Request(new URL('/404', url), { headers: context.request.headers }));
  const answer = new Response(page.body, { status: PROBLEMS[problem], headers: page.headers });
  if (problem === 'method') answer.headers.set('allow', [...READING].join(', '));
  return answer;
}

/** Who may come in: signed and open paths, same-site check, the session, the gate of the route. Deny by default. */
const withGates = defineMiddleware(async (context, next) => {
  const { locals, request, url } = context;
  if (locals.admitted) return next();
  const { app } = locals;
  preferences(context);
  const gate = app.gates.get(context.routePattern) ?? OWN.get(context.routePattern);
  if (gate === undefined) return refuse('missing');
  if (gate === 'link') return next();
  if (!isSameSite(request.method, (name) => request.headers.get(name), app.config.baseUrl))
    return refuse('foreignSite');
  const ended = await identify(context);
  const sending = getActionContext(context).action !== undefined;
  if (typeof gate === 'function' && locals.actor === undefined && !sending) {
    if (isForScripts(context)) return Response.json({ code: 'signIn' }, { status: 401 });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return signInHere(context, next, { over: ended !== undefined });
    return context.redirect(`${routes.signIn}?weiter=${encodeURIComponent(url.pathname + url.search)}`, 303);
  }
  if (typeof gate === 'function' && locals.actor !== undefined && !gate(locals.actor))
    return refuse('refused');
  readNotice(context);
  if (sending) return answerForm(context, next, { ended, gate });
  if (!READING.has(request.method) && !url.pathname.startsWith('/api/')) return refuse('method');
  return next();
});

/** Scripts read codes; a form that is sent to such an address is answered with a page all the same. */
const isForScripts = ({ request, url }: APIContext): boolean =>
  url.pathname.startsWith('/api/') && !request.headers.get('accept')?.includes('text/html');

/** Addresses that belong to the house as a whole, not to a feature. */
const OWN: ReadonlyMap<string, Gate> = new Map<string, Gate>([
  ['/', () => true],
  ['/404', 'everyone'],
  ['/500', 'everyone'],
  ['/api/health', 'everyone'],
  ['/bausteine', 'everyone'],
  ['/[...rest]', 'everyone'],
]);

/** A page is read; what is written to it is always an action. */
const READING = new Set(['GET', 'HEAD']);

const refuse = (problem: Problem) =>
  new Response('', { status: PROBLEMS[problem], headers: { 'x-problem': problem } });

const cookie = ({ cookies, locals }: APIContext, name: CookieName): string | undefined =>
  cookies.get(cookieName(name, locals.app.config.baseUrl))?.value;

function preferences(context: APIContext): void {
  const { locals } = context;
  const theme = cookie(context, 'darstellung');
  const lang = cookie(context, 'sprache');
  locals.theme = theme === 'dark' || theme === 'system' ? theme : ('light' satisfies Theme);
  locals.lang = lang === 'en' ? 'en' : ('de' satisfies Language);
}

/** Puts the signed-in person into the locals; returns whose session it was when it is over. */
async function identify(context: APIContext): Promise<string | undefined> {
  const { locals } = context;
  const token = cookie(context, 'sitzung');
  const identity = token === undefined ? undefined : await locals.app.people.identify(token);
  if (identity === undefined) return undefined;
  if ('ended' in identity) return identity.ended;
  locals.actor = identity.who.actor;
  locals.lang = identity.who.actor.language;
  locals.session = { idleUntil: identity.who.idleUntil, endsAt: identity.who.endsAt };
  return undefined;
}

function readNotice(context: APIContext): void {
  const { cookies, locals, request } = context;
  const sealed = cookie(context, 'meldung');
  if (sealed === undefined || request.method !== 'GET') return;
  locals.notice = openNotice(locals.app.keys, sealed);
  cookies.delete(cookieName('meldung', locals.app.config.baseUrl), cookieFlags(locals.app.config.baseUrl));
}

export const onRequest = sequence(withHeaders, withProblems, withGates);
