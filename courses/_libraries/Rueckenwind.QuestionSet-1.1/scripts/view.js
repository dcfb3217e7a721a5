/* Draws the three views of a question set. Native controls only; every state has a word, no state is a colour alone. */
window.Rueckenwind = window.Rueckenwind || {};
window.Rueckenwind.questionSetView = (() => {
  const model = window.Rueckenwind.questionSetModel;

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
      else if (value === true) made.setAttribute(name, '');
      else if (value !== false && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== undefined && child !== ''));
    return made;
  }

  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  const PATHS = { right: 'M5 12.5l4.5 4.5L19 7.5', wrong: 'M6.5 6.5l11 11M17.5 6.5l-11 11' };

  function icon(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', PATHS[name]);
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('class', 'rw-set__icon');
    svg.append(path);
    return svg;
  }

  const ALLOWED = new Set(['P', 'BR', 'STRONG', 'B', 'EM', 'I', 'UL', 'OL', 'LI', 'CODE', 'BLOCKQUOTE']);

  /** The author's HTML, reduced to a few plain elements without attributes. */
  function plainHtml(html) {
    const copy = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return [node.textContent];
      if (node.nodeType !== Node.ELEMENT_NODE || ['SCRIPT', 'STYLE'].includes(node.nodeName)) return [];
      const children = [...node.childNodes].flatMap(copy);
      return ALLOWED.has(node.nodeName) ? [element(node.nodeName, {}, ...children)] : children;
    };
    return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(copy);
  }

  /** Above the questions. „Frage 2 von 5“ in words; the bar repeats it for the eye. */
  function progress(words, content, at) {
    const max = content.questions.length;
    return element(
      'div',
      { class: 'rw-set__progress' },
      element('p', {}, fill(words.progress, { n: at + 1, max })),
      element('progress', { max, value: at + 1, 'aria-hidden': 'true' }),
    );
  }

  /**
   * A question that waits for an answer. `tongue` marks the author's words where their language is another one.
   * `act.choose(indexes)` on every change, `act.check()` with the button. Returns the view and what takes the focus.
   */
  function question({ id, words, tongue, content, state, act }) {
    const { kind, text, answers } = content.questions[state.at];
    const chosen = state.chosen[state.at];
    const type = kind === 'multiple' ? 'checkbox' : 'radio';
    const missing = element('p', { class: 'rw-set__missing', role: 'alert' });
    const inputs = answers.map((_, index) =>
      element('input', {
        type,
        id: `${id}-${index}`,
        name: id,
        onchange: () => {
          missing.textContent = '';
          act.choose(inputs.flatMap((input, each) => (input.checked ? [each] : [])));
        },
      }),
    );
    for (const index of chosen) inputs[index].checked = true;
    const legend = element('legend', { tabindex: '-1', ...tongue }, text);
    const check = () => {
      if (inputs.some((input) => input.checked)) return act.check();
      missing.textContent = words.choose;
      inputs[0]?.focus();
    };
    const view = element(
      'div',
      { class: 'rw-set__question' },
      state.at === 0 && content.introduction !== ''
        ? element('div', { class: 'rw-set__introduction', ...tongue }, ...plainHtml(content.introduction))
        : undefined,
      progress(words, content, state.at),
      element(
        'fieldset',
        { 'aria-describedby': `${id}-hint` },
        legend,
        element('p', { class: 'rw-set__hint', id: `${id}-hint` }, words.hint[kind]),
        ...answers.map((answer, index) =>
          element('div', { class: 'rw-set__choice' }, inputs[index], element('label', { for: `${id}-${index}`, ...tongue }, answer.text)),
        ),
      ),
      missing,
      element('button', { type: 'button', class: 'rw-set__button', onclick: check }, words.check),
    );
    return { view, focus: legend };
  }

  const mark = (right, word) =>
    element('strong', { class: right ? 'rw-set__right' : 'rw-set__wrong' }, icon(right ? 'right' : 'wrong'), word);

  /** A checked question: every answer with its mark and its reason. */
  function checked({ words, tongue, content, state, act }) {
    const asked = content.questions[state.at];
    const chosen = state.chosen[state.at];
    const found = model.verdict(asked, chosen);
    const last = state.at === content.questions.length - 1;
    const verdict = element(
      'p',
      { class: `rw-set__verdict rw-set__verdict--${found}`, role: 'status', tabindex: '-1' },
      icon(found === 'right' ? 'right' : 'wrong'),
      element('span', {}, words.verdict[found]),
    );
    const view = element(
      'div',
      { class: 'rw-set__question' },
      progress(words, content, state.at),
      element('h2', tongue, asked.text),
      verdict,
      element(
        'ul',
        { class: 'rw-set__answers' },
        ...asked.answers.map((answer, index) =>
          element(
            'li',
            { class: chosen.includes(index) ? 'rw-set__answer rw-set__answer--yours' : 'rw-set__answer' },
            element(
              'p',
              { class: 'rw-set__marks' },
              mark(answer.correct, answer.correct ? words.right : words.wrong),
              chosen.includes(index) ? element('span', { class: 'rw-set__yours' }, words.yours) : undefined,
            ),
            element('p', { class: 'rw-set__text', ...tongue }, answer.text),
            answer.reason === '' ? undefined : element('p', { class: 'rw-set__reason', ...tongue }, answer.reason),
          ),
        ),
      ),
      element(
        'button',
        { type: 'button', class: 'rw-set__button', onclick: act.next },
        last ? words.finish : fill(words.next, { n: state.at + 2 }),
      ),
    );
    return { view, focus: verdict };
  }

  /** The end: what was reached, question by question. */
  function result({ words, tongue, content, state, act }) {
    const raw = model.score(content, state);
    const max = content.questions.length;
    const needed = model.needed(content);
    const total = element(
      'p',
      { class: 'rw-set__total', role: 'status', tabindex: '-1' },
      `${fill(words.total, { raw, max })} ${fill(raw >= needed ? words.enough : words.notEnough, { needed })}`,
    );
    const view = element(
      'div',
      { class: 'rw-set__result' },
      element('h2', {}, words.resultTitle),
      total,
      element(
        'ol',
        { class: 'rw-set__list' },
        ...content.questions.map(({ text }, index) => {
          const right = model.isRight(content, state, index);
          const word = mark(right, right ? words.solved : words.unsolved);
          return element('li', {}, element('p', tongue, text), element('p', { class: 'rw-set__marks' }, word));
        }),
      ),
      element('button', { type: 'button', class: 'rw-set__button rw-set__button--second', onclick: act.again }, words.again),
    );
    return { view, focus: total };
  }

  return { question, checked, result };
})();
