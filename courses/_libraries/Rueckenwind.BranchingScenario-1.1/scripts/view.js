/* Draws a scene, what follows from a decision, and the end with all decisions. */
window.Rueckenwind.branchingScenarioView = (() => {
  const { base, branchingScenarioModel: model } = window.Rueckenwind;
  const { element } = base;

  const lines = (text, tongue) => (text === '' ? undefined : element('p', { class: 'rw-lines', ...tongue }, text));

  function deciding(play, scene) {
    const { id, content, state, words, tongue, note, go } = play;
    const at = state.path.length;
    const name = `${id}-${at}`;
    const heading = base.heading(scene.title, { 'aria-describedby': `${name}-step`, ...tongue });
    const missing = base.missing();
    const choices = base.choices({
      type: 'radio',
      name,
      texts: scene.options.map(({ text }) => text),
      tongue,
      chosen: state.chosen === null ? [] : [state.chosen],
      choose: ([index]) => {
        missing.show('');
        note({ chosen: index });
      },
    });
    const next = () => {
      const [chosen] = choices.chosen();
      if (chosen !== undefined) return go(model.taken(content, { ...state, chosen }), at);
      return missing.show(words.choose);
    };
    const view = element(
      'div',
      {},
      at === 0 ? base.introduction(content.introduction, tongue) : undefined,
      element('p', { class: 'rw-kicker', id: `${name}-step` }, words.step({ n: at + 1 })),
      heading,
      lines(scene.text, tongue),
      element('fieldset', {}, element('legend', {}, words.ask), missing.view, ...choices.rows),
      base.button(words.decide, next),
    );
    return { view, focus: heading };
  }

  /** A decision is not taken back, but what it was about can be read again. */
  const reread = (scene, { words, tongue }) =>
    scene.text === ''
      ? undefined
      : element('details', { class: 'rw-reread' }, element('summary', {}, words.reread), lines(scene.text, tongue));

  function following(play, { scene, option }) {
    const { id, state, words, tongue, go } = play;
    const heading = base.heading(words.consequence, { 'aria-describedby': `${id}-consequence` });
    const view = element(
      'div',
      {},
      element('p', { class: 'rw-kicker' }, words.step({ n: state.path.length })),
      element('p', { class: 'rw-scene', ...tongue }, scene.title),
      element(
        'p',
        { class: 'rw-decision' },
        element('span', { class: 'rw-decision__label' }, `${words.chosen}: `),
        element('span', tongue, option.text),
      ),
      reread(scene, play),
      heading,
      element('p', { class: 'rw-lines', id: `${id}-consequence`, ...tongue }, option.consequence),
      base.button(words.next, () => go({ shown: false })),
    );
    return { view, focus: heading };
  }

  const decisionList = (decisions, { words, tongue }) =>
    element(
      'ol',
      { class: 'rw-rows', role: 'list' },
      ...decisions.map(({ scene, option }) =>
        element(
          'li',
          { class: 'rw-rows__row' },
          element('p', { class: 'rw-rows__title', ...tongue }, scene.title),
          element(
            'p',
            { class: 'rw-rows__more' },
            element('span', { class: 'rw-decision__label' }, `${words.chosen}: `),
            element('span', tongue, option.text),
          ),
          option.consequence === ''
            ? undefined
            : element('p', { class: 'rw-rows__more rw-lines', ...tongue }, option.consequence),
          scene.text === '' ? undefined : element('div', { class: 'rw-rows__more' }, reread(scene, { words, tongue })),
        ),
      ),
    );

  const MARKS = { good: ['right', 'right'], ok: ['plain', 'missed'], bad: ['wrong', 'wrong'] };

  function ended(play, { scene, decisions }) {
    const { content, state, words, tongue } = play;
    const { title, text, rating } = scene.end;
    const raw = model.score(content, state);
    const max = model.max(content);
    const [tone, icon] = MARKS[rating];
    const heading = element(
      'h2',
      { tabindex: '-1' },
      base.mark(tone, icon, words.rating[rating]),
      element('span', { class: 'rw-hidden' }, ': '),
      element('span', { class: 'rw-ending', ...tongue }, title || scene.title),
    );
    const points = `${words.total({ points: words.points({ raw, max }) })} ${raw < max ? words.more : words.most}`;
    const view = element(
      'div',
      {},
      heading,
      lines(scene.text, tongue),
      lines(text, tongue),
      max > 0 ? element('p', {}, points) : undefined,
      element('h3', {}, words.decisions),
      decisionList(decisions, play),
      base.button(words.again, play.again, true),
    );
    return { view, focus: heading };
  }

  function solution(play) {
    const heading = base.heading(play.words.solution);
    const { path } = model.bestPath(play.content);
    const view = element('div', {}, heading, decisionList(model.walk(play.content, path).decisions, play));
    return { view, focus: heading };
  }

  return (play) => {
    if (play.state.solution) return solution(play);
    const way = model.walk(play.content, play.state.path);
    if (play.state.shown) return following(play, way.decisions.at(-1));
    return way.scene.options.length === 0 ? ended(play, way) : deciding(play, way.scene);
  };
})();
