/* Draws a question, a checked question and the result. */
window.Rueckenwind.questionSetView = (() => {
  const { base, questionSetModel: model } = window.Rueckenwind;
  const { element } = base;

  const at = (values, index, value) => values.map((old, each) => (each === index ? value : old));

  const progress = ({ id, content, state, words }) => {
    const place = { n: state.at + 1, max: model.max(content) };
    return base.progress(`${id}-progress`, words.progress(place), place.n, place.max);
  };

  function asking(play) {
    const { id, content, state, words, tongue, note, go } = play;
    const { kind, text, answers } = content.questions[state.at];
    const name = `${id}-${state.at}`;
    const heading = base.heading(text, { 'aria-describedby': `${id}-progress`, ...tongue });
    const missing = base.missing();
    const choices = base.choices({
      type: kind === 'multiple' ? 'checkbox' : 'radio',
      name,
      texts: answers.map((answer) => answer.text),
      tongue,
      chosen: state.chosen[state.at],
      choose: (indexes) => {
        missing.show('');
        note({ chosen: at(state.chosen, state.at, indexes) });
      },
    });
    const check = () => {
      const chosen = choices.chosen();
      if (chosen.length > 0)
        return go({ chosen: at(state.chosen, state.at, chosen), checked: at(state.checked, state.at, true) }, state.at);
      return missing.show(words.choose);
    };
    const view = element(
      'div',
      {},
      state.at === 0 ? base.introduction(content.introduction, tongue) : undefined,
      progress(play),
      element(
        'fieldset',
        { 'aria-describedby': `${name}-hint` },
        element('legend', {}, heading),
        element('p', { class: 'rw-hint', id: `${name}-hint` }, words.hint[kind]),
        missing.view,
        ...choices.rows,
      ),
      base.button(words.check, check),
    );
    return { view, focus: heading };
  }

  /** What is right about an answer, and about having chosen it or not. Only a wrong choice is a mistake. */
  const judged = (correct, yours, words) => {
    if (correct) return base.mark('right', 'right', yours ? words.right : words.notChosen);
    return base.mark(yours ? 'wrong' : 'plain', 'wrong', words.wrong);
  };

  const answerRow = ({ text, correct, reason }, yours, { words, tongue }) =>
    element(
      'li',
      { class: yours ? 'rw-answer rw-answer--yours' : 'rw-answer' },
      element(
        'p',
        { class: 'rw-answer__marks' },
        judged(correct, yours, words),
        yours ? element('span', { class: 'rw-answer__yours' }, words.yours) : undefined,
      ),
      element('p', { class: 'rw-answer__text', ...tongue }, text),
      reason === '' ? undefined : element('p', tongue, reason),
    );

  function checked(play) {
    const { content, state, words, tongue, go } = play;
    const question = content.questions[state.at];
    const chosen = state.chosen[state.at];
    const found = model.verdict(question, chosen);
    const verdict = base.verdict(found, words.verdict[found]);
    const last = state.at === model.max(content) - 1;
    const view = element(
      'div',
      {},
      progress(play),
      element('h2', tongue, question.text),
      verdict,
      element(
        'ul',
        { class: 'rw-answers', role: 'list' },
        ...question.answers.map((answer, index) => answerRow(answer, chosen.includes(index), play)),
      ),
      base.button(last ? words.finish : words.next({ n: state.at + 2 }), () =>
        go(last ? { finished: true } : { at: state.at + 1 }),
      ),
    );
    return { view, focus: verdict };
  }

  function result({ content, state, words, tongue, again }) {
    const raw = model.score(content, state);
    const heading = base.heading(words.result({ points: words.questions({ raw, max: model.max(content) }) }));
    const view = element(
      'div',
      {},
      heading,
      element('p', {}, base.enough(words, raw, model.needed(content))),
      element(
        'ol',
        { class: 'rw-rows', role: 'list' },
        ...content.questions.map(({ text }, index) =>
          element(
            'li',
            { class: 'rw-rows__row' },
            element('p', tongue, text),
            model.points(content, state, index) === 1
              ? base.mark('right', 'right', words.solved)
              : base.mark('wrong', 'wrong', words.unsolved),
          ),
        ),
      ),
      base.button(words.again, again, true),
    );
    return { view, focus: heading };
  }

  return (play) => {
    if (play.state.finished) return result(play);
    return play.state.checked[play.state.at] ? checked(play) : asking(play);
  };
})();
