/*
 * Rueckenwind.QuestionSet: questions one at a time, each answer with its reason, a result at the end.
 * `H5P` finds the constructor by its machine name and calls it with the content, its id and what was kept.
 */
window.Rueckenwind = window.Rueckenwind || {};
window.Rueckenwind.QuestionSet = (() => {
  const { questionSetModel: model, questionSetView: view, questionSetStatements: statements } = window.Rueckenwind;
  const { H5P } = window;

  function QuestionSet(params, contentId, extras) {
    H5P.EventDispatcher.call(this);
    const content = model.readContent(params);
    const words = window.Rueckenwind.questionSetWords.of(document.documentElement.lang || 'de');
    // The author's words may be in another language than our own.
    const language = extras?.metadata?.defaultLanguage || words.lang;
    const tongue = language === words.lang ? {} : { lang: language };
    const title = extras?.metadata?.title || words.untitled;
    let state = model.restore(extras?.previousState, content.questions);
    let container;

    this.contentId = contentId;

    this.attach = ($container) => {
      container = $container.get(0);
      container.classList.add('rw-set');
      this.setActivityStarted?.();
      draw(false);
    };

    const change = (changes) => {
      state = { ...state, ...changes };
    };
    const at = (values, value) => values.map((old, index) => (index === state.at ? value : old));

    const act = {
      choose: (chosen) => change({ chosen: at(state.chosen, chosen) }),
      check: () => {
        change({ checked: at(state.checked, true) });
        draw(true);
        this.trigger(statements.answered(this, content, state, state.at));
      },
      next: () => {
        if (state.at + 1 < content.questions.length) {
          change({ at: state.at + 1 });
          draw(true);
          return;
        }
        change({ finished: true });
        draw(true);
        this.trigger(statements.whole(this, content, state, 'completed'));
      },
      again: () => this.resetTask(),
    };

    const draw = (takeFocus) => {
      if (!container || content.questions.length === 0) return;
      const name = state.finished ? 'result' : state.checked[state.at] ? 'checked' : 'question';
      const drawn = view[name]({ id: `rw-set-${contentId}-${state.at}`, words, tongue, content, state, act });
      container.replaceChildren(drawn.view);
      if (takeFocus) drawn.focus.focus();
      this.trigger('resize');
    };

    // ── what containers and the core ask of a question ──
    this.getTitle = () => H5P.createTitle(title);
    this.getScore = () => model.score(content, state);
    this.getMaxScore = () => content.questions.length;
    this.getAnswerGiven = () => state.chosen.some((chosen) => chosen.length > 0);
    this.getCurrentState = () => state;
    this.showSolutions = () => {
      change({ finished: true, checked: content.questions.map(() => true) });
      draw(false);
    };
    this.resetTask = () => {
      const untouched = !this.getAnswerGiven() && !state.finished;
      state = model.fresh(content.questions);
      draw(!untouched);
    };
    this.getXAPIData = () => ({
      statement: statements.whole(this, content, state, 'answered').data.statement,
      children: content.questions.map((_, index) => ({
        statement: statements.answered(this, content, state, index).data.statement,
      })),
    });
  }

  QuestionSet.prototype = Object.create(H5P.EventDispatcher.prototype);
  QuestionSet.prototype.constructor = QuestionSet;
  return QuestionSet;
})();
