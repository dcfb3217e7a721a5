/**
 * The client's address, for throttling. Behind `proxies` known proxies it is the entry that the outermost of them
 * appended to `X-Forwarded-For`; what a client writes there itself stands further left and is never believed.
 */
export function clientAddress(peer: string, forwarded: string | null, proxies: number): string {
  if (proxies === 0 || forwarded === null) return peer;
  const hops = forwarded.split(',').map((hop) => hop.trim());
  return hops.at(-proxies) ?? peer;
}
