import { Agent, request } from 'node:http';
import { rightAnswer, type ShownQuestion, shownQuestion } from '#tests/support/right-answer.ts';
import type { Key } from '#tests/support/taking.ts';

export type Reply = { status: number; location: string; body: string; milliseconds: number };

/** Somebody at a browser of their own: one connection that stays open, one request after the other. */
export type Person = {
  get(path: string): Promise<Reply>;
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Reply>;
  leave(): void;
};

/** Requests that were sent and those that were answered wrongly, of everybody. */
export type Tally = { requests: number; failed: number; faults: Set<string> };

export function person(url: string, cookie: string, tally: Tally): Person {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const own = { cookie, origin: url, 'accept-encoding': 'identity' };
  const send = (path: string, wanted: number, body?: string) =>
    new Promise<Reply>((answered) => {
      tally.requests += 1;
      const from = performance.now();
      const ended = (status: number, location = '', text = '', fault = '') => {
        if (status !== wanted) {
          tally.failed += 1;
          tally.faults.add(`${body === undefined ? 'GET' : 'POST'} ${path}: ${fault || status}`);
        }
        answered({ status, location, body: text, milliseconds: performance.now() - from });
      };
      const form = body !== undefined && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      };
      const asked = request(
        url + path,
        { agent, method: body === undefined ? 'GET' : 'POST', headers: { ...own, ...form } },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            ended(response.statusCode ?? 0, response.headers.location, Buffer.concat(parts).toString()),
          );
          response.on('error', (fault: NodeJS.ErrnoException) => ended(0, '', '', fault.code));
        },
      );
      asked.on('error', (fault: NodeJS.ErrnoException) => ended(0, '', '', fault.code));
      asked.end(body);
    });
  return {
    get: (path) => send(path, 200),
    post: (path, fields) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const each of [value].flat()) body.append(name, each);
      return send(path, 303, body.toString());
    },
    leave: () => agent.destroy(),
  };
}

/** One course and the keys its author wrote. */
export type Exam = { course: string; keys: readonly Key[] };

const testOf = ({ course }: Exam) => `/pruefung/${course}`;

/** Begins the test; the first question is there when it resolves. */
export async function begin(own: Person, exam: Exam): Promise<{ place: string; page: Reply }> {
  const begun = await own.post(`${testOf(exam)}?_action=tests.start`, { course: exam.course, form: 'full' });
  const place = begun.location || `${testOf(exam)}/1`;
  return { place, page: await own.get(place) };
}

/** What is sent with one question. */
export function fieldsFor(exam: Exam, place: string, page: Reply) {
  const shown: ShownQuestion = shownQuestion(page.body);
  const question = place.split('/').at(-1) ?? '';
  return {
    course: exam.course,
    attempt: shown.attempt,
    question,
    answer: rightAnswer(exam.keys, shown),
    to: String(Number(question) + 1),
  };
}

export const save = (own: Person, place: string, fields: ReturnType<typeof fieldsFor>): Promise<Reply> =>
  own.post(`${place}?_action=tests.answer`, fields);

/** Hands in; the result is there when it resolves. */
export async function handIn(own: Person, exam: Exam, attempt: string): Promise<Reply> {
  const handed = await own.post(`${testOf(exam)}/uebersicht?_action=tests.submit`, {
    course: exam.course,
    attempt,
  });
  return own.get(handed.location || `${testOf(exam)}/ergebnis`);
}
