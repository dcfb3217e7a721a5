/**
 * Calls that come while a run is under way share the next one.
 * Whoever awaits the answer knows that a whole run began after they asked. At most one run goes on at a time.
 */
export function grouped(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const track = (promise: Promise<void>): Promise<void> => {
    const settle = () => {
      if (running === promise) running = undefined;
    };
    promise.then(settle, settle);
    return promise;
  };
  const again = async (): Promise<void> => {
    running = next;
    next = undefined;
    return run();
  };

  return () => {
    if (next) return next;
    if (!running) {
      running = track((async () => run())());
      return running;
    }
    next = track(running.then(again, again));
    return next;
  };
}
