import type { Frame, Page } from 'playwright';
import { vi } from 'vitest';
import type { PracticeMessage } from '#platform/h5p/messages.ts';
import type { Host } from './host.ts';

type ResultMessage = Extract<PracticeMessage, { kind: 'result' }>;

/** What reached the server for a content, oldest first. */
const savedFor = (host: Host, contentId: string): readonly PracticeMessage[] =>
  host.saved.filter((each) => each.contentId === contentId).map(({ message }) => message);

/** Waits for the first result of a content. */
export const resultOf = (host: Host, contentId: string): Promise<ResultMessage> =>
  vi.waitFor(
    () => {
      const found = savedFor(host, contentId).find((message) => message.kind === 'result');
      if (!found) throw new Error('no result has arrived');
      return found;
    },
    { timeout: 45_000 },
  );

/** Waits until the latest saved state of a content contains a text, and answers that state. */
export const stateWith = (host: Host, contentId: string, text: string): Promise<string> =>
  vi.waitFor(
    () => {
      const states = savedFor(host, contentId).flatMap((each) => (each.kind === 'state' ? [each.state] : []));
      const latest = states.at(-1);
      if (!latest?.includes(text)) throw new Error(`no such state: ${latest}`);
      return latest;
    },
    { timeout: 45_000 },
  );

/** What the content itself says it is at; equal before and after a reload when nothing was lost. */
export const currentState = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() =>
    JSON.parse(
      JSON.stringify((window as unknown as H5PWindow).H5P.instances[0]?.getCurrentState?.() ?? null),
    ),
  );

type H5PWindow = { H5P: { instances: { getCurrentState?(): unknown }[] } };

/** In a question set of ours: chooses answers by their text and checks them. */
export async function answer(frame: Frame, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await frame.getByLabel(text, { exact: true }).check();
  await frame.getByRole('button', { name: 'Antwort prüfen' }).click();
}

export const press = (frame: Frame, name: string): Promise<void> =>
  frame.getByRole('button', { name }).click();

/** Text of the element that has the focus, inside the practice. */
export const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => document.activeElement?.textContent ?? '');

/** Height of the frame as the page shows it. */
export const frameHeight = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('iframe')?.offsetHeight ?? 0);
