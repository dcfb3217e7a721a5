import { dayOf } from '#domain/date.ts';
import { type Asker, action } from '#domain/feature.ts';
import { failed, ok } from '#domain/result.ts';
import { messages } from './messages.ts';
import { type Certificate, codeMeant, shareInput, withdrawInput } from './model.ts';
import { mayWithdraw } from './policy.ts';
import type { LicenceApp } from './service.ts';
import { certificateByCode, changeCertificate, type Found, holderOf } from './store.ts';

const words = (language: 'de' | 'en') => messages[language].errors;

/** One of the actor's own; there is no way to name anybody else's. */
const ownCertificate = async (app: LicenceApp, id: string, { actor }: Asker): Promise<Found | undefined> => {
  if (actor === undefined) return undefined;
  const { certificates } = await holderOf(app.store, actor.id);
  const certificate = certificates.find((each) => each.id === id);
  return certificate && { person: actor.id, certificate };
};

const share = action<LicenceApp, typeof shareInput, Found>({
  who: () => true,
  input: shareInput,
  words,
  load: (app, { certificate }, asker) => ownCertificate(app, certificate, asker),
  run: async (app, { shared }, _asker, found) => {
    await changeCertificate(app.store, found, (certificate) =>
      certificate.sharesName === shared ? certificate : { ...certificate, sharesName: shared },
    );
    return ok({
      to: `/nachweise/${found.certificate.id}`,
      notice: shared ? 'nameShown' : 'nameHidden',
    });
  },
});

/** Whoever holds the certificate in hand can name it; nobody can look up whose there are. */
const withdraw = action<LicenceApp, typeof withdrawInput>({
  who: mayWithdraw,
  input: withdrawInput,
  words,
  run: async (app, { code, reason }, { actor, now }) => {
    const meant = codeMeant(code);
    const found = meant === undefined ? undefined : await certificateByCode(app.store, meant);
    if (found === undefined) return failed('unknownCode');
    if (found.certificate.withdrawn !== undefined) return failed('alreadyWithdrawn');
    const withdrawn = { on: dayOf(now), reason };
    // Logged first: a withdrawal nobody can trace would be worse than a line about one that did not happen.
    await app.journal.append('audit', {
      at: now,
      event: 'certificate.withdrawn',
      person: actor?.id,
      holder: found.person,
      certificate: found.certificate.id,
    });
    await changeCertificate(app.store, found, (certificate: Certificate) =>
      certificate.withdrawn === undefined ? { ...certificate, withdrawn } : certificate,
    );
    return ok({ to: '/personal/nachweise', notice: 'withdrawn' });
  },
});

export const actions = { share, withdraw };
