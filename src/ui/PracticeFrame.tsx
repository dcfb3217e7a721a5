import { type ReactNode, useEffect, useRef, useState } from 'react';
import { readFrameMessage } from '#platform/h5p/frame-message.ts';
import {
  type FrameMessage,
  HEIGHT,
  type Hello,
  type Init,
  type PageMessage,
  PROTOCOL,
  type Theme,
} from '#platform/h5p/protocol.ts';
import { createOutbox, type Outbox, type Reply } from './practice-outbox.ts';
import { sendMessage } from './practice-send.ts';
import type { PracticeTexts } from './practice-texts.ts';

export type PracticeFrameProps = {
  /** Address of the player document, token included. */
  readonly src: string;
  readonly title: string;
  /** What was saved last; `null` on a first visit. */
  readonly state: string | null;
  /** Takes `PracticeMessage`s as JSON; answers `{ "done": true }` once the practice counts as done. */
  readonly saveUrl: string;
  readonly lang: 'de' | 'en';
  /** `system` follows the device, as the page around it does. */
  readonly theme: Theme | 'system';
  readonly texts: PracticeTexts;
};

/** The document inside keeps 4 px on each side for the outline of what has the focus; its text lines up with ours. */
const EDGE = { width: 'calc(100% + 8px)', marginInline: -4 } as const;

/** A package that reloads its own frame gets a new port, but not without end. */
const HANDSHAKES = 10;

/**
 * A practice in its sandboxed frame, and the page's side of the conversation: hands the saved state in, brings new
 * states and results to the server, says whether that worked. What the frame says is bounded here and judged there.
 */
export function PracticeFrame({
  src,
  title,
  state,
  saveUrl,
  lang,
  theme,
  texts,
}: PracticeFrameProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState(false);
  const [height, setHeight] = useState<number>(HEIGHT.min);
  const [reply, setReply] = useState<Reply>();
  const [done, setDone] = useState(false);

  useEffect(() => {
    const outbox = createOutbox({
      send: (message) => sendMessage(saveUrl, message),
      report: (taken) => {
        if (taken === 'done') setDone(true);
        setReply(taken);
      },
    });
    const hear = listener(outbox, setHeight, () => setReply('refused'));
    const close = converse(frame, { state, lang, theme: themeHere(theme) }, outbox, hear);
    setShown(true);
    return () => {
      close();
      outbox.stop();
    };
  }, [saveUrl, state, lang, theme]);

  return (
    <div className="practice stack">
      {shown && (
        <iframe
          ref={frame}
          src={src}
          title={title}
          sandbox="allow-scripts"
          allow=""
          referrerPolicy="no-referrer"
          style={{ ...EDGE, display: 'block', height, border: 0 }}
        />
      )}
      {shown && document.fullscreenEnabled && (
        <p className="practice__tools">
          <button
            type="button"
            className="kern-btn kern-btn--tertiary btn-s"
            onClick={() => void frame.current?.requestFullscreen()}
          >
            <span className="kern-label">{texts.fullscreen}</span>
          </button>
        </p>
      )}
      <noscript>
        <p>{texts.needsScript}</p>
      </noscript>
      <div role="status" className="stack-s">
        {reply && <SavedNote reply={reply} texts={texts} />}
        {done && (
          <div className="note note--ok">
            <svg className="icon" aria-hidden="true">
              <use href="/symbole.svg#check-circle" />
            </svg>
            <p>
              {texts.done} <a href={texts.nextHref}>{texts.next}</a>
            </p>
          </div>
        )}
      </div>
    </div>
  );
}

const themeHere = (theme: Theme | 'system'): Theme =>
  theme === 'system' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : theme;

function SavedNote({ reply, texts }: { readonly reply: Reply; readonly texts: PracticeTexts }): ReactNode {
  if (reply !== 'signedOut') {
    return <p className="small muted">{texts[reply === 'done' ? 'saved' : reply]}</p>;
  }
  return (
    <p className="small">
      {texts.signedOut}{' '}
      <a href={texts.signInHref} target="_blank" rel="noreferrer">
        {texts.signIn}
      </a>
    </p>
  );
}

const listener =
  (outbox: Outbox, setHeight: (px: number) => void, unsavable: () => void) =>
  (message: FrameMessage): void => {
    if (message.type === 'height') setHeight(message.px);
    if (message.type === 'state') outbox.state(message.state);
    if (message.type === 'flushed' && message.state !== null) outbox.state(message.state);
    if (message.type === 'flushed') outbox.hurry();
    // Parts of a practice are nobody's business but the learner's; they end here.
    if (message.type === 'result' && message.root) {
      outbox.result({ verb: message.verb, raw: message.raw, max: message.max });
    }
    if (message.type === 'error' && message.code === 'state') unsavable();
  };

/** Answers the frame's greeting with a port, and asks for the state when the page is about to go. Returns the end. */
function converse(
  frame: { readonly current: HTMLIFrameElement | null },
  first: { readonly state: string | null; readonly lang: 'de' | 'en'; readonly theme: Theme },
  outbox: Outbox,
  hear: (message: FrameMessage) => void,
): () => void {
  let known = first.state;
  let port: MessagePort | undefined;
  let handshakes = 0;

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
      if (message?.type === 'state') known = message.state;
      if (message) hear(message);
    };
    const init: Init = { type: 'init', protocol: PROTOCOL, ...first, state: known };
    // An opaque origin cannot be named; `frame-src` of this page says which documents can stand in the frame.
    target.postMessage(init, '*', [channel.port2]);
  }

  function leave(): void {
    const flush: PageMessage = { type: 'flush' };
    port?.postMessage(flush);
    outbox.hurry();
  }
  const hide = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  const again = (): void => outbox.hurry();

  window.addEventListener('message', greet);
  // Before the next page is asked for, which may be this one again; the others come after its answer.
  window.addEventListener('beforeunload', leave);
  window.addEventListener('pagehide', leave);
  window.addEventListener('online', again);
  document.addEventListener('visibilitychange', hide);
  return () => {
    port?.close();
    window.removeEventListener('message', greet);
    window.removeEventListener('beforeunload', leave);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('online', again);
    document.removeEventListener('visibilitychange', hide);
  };
}
