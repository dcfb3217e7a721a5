/**
 * Sends a form (`data-autosave`) in the background whenever something in it has changed, one after the other. What comes
 * back is not read: the answer that counts for the reader is the one to their own sending. A hidden field `…Before` says
 * what the field of that name was when it was last kept.
 */
export function watchChanges(form: HTMLFormElement): void {
  let onItsWay = Promise.resolve();
  const stop = new AbortController();
  const send = async (): Promise<void> => {
    const body = new FormData(form);
    const answer = await fetch(form.action, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: stop.signal,
      // Whoever leaves by a link takes nothing back.
      keepalive: true,
    }).catch(() => undefined);
    if (answer?.type !== 'opaqueredirect') return;
    for (const field of form.querySelectorAll<HTMLInputElement>('[type=hidden][name$=Before]'))
      field.value = String(body.get(field.name.slice(0, -'Before'.length)) ?? '');
  };
  form.addEventListener('change', () => {
    onItsWay = onItsWay.then(() => (stop.signal.aborted ? undefined : send()));
  });
  // What was on its way is older than what is sent now.
  form.addEventListener('submit', () => stop.abort());
}
