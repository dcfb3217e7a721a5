import type { PracticeMessage } from '#platform/h5p/messages.ts';

/**
 * How the server took a message. `done`: the practice now counts as done. `refused`: it never will be taken.
 * `signedOut` and `failed` are tried again.
 */
export type Reply = 'saved' | 'done' | 'signedOut' | 'refused' | 'failed';

export type Outbox = {
  /** The state as it is now. Replaces one that has not been sent yet. */
  state(state: string): void;
  result(result: { verb: 'answered' | 'completed'; raw: number; max: number }): void;
  /** Sends what is waiting without regard to pauses: the page may be gone in a moment. */
  hurry(): void;
  stop(): void;
};

type Options = {
  send(message: PracticeMessage): Promise<Reply>;
  /** How the server took which message. */
  report(reply: Reply, message: PracticeMessage): void;
};

/** Between two states, milliseconds. */
const STATE_PAUSE = 1000;
const RETRY = { first: 2000, longest: 30_000 };
/** Results waiting at once, and in the life of a page: more is not somebody practising. */
const QUEUE = 20;
const RESULTS = 200;

/**
 * Brings states and results to the server, one at a time and in order: results at once, states after a result or at
 * most once a second, and only the latest. What fails is tried again with growing pauses.
 */
export function createOutbox({ send, report }: Options): Outbox {
  let latest: string | undefined;
  let results: PracticeMessage[] = [];
  let accepted = 0;
  let lastState = 0;
  let underWay: PracticeMessage | undefined;
  let retry = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wake(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void pump(), delay);
  }

  async function pump(): Promise<void> {
    if (underWay) return;
    const message = results[0] ?? dueState();
    if (!message) return;
    underWay = message;
    const reply = await send(message).catch((): Reply => 'failed');
    underWay = undefined;
    report(reply, message);
    if (reply === 'failed' || reply === 'signedOut') {
      retry = Math.min(RETRY.longest, retry * 2 || RETRY.first);
      return wake(retry);
    }
    retry = 0;
    if (message.kind === 'result') results = results.slice(1);
    else if (latest === message.state) latest = undefined;
    if (results.length > 0 || latest !== undefined) wake(0);
  }

  function dueState(): PracticeMessage | undefined {
    if (latest === undefined) return undefined;
    const wait = lastState + STATE_PAUSE - Date.now();
    if (wait > 0) {
      wake(wait);
      return undefined;
    }
    lastState = Date.now();
    return { kind: 'state', state: latest };
  }

  const attempt = (message: PracticeMessage): void => void send(message).catch(() => 'failed');

  return {
    state(state) {
      latest = state;
      if (retry === 0) wake(0);
    },
    result(result) {
      if (results.length >= QUEUE || accepted >= RESULTS) return;
      accepted += 1;
      lastState = 0; // the state that belongs to it follows at once
      results = [...results, { kind: 'result', ...result }];
      if (retry === 0) wake(0);
    },
    hurry() {
      lastState = 0;
      retry = 0;
      if (!underWay) return void pump();
      // Its answer may come too late for this page. What follows is sent twice where the page stays after all.
      const sent = underWay;
      for (const message of results) if (message !== sent) attempt(message);
      if (latest !== undefined && !(sent.kind === 'state' && sent.state === latest)) {
        attempt({ kind: 'state', state: latest });
      }
    },
    stop: () => clearTimeout(timer),
  };
}
