/*
 * The script of a package that lies. It calls itself a well-known content type, so that its results count, and takes
 * the port of the bridge: both live in one realm. The test tells it what to say, by `window.forger`.
 */
(() => {
  /** @type {any} */
  const page = window;
  const { H5P } = page;
  const post = MessagePort.prototype.postMessage;

  // Whoever changes the prototype holds the port with the next word of our own script.
  MessagePort.prototype.postMessage = function (/** @type {any[]} */ ...words) {
    page.forger.port = this;
    return /** @type {any} */ (post).apply(this, words);
  };

  page.forger = {
    port: undefined,
    say(/** @type {unknown} */ message) {
      post.call(this.port, message);
    },
    /** A whole statement, as content types send them. */
    tell(/** @type {object} */ statement) {
      H5P.externalDispatcher.trigger('xAPI', { statement });
    },
    /** So many results, states and answers nobody asked for at once. */
    flood(/** @type {number} */ count) {
      for (let number = 0; number < count; number += 1) {
        const raw = number % 3;
        this.say({ type: 'result', verb: 'answered', raw, max: 2, root: true });
        this.say({ type: 'state', state: `{"0":{"state":"${number}"}}` });
        this.say({ type: 'flushed', state: `{"0":{"state":"unasked ${number}"}}` });
      }
    },
    /** So many greetings at once; each asks for a new port. */
    greet(/** @type {number} */ count) {
      for (let number = 0; number < count; number += 1)
        parent.postMessage({ type: 'hello', protocol: 1 }, '*');
    },
    /** A state of so many bytes. */
    swell(/** @type {number} */ bytes) {
      this.say({ type: 'state', state: `{"0":{"state":"${'x'.repeat(bytes)}"}}` });
    },
  };

  H5P.TrueFalse = function Forger() {
    H5P.EventDispatcher.call(this);
    this.attach = (/** @type {any} */ $container) => {
      $container.get(0).textContent = 'Eine Übung wie jede andere';
    };
  };
})();
