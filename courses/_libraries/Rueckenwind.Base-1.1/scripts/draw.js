/* Parts that views are made of. Native controls only; every state has a word, no state is a colour alone. */
(() => {
  const { base } = window.Rueckenwind;

  /** `on…` attributes are listeners; `false`, `undefined` and empty children are left out. */
  base.element = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
      else if (value === true) made.setAttribute(name, '');
      else if (value !== false && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== undefined && child !== ''));
    return made;
  };
  const { element } = base;

  const PATHS = {
    right: 'M5 12.5l4.5 4.5L19 7.5',
    wrong: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
    missed: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7.5v5.5M12 16.5v.1',
    up: 'M12 19V5.5M6 11l6-6 6 6',
    down: 'M12 5v13.5M6 13l6 6 6-6',
    flag: 'M6 21V4.5M6 5h11l-2.5 4 2.5 4H6',
    clip: 'M19 11.5l-7.2 7.2a4.2 4.2 0 0 1-6-6L13.2 5.3a2.8 2.8 0 0 1 4 4l-7.3 7.3a1.4 1.4 0 0 1-2-2l6.7-6.7',
  };

  base.icon = (name) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', PATHS[name]);
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('class', 'rw-icon');
    svg.append(path);
    return svg;
  };

  const ALLOWED = new Set(['P', 'BR', 'STRONG', 'B', 'EM', 'I', 'UL', 'OL', 'LI', 'CODE', 'BLOCKQUOTE']);

  /** The author's HTML, reduced to a few plain elements without attributes. */
  const plainHtml = (html) => {
    const copy = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return [node.textContent];
      if (node.nodeType !== Node.ELEMENT_NODE || ['SCRIPT', 'STYLE'].includes(node.nodeName)) return [];
      const children = [...node.childNodes].flatMap(copy);
      return ALLOWED.has(node.nodeName) ? [element(node.nodeName, {}, ...children)] : children;
    };
    return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(copy);
  };

  base.introduction = (html, tongue) =>
    typeof html === 'string' && html !== ''
      ? element('div', { class: 'rw-introduction', ...tongue }, ...plainHtml(html))
      : undefined;

  /** The author's words in quotation marks of the person's language. */
  base.quoted = (text, { quotes: [open, close] }, tongue) => [open, element('span', tongue, text), close];

  /** A heading that takes the focus when its view appears. */
  base.heading = (text, attributes = {}) => element('h2', { tabindex: '-1', ...attributes }, text);

  base.button = (words, onclick, second = false) =>
    element('button', { type: 'button', class: second ? 'rw-button rw-button--second' : 'rw-button', onclick }, words);

  /**
   * Stands above what is to be done and says what is missing. It takes the focus: so it is seen and heard, and the next
   * Tab leads to the first control below it.
   */
  base.missing = () => {
    const view = element('p', { class: 'rw-missing', tabindex: '-1' });
    const show = (text) => {
      view.textContent = text;
      if (text !== '') view.focus();
    };
    return { view, show };
  };

  /** Answers to choose from: { rows, chosen() → indexes }. `choose` hears the indexes after every change. */
  base.choices = ({ type, name, texts, tongue, chosen, choose }) => {
    const indexes = () => inputs.flatMap((input, index) => (input.checked ? [index] : []));
    const inputs = texts.map((_, index) =>
      element('input', { type, id: `${name}-${index}`, name, onchange: () => choose(indexes()) }),
    );
    for (const index of chosen) inputs[index].checked = true;
    const rows = texts.map((text, index) =>
      element('div', { class: 'rw-choice' }, inputs[index], element('label', { for: inputs[index].id, ...tongue }, text)),
    );
    return { rows, chosen: indexes };
  };

  /** Icon and word; `tone` is `right`, `wrong` or `plain`. */
  base.mark = (tone, icon, word) =>
    element('strong', { class: `rw-mark rw-mark--${tone}` }, base.icon(icon), element('span', {}, word));

  /** The judgement above a checked task, which takes the focus. `found` is `right`, `partly` or `wrong`. */
  base.verdict = (found, words) =>
    element(
      'p',
      { class: `rw-verdict rw-verdict--${found}`, tabindex: '-1' },
      base.icon({ right: 'right', partly: 'missed', wrong: 'wrong' }[found]),
      element('span', {}, words),
    );

  /** „2 von 3“ in words; the bar repeats it for the eye. What takes the focus below is described by `id`. */
  base.progress = (id, words, value, max) =>
    element(
      'div',
      { class: 'rw-progress' },
      element('p', { id }, words),
      element('progress', { max, value, 'aria-hidden': 'true' }),
    );

  /** Whether the points are enough, and how many would be. */
  base.enough = (words, raw, needed) => (raw >= needed ? words.enough({ needed }) : words.notEnough({ needed }));

  /** What stands in place of a practice whose content does not hold together. */
  base.faulty = (words, faults) => {
    const heading = base.heading(words.faulty);
    const view = element(
      'div',
      { class: 'rw-faulty' },
      heading,
      element('p', {}, words.faultyMeans),
      element('ul', {}, ...faults.map(({ code, ...values }) => element('li', {}, words.faults[code](values)))),
    );
    return { view, focus: heading };
  };
})();
