import type { PracticeMessage } from '#platform/h5p/messages.ts';
import type { Reply } from './practice-outbox.ts';

/** Browsers let requests outlive their page up to 64 KiB in all. */
const KEEPALIVE_LIMIT = 60 * 1024;

/** Posts one message and says how it was taken. A redirect means the sign-in page. */
export async function sendMessage(saveUrl: string, message: PracticeMessage): Promise<Reply> {
  const body = JSON.stringify(message);
  const response = await fetch(saveUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    redirect: 'manual',
    keepalive: new TextEncoder().encode(body).length < KEEPALIVE_LIMIT,
    body,
  });
  if (response.status === 401 || response.type === 'opaqueredirect') return 'signedOut';
  if (response.ok) return (await isDone(response)) ? 'done' : 'saved';
  return response.status >= 500 || response.status === 429 || response.status === 408 ? 'failed' : 'refused';
}

async function isDone(response: Response): Promise<boolean> {
  const answer: unknown = await response.json().catch(() => undefined);
  return typeof answer === 'object' && answer !== null && 'done' in answer && answer.done === true;
}
