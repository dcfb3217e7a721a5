/* What every practice does alike: keep its state, draw itself anew, answer the questions of containers and core. */
(() => {
  const { base } = window.Rueckenwind;
  const { H5P } = window;
  /** Practices on one page, counted: their controls need names of their own. */
  let made = 0;

  /**
   * Makes the constructor that `H5P` calls with the content, its id and what was kept.
   *
   * `model`  pure functions:
   *   read(params) → content             faults(content) → [{ code, … }], empty where it can be played
   *   fresh(content, seed) → state       restore(kept, content) → state, `undefined` where it does not fit
   *   score, enough, given, finished, all of (content, state), and max(content)
   *   parts(content, state) → what `base.answered` takes, one for each part
   *   solved(content, state) → changes to the state that show the right answers
   * `words`  { de, en }, each with `faults` by code
   * `draw(play)` → { view, focus }, where `play` is { id, content, state, words, tongue } and what may be done:
   *   note(changes)        remembers them, draws nothing
   *   go(changes, …parts)  remembers them, reports these parts as answered, draws and moves the focus;
   *                        reports the whole once `finished` says so for the first time
   *   again()              starts over
   *
   * A state also carries { version: 1, attempt }; attempt and content id are the seed of what is mixed.
   */
  base.practice = ({ model, words: languages, draw: drawn }) => {
    function Practice(params, contentId, extras) {
      H5P.EventDispatcher.call(this);
      const content = model.read(params);
      const faults = model.faults(content);
      const sound = faults.length === 0;
      const words = base.words(languages);
      // The author's words may be in another language than our own.
      const language = extras?.metadata?.defaultLanguage || words.lang;
      const tongue = language === words.lang ? {} : { lang: language };
      const title = extras?.metadata?.title || words.untitled;
      made += 1;
      const id = `rw-${made}`;
      let container;
      const kept = restored(extras?.previousState);
      let state = kept ?? fresh(1);

      this.contentId = contentId;

      function restored(before) {
        if (!sound || before?.version !== 1) return undefined;
        const fitting = model.restore(before, content);
        const attempt = Number.isInteger(before.attempt) && before.attempt > 0 ? before.attempt : 1;
        return fitting && { version: 1, attempt, ...fitting };
      }

      function fresh(attempt) {
        return sound ? { version: 1, attempt, ...model.fresh(content, `${contentId}/${attempt}`) } : {};
      }

      const part = (index) => base.answered(this, model.parts(content, state)[index], index);

      const whole = (verb) =>
        base.whole(this, verb, {
          raw: this.getScore(),
          max: this.getMaxScore(),
          finished: sound && model.finished(content, state),
          enough: sound && model.enough(content, state),
        });

      const note = (changes) => {
        state = { ...state, ...changes };
      };

      const go = (changes, ...parts) => {
        const before = model.finished(content, state);
        note(changes);
        draw(true);
        for (const index of parts) this.trigger(part(index));
        if (!before && model.finished(content, state)) this.trigger(whole('completed'));
      };

      /** Somebody who comes back finds the middle of something, and is told so. */
      const welcome = () =>
        state === kept && model.given(content, state) && !model.finished(content, state)
          ? [base.element('p', { class: 'rw-hint rw-welcome' }, words.resumed)]
          : [];

      const draw = (takeFocus) => {
        if (!container) return;
        const play = { id, content, state, words, tongue, note, go, again: () => this.resetTask() };
        const { view, focus } = sound ? drawn(play) : base.faulty(words, faults);
        container.replaceChildren(...welcome(), view);
        if (takeFocus) focus.focus();
        this.trigger('resize');
      };

      this.attach = ($container) => {
        container = $container.get(0);
        container.classList.add('rw-play');
        this.setActivityStarted?.();
        draw(false);
      };

      // ── what containers and the core ask of a question ──
      this.getTitle = () => H5P.createTitle(title);
      this.getScore = () => (sound ? model.score(content, state) : 0);
      this.getMaxScore = () => (sound ? model.max(content) : 0);
      this.getAnswerGiven = () => sound && model.given(content, state);
      this.getCurrentState = () => state;
      this.showSolutions = () => {
        if (sound) note(model.solved(content, state));
        draw(false);
      };
      this.resetTask = () => {
        const untouched = !sound || (!model.given(content, state) && !model.finished(content, state));
        state = fresh((state.attempt ?? 0) + 1);
        draw(!untouched);
      };
      this.getXAPIData = () => ({
        statement: whole('answered').data.statement,
        children: sound ? model.parts(content, state).map((_, index) => ({ statement: part(index).data.statement })) : [],
      });
    }

    Practice.prototype = Object.create(H5P.EventDispatcher.prototype);
    Practice.prototype.constructor = Practice;
    return Practice;
  };
})();
