/**
 * How a practice (in its sandboxed frame) and the page around it talk. The frame has an opaque origin, so the first
 * word is a window message; everything after it goes over one `MessagePort`.
 *
 *   frame → page   window message  Hello            repeated until answered
 *   page  → frame  window message  Init + port
 *   then, over the port, FrameMessage one way and PageMessage the other
 *
 * The script of a package shares the frame with ours and can forge every one of these messages. Page and server
 * therefore treat them as what a person says about their own practice: bounded, never trusted, never a pass mark.
 */
export const PROTOCOL = 1;

/** Longest state in bytes of UTF-8; longer ones are not saved. */
export const STATE_LIMIT = 64 * 1024;

/** Highest score a result may carry. */
export const SCORE_LIMIT = 10_000;

/** Bounds of the frame's height in CSS pixels. */
export const HEIGHT = { min: 200, max: 30_000 } as const;

export type Theme = 'light' | 'dark';

export type Hello = { readonly type: 'hello'; readonly protocol: typeof PROTOCOL };

export type Init = {
  readonly type: 'init';
  readonly protocol: typeof PROTOCOL;
  /** What the last `state` or `flushed` message held; `null` for a first visit. */
  readonly state: string | null;
  readonly lang: 'de' | 'en';
  readonly theme: Theme;
};

export type ResultMessage = {
  readonly type: 'result';
  readonly verb: 'answered' | 'completed';
  readonly raw: number;
  readonly max: number;
  readonly success?: boolean;
  /** False for a part of the practice (one question of several). */
  readonly root: boolean;
};

/** `start`: the practice could not be started. `script`: a script of the package failed. `state`: it is too long. */
export type FrameProblem = 'start' | 'script' | 'state';

export type FrameMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly px: number }
  | { readonly type: 'state'; readonly state: string }
  | ResultMessage
  | { readonly type: 'flushed'; readonly state: string | null }
  | { readonly type: 'error'; readonly code: FrameProblem };

/** `flush`: answer with `flushed` and the state as it is now. `theme`: the page around it has changed its look. */
export type PageMessage = { readonly type: 'flush' } | { readonly type: 'theme'; readonly theme: Theme };
