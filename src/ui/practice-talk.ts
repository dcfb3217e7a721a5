import type { RefObject } from 'react';
import { readFrameMessage } from '#platform/h5p/frame-message.ts';
import {
  type FrameMessage,
  type Hello,
  type Init,
  type PageMessage,
  PROTOCOL,
  type Theme,
} from '#platform/h5p/protocol.ts';
import type { Outbox } from './practice-outbox.ts';

/** A package that reloads its own frame gets a new port, but not without end. */
const HANDSHAKES = 10;

type Start = {
  readonly state: string | null;
  readonly lang: 'de' | 'en';
  /** `system` follows the device, also when that changes. */
  readonly theme: Theme | 'system';
};

type Heard = { height(px: number): void; unsavable(): void };

/**
 * The page's side of the conversation with the frame of a practice: answers its greeting with a port, brings states and
 * results to the outbox, asks for the state whenever the page may be about to go. Returns the end of it.
 */
export function converse(
  frame: RefObject<HTMLIFrameElement | null>,
  start: Start,
  outbox: Outbox,
  heard: Heard,
): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = (): Theme => (start.theme === 'system' ? (dark.matches ? 'dark' : 'light') : start.theme);
  let known = start.state;
  let port: MessagePort | undefined;
  let handshakes = 0;
  /** Answers the page has asked for. A frame that answers unasked is not listened to. */
  let asked = 0;

  function greet(event: MessageEvent): void {
    const target = frame.current?.contentWindow;
    if (!target || event.source !== target) return;
    const hello: Partial<Hello> | null = event.data;
    if (hello?.type !== 'hello' || hello.protocol !== PROTOCOL || handshakes >= HANDSHAKES) return;
    handshakes += 1;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      const message = readFrameMessage(data);
      if (message) hear(message);
    };
    const init: Init = { type: 'init', protocol: PROTOCOL, state: known, lang: start.lang, theme: theme() };
    // An opaque origin cannot be named; `frame-src` of this page says which documents can stand in the frame.
    target.postMessage(init, '*', [channel.port2]);
  }

  function hear(message: FrameMessage): void {
    if (message.type === 'height') heard.height(message.px);
    if (message.type === 'state') keep(message.state);
    if (message.type === 'flushed' && asked > 0) {
      asked -= 1;
      if (message.state !== null && message.state !== known) keep(message.state);
      outbox.hurry();
    }
    // Parts of a practice are nobody's business but the learner's; they end here.
    if (message.type === 'result' && message.root)
      outbox.result({ verb: message.verb, raw: message.raw, max: message.max });
    if (message.type === 'error' && message.code === 'state') heard.unsavable();
  }

  function keep(state: string): void {
    known = state;
    outbox.state(state);
  }

  const tell = (message: PageMessage): void => port?.postMessage(message);

  function leave(): void {
    if (port) asked += 1;
    tell({ type: 'flush' });
    outbox.hurry();
  }
  const hide = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  const look = (): void => tell({ type: 'theme', theme: theme() });
  const again = (): void => outbox.hurry();

  const end = new AbortController();
  const hears = { signal: end.signal };
  // Whoever turns to the page around the frame may be about to leave: what `pagehide` asks for may come too late.
  for (const turn of ['pointerdown', 'focusin']) document.addEventListener(turn, leave, hears);
  document.addEventListener('visibilitychange', hide, hears);
  window.addEventListener('beforeunload', leave, hears);
  window.addEventListener('pagehide', leave, hears);
  window.addEventListener('message', greet, hears);
  window.addEventListener('online', again, hears);
  dark.addEventListener('change', look, hears);
  return () => {
    port?.close();
    end.abort();
  };
}
