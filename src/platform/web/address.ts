/**
 * The client's address, for throttling. Behind `proxies` known proxies it is the entry that the outermost of them
 * appended to `X-Forwarded-For`; what a client writes there itself stands further left and is never believed.
 */
export function clientAddress(peer: string, forwarded: string | null, proxies: number): string {
  if (proxies === 0 || forwarded === null) return peer;
  const hops = forwarded.split(',').map((hop) => withoutPort(hop.trim()));
  return hops.at(-proxies) || peer;
}

/** Some proxies append the port; a new connection is not a new client. */
const withoutPort = (hop: string): string =>
  /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(hop)?.[1] ?? /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? hop;
