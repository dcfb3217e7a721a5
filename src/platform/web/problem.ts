/** Why something is not shown or not done, and the status that says so. */
export const PROBLEMS = {
  missing: 404,
  refused: 403,
  foreignSite: 403,
  tooLarge: 413,
  unreadable: 400,
  method: 405,
  busy: 429,
  broken: 500,
} as const;

export type Problem = keyof typeof PROBLEMS;

/** Asks the middleware for the page of that problem. */
export const problemResponse = (problem: Problem): Response =>
  new Response('', { status: PROBLEMS[problem], headers: { 'x-problem': problem } });

export const problemOf = (response: Response): Problem | undefined => {
  const name = response.headers.get('x-problem');
  return name !== null && Object.hasOwn(PROBLEMS, name) ? (name as Problem) : undefined;
};

/** RFC 9457, for answers that no person reads. */
export const problemJson = (problem: Problem, requestId: string): Response =>
  Response.json(
    { type: 'about:blank', status: PROBLEMS[problem], code: problem, requestId },
    { status: PROBLEMS[problem], headers: { 'content-type': 'application/problem+json' } },
  );
