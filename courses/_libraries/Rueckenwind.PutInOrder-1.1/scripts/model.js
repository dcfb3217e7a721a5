/*
 * Tasks, state and points. Pure: knows neither page nor H5P.
 *
 * A task of n steps has n − 1 points: one for every two neighbours a, b of the right order where the learner put b
 * right behind a. So a block of steps that belong together counts, wherever it stands, and 0 is the least.
 *
 * State: { at, orders, moved, checked, finished }
 *   at        index of the task in view
 *   orders    per task the numbers of its steps, as they stand; in the right order they would be 0, 1, 2 …
 *   moved     per task whether anything was moved
 *   checked   per task whether its order was checked
 *   finished  whether the result is in view; a single task shows it at once
 */
window.Rueckenwind.putInOrderModel = (() => {
  const { base } = window.Rueckenwind;

  const read = (params) => ({
    introduction: params?.introduction,
    passPercentage: base.percentage(params?.passPercentage),
    tasks: base.list(params?.tasks).map((task) => ({
      text: base.text(task?.text),
      reason: base.text(task?.reason),
      items: base.list(task?.items).map((item) => ({ text: base.text(item?.text ?? item), reason: base.text(item?.reason) })),
    })),
  });

  const faults = ({ tasks }) =>
    tasks.length === 0
      ? [{ code: 'none' }]
      : tasks.flatMap(({ items }, index) => (items.length < 2 ? [{ code: 'short', n: index + 1 }] : []));

  const pairs = (order) => order.filter((each, at) => at > 0 && each === order[at - 1] + 1).length;

  /** Mixed so that no two steps follow each other rightly: whoever checks the first order has no points. */
  function mixed(length, seed) {
    for (let round = 0; round < 50; round += 1) {
      const order = base.mixed(length, `${seed}/${round}`);
      if (pairs(order) === 0) return order;
    }
    return Array.from({ length }, (_, index) => length - 1 - index);
  }

  const fresh = ({ tasks }, seed) => ({
    at: 0,
    orders: tasks.map(({ items }, index) => mixed(items.length, `${seed}/${index}`)),
    moved: tasks.map(() => false),
    checked: tasks.map(() => false),
    finished: false,
  });

  function restore(kept, { tasks }) {
    const orders = base.list(kept.orders);
    const fits = orders.length === tasks.length && tasks.every(({ items }, at) => base.isOrder(orders[at], items.length));
    if (!fits) return undefined;
    const flags = (values) => tasks.map((_, index) => base.list(values)[index] === true);
    const checked = flags(kept.checked);
    const at = Number.isInteger(kept.at) && tasks[kept.at] ? kept.at : 0;
    return { at, orders, moved: flags(kept.moved), checked, finished: kept.finished === true && checked.every(Boolean) };
  }

  const points = (state, index) => (state.checked[index] ? pairs(state.orders[index]) : 0);

  const score = ({ tasks }, state) => tasks.reduce((sum, _, index) => sum + points(state, index), 0);
  const max = ({ tasks }) => tasks.reduce((sum, { items }) => sum + items.length - 1, 0);
  const needed = (content) => base.needed(max(content), content.passPercentage);

  /** `right`, `partly` with at least one point, `wrong`. */
  const verdict = ({ tasks }, state, index) => {
    const reached = points(state, index);
    if (reached === tasks[index].items.length - 1) return 'right';
    return reached > 0 ? 'partly' : 'wrong';
  };

  /** The order after the step at one place and its neighbour have changed places. */
  const swapped = (order, from, to) =>
    order.map((each, at) => (at === from ? order[to] : at === to ? order[from] : each));

  const parts = ({ tasks }, state) =>
    tasks.map(({ text, items }, index) => ({
      text,
      interactionType: 'sequencing',
      choices: items.map((item) => item.text),
      correct: items.map((_, each) => each),
      response: state.orders[index],
      raw: points(state, index),
      max: items.length - 1,
    }));

  /** Every order checked as it stands: the view shows the right one beside it, and no points come from nothing. */
  const solved = ({ tasks }) => ({
    moved: tasks.map(() => true),
    checked: tasks.map(() => true),
    finished: true,
  });

  return {
    read,
    faults,
    fresh,
    restore,
    score,
    max,
    needed,
    enough: (content, state) => score(content, state) >= needed(content),
    given: (_, state) => state.moved.some(Boolean),
    finished: (_, state) => state.finished,
    points,
    verdict,
    swapped,
    parts,
    solved,
  };
})();
