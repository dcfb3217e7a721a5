/* Draws a task, a checked task and the result. Steps move by buttons; what moves keeps the focus. */
window.Rueckenwind.putInOrderView = (() => {
  const { base, putInOrderModel: model } = window.Rueckenwind;
  const { element } = base;

  const at = (values, index, value) => values.map((old, each) => (each === index ? value : old));

  const progress = ({ id, content, state, words }) => {
    const place = { n: state.at + 1, max: content.tasks.length };
    return place.max > 1 ? base.progress(`${id}-progress`, words.progress(place), place.n, place.max) : undefined;
  };

  /** The list of steps. `note` keeps the order, `say` tells where a step stands. */
  function steps({ task, order, words, tongue, note, say }) {
    let places = order;
    const rows = new Map();
    const list = element('ol', { class: 'rw-steps', role: 'list', 'aria-label': words.list });

    // The neighbour moves, not the step itself: so its button never leaves the page and keeps the focus.
    const move = (step, by, pressed) => {
      const { text } = task.items[step];
      const from = places.indexOf(step);
      const to = from + by;
      if (to < 0) return say(text, words.first);
      if (to >= places.length) return say(text, words.last);
      const neighbour = rows.get(places[to]);
      if (by < 0) rows.get(step).after(neighbour);
      else rows.get(step).before(neighbour);
      places = model.swapped(places, from, to);
      note(places);
      number();
      say(text, words.moved({ n: to + 1, max: places.length }));
      show(pressed);
    };

    /** Its button keeps the focus but may leave the window. Only taking the focus anew moves the page around as well. */
    const show = (button) => {
      const seen = new IntersectionObserver(([{ intersectionRatio }]) => {
        seen.disconnect();
        if (intersectionRatio === 1 || document.activeElement !== button) return;
        button.blur();
        button.focus();
      });
      seen.observe(button);
    };

    const number = () => {
      for (const [place, step] of places.entries()) {
        rows.get(step).querySelector('.rw-steps__place').textContent = `${place + 1}.`;
      }
    };

    const button = (step, by, icon, word) =>
      element(
        'button',
        { type: 'button', class: 'rw-steps__move', onclick: (event) => move(step, by, event.currentTarget) },
        base.icon(icon),
        element('span', { class: 'rw-hidden' }, `${words.step} `, ...base.quoted(task.items[step].text, words, tongue), ' '),
        element('span', {}, word),
      );

    for (const step of order) {
      const row = element(
        'li',
        { class: 'rw-steps__row' },
        element('span', { class: 'rw-steps__place' }),
        element('span', { class: 'rw-steps__text', ...tongue }, task.items[step].text),
        element('span', { class: 'rw-steps__moves' }, button(step, -1, 'up', words.up), button(step, 1, 'down', words.down)),
      );
      rows.set(step, row);
      list.append(row);
    }
    number();
    return list;
  }

  function ordering(play) {
    const { id, content, state, words, tongue, note, go } = play;
    const task = content.tasks[state.at];
    let orders = state.orders;
    let moved = state.moved;
    const heading = base.heading(task.text, { 'aria-describedby': `${id}-progress`, ...tongue });
    const status = element('p', { class: 'rw-steps__said', role: 'status' });
    const missing = base.missing();
    const list = steps({
      task,
      order: orders[state.at],
      words,
      tongue,
      say: (text, what) => {
        status.replaceChildren(...base.quoted(text, words, tongue), ` ${what}`);
      },
      note: (order) => {
        orders = at(orders, state.at, order);
        moved = at(moved, state.at, true);
        missing.show('');
        note({ orders, moved });
      },
    });
    const check = () => {
      if (!moved[state.at]) return missing.show(words.move);
      const alone = content.tasks.length === 1;
      return go({ checked: at(state.checked, state.at, true), finished: alone }, state.at);
    };
    const view = element(
      'div',
      {},
      state.at === 0 ? base.introduction(content.introduction, tongue) : undefined,
      progress(play),
      heading,
      element('p', { class: 'rw-hint' }, words.hint),
      missing.view,
      list,
      status,
      base.button(words.check, check),
    );
    return { view, focus: heading };
  }

  const reason = (text, tongue) =>
    text === '' ? undefined : element('p', { class: 'rw-reason', ...tongue }, text);

  /** The order of the learner; with the reasons of its steps where no other list follows that has them. */
  const placed = ({ items }, order, words, tongue, right) =>
    order.map((step, place) =>
      element(
        'li',
        { class: 'rw-rows__row' },
        element('p', tongue, items[step].text),
        step === place
          ? base.mark('right', 'right', words.place)
          : base.mark('wrong', 'wrong', words.elsewhere({ n: step + 1 })),
        right ? reason(items[step].reason, tongue) : undefined,
      ),
    );

  const solution = ({ items }, words, tongue) => [
    element('h3', {}, words.solution),
    element(
      'ol',
      { class: 'rw-rows', role: 'list' },
      ...items.map((item) =>
        element('li', { class: 'rw-rows__row' }, element('p', tongue, item.text), reason(item.reason, tongue)),
      ),
    ),
  ];

  function checked(play) {
    const { content, state, words, tongue, go, again } = play;
    const task = content.tasks[state.at];
    const order = state.orders[state.at];
    const found = model.verdict(content, state, state.at);
    const points = words.points({ raw: model.points(state, state.at), max: task.items.length - 1 });
    const verdict = base.verdict(found, `${words.verdict[found]} ${words.total({ points })}`);
    const alone = content.tasks.length === 1;
    const last = state.at === content.tasks.length - 1;
    const next = () => go(last ? { finished: true } : { at: state.at + 1 });
    const ending = `${base.enough(words, model.score(content, state), model.needed(content))} ${words.counted}`;
    const view = element(
      'div',
      {},
      progress(play),
      element('h2', tongue, task.text),
      verdict,
      element('p', { class: 'rw-hint' }, alone ? ending : words.counted),
      element('h3', {}, words.yours),
      element('ol', { class: 'rw-rows', role: 'list' }, ...placed(task, order, words, tongue, found === 'right')),
      ...(found === 'right' ? [] : solution(task, words, tongue)),
      ...(task.reason === '' ? [] : [element('h3', {}, words.why), element('p', { class: 'rw-lines', ...tongue }, task.reason)]),
      alone
        ? base.button(words.again, again, true)
        : base.button(last ? words.finish : words.next({ n: state.at + 2 }), next),
    );
    return { view, focus: verdict };
  }

  function result({ content, state, words, tongue, again }) {
    const raw = model.score(content, state);
    const points = words.points({ raw, max: model.max(content) });
    const heading = base.heading(words.result({ points }));
    const view = element(
      'div',
      {},
      heading,
      element('p', {}, base.enough(words, raw, model.needed(content))),
      element(
        'ol',
        { class: 'rw-rows', role: 'list' },
        ...content.tasks.map(({ text, items }, index) => {
          const right = model.verdict(content, state, index) === 'right';
          const word = words.points({ raw: model.points(state, index), max: items.length - 1 });
          return element(
            'li',
            { class: 'rw-rows__row' },
            element('p', tongue, text),
            base.mark(right ? 'right' : 'plain', right ? 'right' : 'missed', word),
          );
        }),
      ),
      base.button(words.again, again, true),
    );
    return { view, focus: heading };
  }

  return (play) => {
    const { content, state } = play;
    if (state.finished && content.tasks.length > 1) return result(play);
    return state.checked[state.at] ? checked(play) : ordering(play);
  };
})();
