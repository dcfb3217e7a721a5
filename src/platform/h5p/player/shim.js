/*
 * First script of the player document. In a frame of opaque origin the browser's stores throw on access, and the H5P
 * core reads them while it starts. They are replaced by a memory that ends with the page: nothing is to be kept here.
 * What could speak with other machines past the document's policy is taken away before a package begins.
 */
(() => {
  function memory() {
    /** @type {Map<string, string>} */
    const entries = new Map();
    /** @type {Record<PropertyKey, unknown>} */
    const methods = {
      getItem: (/** @type {string} */ key) => entries.get(String(key)) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) =>
        void entries.set(String(key), String(value)),
      removeItem: (/** @type {string} */ key) => void entries.delete(String(key)),
      clear: () => entries.clear(),
      key: (/** @type {number} */ index) => [...entries.keys()][index] ?? null,
    };
    return new Proxy(methods, {
      get: (target, key) => (key === 'length' ? entries.size : (target[key] ?? entries.get(String(key)))),
      set: (_, key, value) => Boolean(entries.set(String(key), String(value))),
      has: (target, key) => key in target || entries.has(String(key)),
      deleteProperty: (_, key) => entries.delete(String(key)) || true,
      ownKeys: () => [...entries.keys()],
      getOwnPropertyDescriptor: (_, key) =>
        entries.has(String(key))
          ? { value: entries.get(String(key)), writable: true, enumerable: true, configurable: true }
          : undefined,
    });
  }

  /** @type {(owner: object, name: string, property: PropertyDescriptor) => void} */
  function replaceWhereRefused(owner, name, property) {
    try {
      void Reflect.get(owner, name);
    } catch {
      Object.defineProperty(owner, name, { configurable: true, ...property });
    }
  }

  replaceWhereRefused(window, 'localStorage', { value: memory() });
  replaceWhereRefused(window, 'sessionStorage', { value: memory() });
  replaceWhereRefused(document, 'cookie', { get: () => '', set: () => {} });

  // No policy reaches them: `connect-src` says nothing about peers. A frame inside this one has a window out of reach.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'RTCIceTransport'])
    Object.defineProperty(window, name, { value: undefined, writable: false, configurable: false });
})();
