/*
 * Starts the content in the frame, keeps its state and tells the page around it. The messages are described in
 * `protocol.ts`. Runs in an opaque origin: no cookie, no store, no request but to the content's own files.
 */
/**
 * @import { FrameMessage, Init, Theme } from '../protocol.ts'
 * @import { XapiStatement } from './globals.d.ts'
 */
(() => {
  const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const settings = JSON.parse(element('settings').textContent ?? '');
  const message = element('message');
  /** Our own content types speak the person's language and know dark and light. */
  const own = settings.machineName.startsWith('Rueckenwind.');
  const STATE_LIMIT = 64 * 1024;
  /** @type {MessagePort | undefined} */
  let port;
  let words = window.RueckenwindWords.de;

  // ── state: { sub-content: { data id: JSON } }, as the H5P core keeps it ──
  /** @type {Record<string, Record<string, string>>} */
  let store = {};
  /** @type {string | null} */
  let sent = null;
  let timer = 0;
  /** Nothing is saved before the person has done something: opening a practice leaves no trace. */
  let touched = false;

  const asText = () => (Object.keys(store).length === 0 ? null : JSON.stringify(store));

  /** @type {typeof window.RueckenwindPlayer.keep} */
  function keep(part, dataId, json) {
    const { [dataId]: _, ...others } = store[part] ?? {};
    store = { ...store, [part]: json === undefined ? others : { ...others, [dataId]: json } };
    clearTimeout(timer);
    timer = window.setTimeout(sendState, 20);
  }

  function sendState() {
    clearTimeout(timer);
    const state = asText();
    if (!touched || state === null || state === sent) return;
    sent = state;
    if (new TextEncoder().encode(state).length > STATE_LIMIT) send({ type: 'error', code: 'state' });
    else send({ type: 'state', state });
  }

  /** Asks the content for its state. Some contents only answer once they are drawn, some throw before. */
  function collect() {
    for (const instance of window.H5P?.instances?.slice(0, 1) ?? []) {
      try {
        const state = instance.getCurrentState?.();
        if (state !== undefined) window.H5P.setUserData(settings.contentId, 'state', state);
      } catch {
        send({ type: 'error', code: 'script' });
      }
    }
  }

  /** Milliseconds after something was done: nearly at once, and again for contents that move before they change. */
  const SOON = [40, 400];
  /** @type {number[]} */
  let collections = [];
  function collectSoon() {
    for (const each of collections) clearTimeout(each);
    collections = SOON.map((delay) => window.setTimeout(collect, delay));
  }

  // ── results ──
  /** @type {typeof window.RueckenwindPlayer.statement} */
  function statement(given) {
    collectSoon();
    const verb = String(given?.verb?.id ?? '')
      .split('/')
      .pop();
    if (verb !== 'answered' && verb !== 'completed') return;
    const score = given?.result?.score ?? {};
    const { success } = given?.result ?? {};
    /** @type {FrameMessage} */
    const result = {
      type: 'result',
      verb,
      raw: Number(score.raw ?? 0),
      max: Number(score.max ?? 0),
      root: isRoot(given),
      ...(typeof success === 'boolean' && { success }),
    };
    touched = true;
    collect(); // the state goes first: whoever hears of a result may leave
    sendState();
    send(result);
  }

  /** Parts of a content name their parent, or carry a sub-content in their address. */
  function isRoot(/** @type {XapiStatement | undefined} */ given) {
    const parents = given?.context?.contextActivities?.parent ?? [];
    return parents.length === 0 && !String(given?.object?.id ?? '').includes('subContentId=');
  }

  // ── height: shrinks only when the content does, so that frame and content cannot chase each other ──
  function watchHeight() {
    const root = document.documentElement;
    const grow = () => root.scrollHeight > root.clientHeight && tell(root.scrollHeight);
    const tell = (/** @type {number} */ px) => send({ type: 'height', px: Math.ceil(px) });
    new ResizeObserver(() => {
      tell(document.body.getBoundingClientRect().height);
      setTimeout(grow, 100);
    }).observe(document.body);
    addEventListener('resize', grow);
    tell(document.body.getBoundingClientRect().height); // out of the window, nothing is observed
  }

  // ── the page around the frame ──
  const send = (/** @type {FrameMessage} */ data) => port?.postMessage(data);

  function say(/** @type {string} */ text) {
    message.textContent = text;
    message.hidden = text === '';
  }

  function receive(/** @type {any} */ data) {
    if (data?.type === 'theme') showTheme(data.theme === 'dark' ? 'dark' : 'light');
    if (data?.type !== 'flush') return;
    if (touched) {
      collect();
      clearTimeout(timer);
      sent = asText();
    }
    send({ type: 'flushed', state: sent });
  }

  /** Content types of others know one look only; they stay on a light ground. */
  function showTheme(/** @type {Theme} */ theme) {
    document.documentElement.setAttribute('data-theme', own ? theme : 'light');
    document.documentElement.setAttribute('data-around', theme);
    document.documentElement.toggleAttribute('data-foreign', !own);
  }

  function begin(/** @type {Init} */ init) {
    words = window.RueckenwindWords[init.lang] ?? window.RueckenwindWords.de;
    document.documentElement.lang = init.lang;
    say(words.player.loading);
    showTheme(init.theme);
    if (!own) element('practice').lang = settings.language;
    try {
      store = JSON.parse(init.state ?? '{}') ?? {};
      sent = init.state;
    } catch {
      store = {};
    }
    start().then(
      () => {
        say('');
        watchHeight();
        send({ type: 'ready' });
      },
      () => {
        say(words.player.failed);
        watchHeight();
        send({ type: 'error', code: 'start' });
      },
    );
  }

  async function start() {
    const core = `${settings.shared}core/`;
    // Pictures that go through a canvas have to be asked for by CORS in an opaque origin.
    const l10n = { H5P: { ...words.core } };
    window.H5PIntegration = { crossorigin: 'anonymous', ajax: {}, contents: {}, l10n };
    await new window.H5PStandalone.H5P(element('practice'), {
      id: settings.contentId,
      h5pJsonPath: `${settings.assets}/content`,
      contentJsonPath: `${settings.assets}/content/content`,
      librariesPath: `${settings.assets}/libraries`,
      frameJs: `${core}frame.bundle.js`,
      frameCss: `${core}styles/h5p.css`,
      customJs: `${settings.shared}bridge.js`,
      assetsRequestFetchOptions: { credentials: 'omit' },
      embedType: 'div', // a nested frame would get an origin of its own
      saveFreq: 5, // seconds; without it no state is handed to the content
      user: { name: 'Person', mail: 'person@example.invalid' }, // without one the core keeps no state
      xAPIObjectIRI: `https://rueckenwind.example/h5p/${encodeURIComponent(settings.contentId)}`,
      metadata: { title: settings.title, defaultLanguage: settings.language, license: 'U' },
    });
    if (!window.H5P?.instances?.length) throw new Error('no content');
  }

  // Links cannot leave the frame. Instead of an empty frame, show where they lead.
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const href = link?.getAttribute('href') ?? '#';
      if (!link || href.startsWith('#') || link.protocol === 'javascript:') return;
      event.preventDefault();
      say(`${words.player.link} ${link.href}`);
    },
    true,
  );

  for (const kind of ['click', 'change', 'input', 'keyup', 'pointerup']) {
    const noteTouch = (/** @type {Event} */ event) => {
      const passing = event instanceof KeyboardEvent && event.key === 'Tab';
      touched ||= event.isTrusted && !passing;
      collectSoon();
    };
    addEventListener(kind, noteTouch, true);
  }

  let failures = 0;
  addEventListener('error', () => {
    failures += 1;
    if (failures <= 5) send({ type: 'error', code: 'script' });
  });

  window.RueckenwindPlayer = {
    keep,
    kept: (part, dataId) => store[part]?.[dataId],
    statement,
  };

  const hello = () => window.parent.postMessage({ type: 'hello', protocol: settings.protocol }, '*');
  const calling = setInterval(hello, 300);
  addEventListener('message', (event) => {
    if (event.source !== window.parent || event.data?.type !== 'init' || !event.ports[0]) return;
    if (event.data.protocol !== settings.protocol) return;
    clearInterval(calling);
    const first = !port;
    port = event.ports[0]; // a page that was drawn anew sends a new one
    port.onmessage = ({ data }) => receive(data);
    if (first) begin(event.data);
  });
  hello();
})();
