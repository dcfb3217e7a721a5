/**
 * The one script of the frame. Everything works without it; it spares a second click on a form, saves some forms while
 * they are filled in, closes menus and warns before a session ends. Reads its words and addresses from the page, keeps nothing.
 */
import { watchChanges } from '#ui/autosave.ts';
import { sayTime, timeLeft } from '#ui/session-time.ts';

const { body } = document;

/** A form is sent once: its button says so and further clicks do nothing. A page shown again from the cache is fresh. */
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post' || event.defaultPrevented || form.dataset['download'] !== undefined) return;
  if (form.dataset['sent'] !== undefined) {
    event.preventDefault();
    return;
  }
  form.dataset['sent'] = '';
  const button = event.submitter;
  const label = button?.querySelector('.kern-label');
  const busy = form.dataset['busy'] ?? body.dataset['busy'];
  if (!button || !label || !busy) return;
  button.setAttribute('aria-busy', 'true');
  button.dataset['label'] = label.textContent ?? '';
  label.textContent = busy;
});

addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]'))
    delete form.dataset['sent'];
  for (const button of document.querySelectorAll<HTMLElement>('[aria-busy][data-label]')) {
    button.removeAttribute('aria-busy');
    const label = button.querySelector('.kern-label');
    if (label) label.textContent = button.dataset['label'] ?? '';
  }
});

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watchChanges(form);

document.getElementById('fehler')?.focus();

const openMenus = (): NodeListOf<HTMLDetailsElement> =>
  document.querySelectorAll('details:is(.account, .menu)[open]');

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  for (const menu of openMenus()) {
    if (!menu.contains(target) || target.closest('a')) menu.open = false;
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector('summary')?.focus();
  }
});

/** How far this device's clock is ahead of the server's, in milliseconds: many in a town hall are wrong. */
const ahead = Date.now() - Date.parse(body.dataset['sessionNow'] ?? new Date().toISOString());

const template = document.getElementById('sitzung') as HTMLTemplateElement | null;
const action = body.dataset['sessionAction'];
if (template && action) watchSession(template, action);

/** Shows the warning from five minutes before the end; „stay“ asks the server and believes only its answer. */
function watchSession(source: HTMLTemplateElement, address: string): void {
  const dialog = source.content.querySelector('dialog');
  const title = dialog?.querySelector('h2');
  const text = dialog?.querySelector('p');
  const stay = dialog?.querySelector<HTMLElement>('[data-stay]');
  if (!dialog || !title || !text || !stay) return;
  body.append(dialog);
  const question = title.textContent;
  let dismissed = '';

  const check = (): void => {
    const left = timeLeft(body.dataset['sessionIdle'], body.dataset['sessionEnd'], Date.now() - ahead);
    if (left.kind === 'enough') {
      if (dialog.open) dialog.close();
      dismissed = '';
      return;
    }
    title.textContent = left.kind === 'over' ? (title.dataset['over'] ?? '') : question;
    text.textContent = sayTime(text.dataset[left.kind] ?? '', left.minutes);
    stay.hidden = left.kind !== 'idle';
    if (!dialog.open && dismissed !== left.kind) dialog.showModal();
  };

  dialog.addEventListener('close', () => {
    const left = timeLeft(body.dataset['sessionIdle'], body.dataset['sessionEnd'], Date.now() - ahead);
    dismissed = left.kind;
  });
  dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
  const prolong = async (): Promise<void> => {
    const answer = await fetch(address, { method: 'POST' }).catch(() => undefined);
    if (answer?.ok) {
      const { idleUntil, endsAt } = (await answer.json()) as { idleUntil: string; endsAt: string };
      body.dataset['sessionIdle'] = idleUntil;
      body.dataset['sessionEnd'] = endsAt;
    } else if (answer?.status === 401) {
      body.dataset['sessionEnd'] = new Date(0).toISOString();
    }
    check();
  };
  stay.addEventListener('click', () => void prolong());

  setInterval(check, 10_000);
  document.addEventListener('visibilitychange', check);
  check();
}
