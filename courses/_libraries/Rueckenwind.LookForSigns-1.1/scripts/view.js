/* Draws the document twice: with parts to mark, and evaluated. It is HTML throughout; no part of it does anything. */
window.Rueckenwind.lookForSignsView = (() => {
  const { base, lookForSignsModel: model } = window.Rueckenwind;
  const { element } = base;

  /** Their label is seen in the picture; of the others it is only heard. */
  const LABELLED = ['from', 'to', 'subject', 'field'];

  /**
   * Addresses may break behind their signs, not in the middle of a name. A break divides the text for those who hear it
   * and makes another address of it, so they are given the whole.
   */
  function breakable(text) {
    const pieces = text.split(/(?<=[@./])(?=\w)/);
    if (pieces.length === 1) return [text];
    const broken = pieces.flatMap((piece, at) => (at === 0 ? [piece] : [element('wbr', {}), piece]));
    return [element('span', { 'aria-hidden': 'true' }, ...broken), element('span', { class: 'rw-hidden' }, text)];
  }

  /** What stands in the picture for one part: label and text. */
  function inside({ role, label, text }, { content, words, tongue }) {
    const own = content.kind === 'chat' && role === 'to';
    const name = label || (own ? words.own : words.labels[role]);
    const shown = label !== '' || (LABELLED.includes(role) && !own && content.kind !== 'letter');
    return [
      name === ''
        ? undefined
        : element('span', { class: shown ? 'rw-part__label' : 'rw-hidden', ...(label === '' ? {} : tongue) }, `${name}: `),
      element('span', { class: 'rw-part__text', ...tongue }, role === 'attachment' ? base.icon('clip') : undefined, ...breakable(text)),
    ];
  }

  const picture = ({ content, words }, rows) =>
    element(
      'ul',
      { class: `rw-document rw-document--${content.kind}`, role: 'list', 'aria-label': words.list[content.kind] },
      ...rows,
    );

  const row = ({ role }, ...children) => element('li', { class: `rw-part rw-part--${role}` }, ...children);

  function looking(play) {
    const { content, state, words, tongue, note, go } = play;
    let { marked } = state;
    const heading = base.heading(words.title[content.kind]);
    const missing = base.missing();
    const count = element('p', { class: 'rw-hint rw-count', role: 'status' });
    const tell = () => {
      count.textContent = words.count({ marked: marked.length, signs: model.max(content) });
    };
    tell();

    const part = (each, index) => {
      const button = element(
        'button',
        {
          type: 'button',
          class: 'rw-part__mark',
          'aria-pressed': String(marked.includes(index)),
          onclick: () => {
            marked = model.toggled(marked, index);
            button.setAttribute('aria-pressed', String(marked.includes(index)));
            missing.show('');
            tell();
            note({ marked });
          },
        },
        base.icon('flag'),
        ...inside(each, play),
      );
      return row(each, button);
    };

    const list = picture(play, content.parts.map(part));
    const check = () => {
      if (marked.length > 0) return go({ checked: true }, 0);
      return missing.show(words.mark);
    };
    const view = element(
      'div',
      {},
      base.introduction(content.introduction, tongue),
      heading,
      element('p', { class: 'rw-hint' }, words.hint({ signs: model.max(content) })),
      missing.view,
      list,
      count,
      base.button(words.check, check),
    );
    return { view, focus: heading };
  }

  const MARKS = { found: ['right', 'right'], missed: ['wrong', 'missed'], wrong: ['wrong', 'wrong'], harmless: ['plain', 'right'] };

  /** Why a part is a sign or none. Nothing where it was rightly left alone and nobody wrote why. */
  function reasons(part, outcome, { words, tongue }) {
    const judged = part.sign ?? part.harmless;
    if (outcome === 'harmless' && !judged) return [];
    const [tone, icon] = MARKS[outcome];
    return [
      element(
        'div',
        { class: `rw-part__reason rw-part__reason--${tone}` },
        base.mark(tone, icon, words.outcome[outcome]),
        judged?.title ? element('p', { class: 'rw-part__title', ...tongue }, judged.title) : undefined,
        judged ? element('p', tongue, judged.reason) : element('p', {}, words.noReason),
      ),
    ];
  }

  function evaluated(play) {
    const { content, state, words, tongue, again } = play;
    const raw = model.score(content, state);
    const found = model.verdict(content, state);
    const points = words.total({ points: words.points({ raw, max: model.max(content) }) });
    const verdict = base.verdict(
      found === 'over' ? 'partly' : found,
      `${words.verdict[found]} ${words.tally(model.tally(content, state))} ${points}`,
    );
    const rows = content.parts.map((part, index) => {
      const outcome = model.outcome(content, state, index);
      const shown = element('div', { class: `rw-part__shown rw-part__shown--${outcome}` }, ...inside(part, play));
      return row(part, shown, ...reasons(part, outcome, { words, tongue }));
    });
    const view = element(
      'div',
      {},
      element('h2', {}, words.title[content.kind]),
      verdict,
      element('p', { class: 'rw-hint' }, base.enough(words, raw, model.needed(content))),
      picture(play, rows),
      base.button(words.again, again, true),
    );
    return { view, focus: verdict };
  }

  return (play) => (play.state.checked ? evaluated(play) : looking(play));
})();
