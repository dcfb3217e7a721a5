import { expect, test } from 'vitest';
import { clientAddress } from './address.ts';

test.each([
  ['without a proxy what a client claims is not believed', '10.0.0.9', '1.2.3.4', 0, '10.0.0.9'],
  ['one proxy tells who came', '127.0.0.1', '203.0.113.7', 1, '203.0.113.7'],
  ['what the client wrote before is not believed', '127.0.0.1', '6.6.6.6, 203.0.113.7', 1, '203.0.113.7'],
  ['of two proxies the outer one tells', '127.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
  ['fewer entries than proxies tell nothing', '127.0.0.1', '203.0.113.7', 2, '127.0.0.1'],
  ['no header tells nothing', '127.0.0.1', null, 1, '127.0.0.1'],
  ['an empty header tells nothing', '127.0.0.1', '', 1, '127.0.0.1'],
  ['an empty entry tells nothing', '127.0.0.1', '6.6.6.6, ', 1, '127.0.0.1'],
  ['a port does not make a new client', '127.0.0.1', '203.0.113.7:51234', 1, '203.0.113.7'],
  ['nor with the brackets of IPv6', '127.0.0.1', '[2001:db8::7]:51234', 1, '2001:db8::7'],
  ['plain IPv6 stays as it is', '127.0.0.1', '2001:db8::7', 1, '2001:db8::7'],
])('%s', (_rule, peer, forwarded, proxies, address) => {
  expect(clientAddress(peer, forwarded, proxies)).toBe(address);
});
