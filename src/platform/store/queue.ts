/** One after the other for the same key, side by side for different keys, at most `limit` at once. */
export type Queue = {
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Answers when nothing is waiting or under way. */
  idle(): Promise<void>;
};

export function keyedQueue(limit: number): Queue {
  const tails = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let free = limit;

  const limited = async <T>(task: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await task();
    } finally {
      const start = waiting.shift();
      if (start) start();
      else free += 1;
    }
  };

  return {
    run: (key, task) => {
      const before = tails.get(key);
      const result = before ? before.then(() => limited(task)) : limited(task);
      const done = () => {
        if (tails.get(key) === tail) tails.delete(key);
      };
      const tail: Promise<void> = result.then(done, done);
      tails.set(key, tail);
      return result;
    },
    idle: async () => {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
