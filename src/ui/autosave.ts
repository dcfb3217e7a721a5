/**
 * Sends a form (`data-autosave`) in the background whenever something in it has changed, one after the other. What comes
 * back is not read: the answer that counts for the reader is the one to their own sending.
 */
export function watchChanges(form: HTMLFormElement): void {
  let onItsWay = Promise.resolve();
  const stop = new AbortController();
  const send = async (): Promise<void> => {
    await fetch(form.action, {
      method: 'POST',
      body: new FormData(form),
      redirect: 'manual',
      signal: stop.signal,
    }).catch(() => {});
  };
  form.addEventListener('change', () => {
    onItsWay = onItsWay.then(() => (stop.signal.aborted ? undefined : send()));
  });
  // What was on its way is older than what is sent now.
  form.addEventListener('submit', () => stop.abort());
}
