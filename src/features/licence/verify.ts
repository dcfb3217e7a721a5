import type { Instant } from '#domain/clock.ts';
import { dayOf } from '#domain/date.ts';
import { type Certificate, certificateState, codeMeant } from './model.ts';
import type { LicenceApp } from './service.ts';
import { certificateByCode } from './store.ts';

/** What the public page says about a code. `busy`: too many codes from that address led nowhere; no code is looked up. */
export type Verdict =
  | { state: 'valid' | 'expired' | 'withdrawn'; certificate: Certificate }
  | { state: 'unknown' | 'busy' };

/**
 * Whether a code belongs to a certificate, for anybody. One look into an index whatever the code is; while an address has
 * to wait, right codes are refused like wrong ones, so that waiting tells nothing.
 */
export async function verdictOn(
  app: LicenceApp,
  typed: string,
  address: string,
  now: Instant,
): Promise<Verdict> {
  const { tries } = app.licence;
  if (tries.wait(address, now) > 0) return { state: 'busy' };
  const found = await certificateByCode(app.store, codeMeant(typed) ?? '');
  if (found === undefined) {
    tries.failed(address, now);
    return { state: 'unknown' };
  }
  return { state: certificateState(found.certificate, dayOf(now)), certificate: found.certificate };
}
