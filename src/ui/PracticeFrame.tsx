import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { HEIGHT, type Theme } from '#platform/h5p/protocol.ts';
import { createOutbox, type Reply } from './practice-outbox.ts';
import { sendMessage } from './practice-send.ts';
import { converse } from './practice-talk.ts';
import type { PracticeTexts } from './practice-texts.ts';

type Points = { readonly raw: number; readonly max: number };

export type PracticeFrameProps = {
  /** Address of the player document, token included. */
  readonly src: string;
  readonly title: string;
  /** Language of the title, where it is another one than the page's. */
  readonly titleLang?: string;
  /** What was saved last; `null` on a first visit. */
  readonly state: string | null;
  /** Takes `PracticeMessage`s as JSON; answers `{ "done": true }` where the practice now counts as done. */
  readonly saveUrl: string;
  /** Whether it was done already when the page was opened. */
  readonly done?: boolean;
  readonly result?: Points;
  readonly lang: 'de' | 'en';
  /** `system` follows the device, as the page around it does. */
  readonly theme: Theme | 'system';
  readonly texts: PracticeTexts;
};

/** The document inside keeps 4 px on each side for the outline of what has the focus; its text lines up with ours. */
const EDGE = { width: 'calc(100% + 8px)', marginInline: -4 } as const;

/**
 * A practice in its sandboxed frame: hands the saved state in, brings new states and results to the server, says whether
 * that worked. What the frame says is bounded here and judged there.
 */
export function PracticeFrame(props: PracticeFrameProps): ReactNode {
  const { src, title, titleLang, state, saveUrl, lang, theme, texts } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  const [height, setHeight] = useState<number>(HEIGHT.min);
  const [reply, setReply] = useState<Reply>();
  const [isNew, setNew] = useState(false);
  const [points, setPoints] = useState(props.result);

  useEffect(() => {
    const outbox = createOutbox({
      send: (message) => sendMessage(saveUrl, message),
      report: (taken, message) => {
        setReply(taken);
        if (message.kind !== 'result' || taken !== 'done') return;
        setNew(true);
        setPoints(message);
      },
    });
    const close = converse(frame, { state, lang, theme }, outbox, {
      height: setHeight,
      unsavable: () => setReply('refused'),
    });
    setShown(true);
    return () => {
      close();
      outbox.stop();
    };
  }, [saveUrl, state, lang, theme]);

  const saved = reply === 'saved' || reply === 'done';
  return (
    <div className="practice stack">
      <div ref={stage} className="practice__stage">
        {shown && <FullscreenEnd texts={texts} />}
        {shown && (
          <iframe
            ref={frame}
            src={src}
            title={title}
            lang={titleLang}
            sandbox="allow-scripts"
            allow=""
            referrerPolicy="no-referrer"
            style={{ ...EDGE, display: 'block', height, border: 0 }}
          />
        )}
      </div>
      {shown && document.fullscreenEnabled && <Fullscreen stage={stage} frame={frame} texts={texts} />}
      <noscript>
        <p>{texts.needsScript}</p>
      </noscript>
      {saved && <p className="small muted">{texts.saved}</p>}
      {points && points.max > 0 && <p className="small muted">{pointsText(texts, lang, points)}</p>}
      {props.done && !isNew && <DoneNote>{texts.doneBefore}</DoneNote>}
      <div role="status" className="stack-s">
        {reply && !saved && <Trouble reply={reply} texts={texts} />}
        {isNew && (
          <DoneNote>
            {texts.done} <a href={texts.nextHref}>{texts.next}</a>
          </DoneNote>
        )}
      </div>
    </div>
  );
}

function pointsText({ lastResult }: PracticeTexts, lang: 'de' | 'en', points: Points): string {
  const number = new Intl.NumberFormat(lang);
  return lastResult.replace('{raw}', number.format(points.raw)).replace('{max}', number.format(points.max));
}

const DoneNote = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="note note--ok">
    <svg className="icon" aria-hidden="true">
      <use href="/symbole.svg#check-circle" />
    </svg>
    <p>{children}</p>
  </div>
);

type Staged = { readonly stage: RefObject<HTMLDivElement | null>; readonly texts: PracticeTexts };

/** The whole stage is shown, so that there is a way out to press. The focus goes along, and comes back here. */
function Fullscreen({
  stage,
  frame,
  texts,
}: Staged & { readonly frame: RefObject<HTMLIFrameElement | null> }): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let isFull = false;
    const change = (): void => {
      if (isFull && !document.fullscreenElement) button.current?.focus();
      isFull = document.fullscreenElement === stage.current;
    };
    document.addEventListener('fullscreenchange', change);
    return () => document.removeEventListener('fullscreenchange', change);
  }, [stage]);
  const show = async (): Promise<void> => {
    await stage.current?.requestFullscreen();
    frame.current?.focus();
  };
  return (
    <p className="practice__tools">
      <button
        ref={button}
        type="button"
        className="kern-btn kern-btn--tertiary btn-s"
        onClick={() => void show()}
      >
        <span className="kern-label">{texts.fullscreen}</span>
      </button>
    </p>
  );
}

const FullscreenEnd = ({ texts }: { readonly texts: PracticeTexts }): ReactNode => (
  <p className="practice__end">
    <button
      type="button"
      className="kern-btn kern-btn--secondary btn-s"
      onClick={() => void document.exitFullscreen()}
    >
      <span className="kern-label">{texts.fullscreenEnd}</span>
    </button>
  </p>
);

function Trouble({ reply, texts }: { readonly reply: Reply; readonly texts: PracticeTexts }): ReactNode {
  if (reply !== 'signedOut')
    return <p className="small">{texts[reply === 'refused' ? 'refused' : 'failed']}</p>;
  return (
    <p className="small">
      {texts.signedOut}{' '}
      <a href={texts.signInHref} target="_blank" rel="noreferrer">
        {texts.signIn}
      </a>
    </p>
  );
}
