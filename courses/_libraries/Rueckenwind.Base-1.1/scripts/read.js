/* Brings what an author wrote into shape, and mixes it. Pure: knows neither page nor H5P. */
(() => {
  const { base } = window.Rueckenwind;

  const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"', '#039': "'", '#39': "'" };

  /** Text without markup. Other systems escape what stands in a plain text field, so five signs are read back. */
  base.text = (value) =>
    typeof value === 'string' ? value.replace(/&(amp|lt|gt|quot|#0?39);/g, (_, name) => SIGNS[name]).trim() : '';

  base.list = (value) => (Array.isArray(value) ? value : []);

  /** A number within bounds; `otherwise` for what is none. */
  base.number = (value, { min, max, otherwise }) => {
    const read = Number(value ?? otherwise);
    return Number.isFinite(read) ? Math.min(max, Math.max(min, read)) : otherwise;
  };

  base.percentage = (value) => base.number(value, { min: 0, max: 100, otherwise: 60 });

  /** How many of `max` points are enough. */
  base.needed = (max, percentage) => Math.ceil((max * percentage) / 100);

  /** Whether these are the numbers from 0 on, each once, in whatever order. */
  base.isOrder = (order, length) =>
    Array.isArray(order) &&
    order.length === length &&
    order.every((each, at) => Number.isInteger(each) && each >= 0 && each < length && order.indexOf(each) === at);

  /** Even numbers from 0 below 1 out of a text: the same text gives the same numbers (FNV-1a, mulberry32). */
  const numbers = (seed) => {
    let at = 2166136261;
    for (const sign of seed) at = Math.imul(at ^ sign.codePointAt(0), 16777619);
    return () => {
      at = (at + 0x6d2b79f5) | 0;
      let mixed = Math.imul(at ^ (at >>> 15), at | 1);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  };

  /** The numbers from 0 to `length - 1`, mixed; the same seed mixes alike. */
  base.mixed = (length, seed) => {
    const next = numbers(seed);
    const order = Array.from({ length }, (_, index) => index);
    for (let last = length - 1; last > 0; last -= 1) {
      const other = Math.floor(next() * (last + 1));
      [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
  };
})();
