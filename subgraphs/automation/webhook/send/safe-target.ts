import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Where a request goes: the address is looked up once, judged, and the one that is connected to. */
export interface Target {
  url: URL;
  address: string;
  family: 4 | 6;
}

/** Why nothing may be sent to a URL, or cannot be. */
export type TargetFault = 'INVALID_URL' | 'URL_NOT_HTTPS' | 'PRIVATE_ADDRESS' | 'UNKNOWN_HOST';

/**
 * Finds where a URL leads. Only https to addresses that are open to the internet is allowed: else somebody could have the server
 * ask what only the server may. `loopback` allows this machine itself, also by http, for development.
 */
export async function targetOf(text: string, { loopback }: { loopback: boolean }): Promise<Target | TargetFault> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hash) return 'INVALID_URL';
  if (url.protocol === 'http:' && !loopback) return 'URL_NOT_HTTPS';
  const addresses = await addressesOf(url.hostname.replace(/^\[|\]$/g, ''));
  const [first] = addresses;
  if (!first) return 'UNKNOWN_HOST';
  const onlyHere = addresses.every(({ address, family }) => isLoopback(address, family));
  if (loopback && onlyHere) return { url, ...first };
  if (addresses.some(({ address, family }) => !isPublic(address, family))) return 'PRIVATE_ADDRESS';
  return url.protocol === 'https:' ? { url, ...first } : 'URL_NOT_HTTPS';
}

interface Address {
  address: string;
  family: 4 | 6;
}

async function addressesOf(host: string): Promise<Address[]> {
  const family = isIP(host);
  if (family) return [{ address: host, family: family as 4 | 6 }];
  try {
    return (await lookup(host, { all: true })) as Address[];
  } catch {
    return [];
  }
}

function isLoopback(address: string, family: 4 | 6): boolean {
  return LOOPBACK.check(address, `ipv${family}`);
}

/** Whether an address is one of the internet: not of this machine, a network of its own, a cloud's meta-data, nor of many. */
function isPublic(address: string, family: 4 | 6): boolean {
  if (CLOSED.check(address, `ipv${family}`)) return false;
  // Of IPv6 only 2000::/3 is given out (IANA IPv6 Global Unicast Address Assignments).
  return family === 4 || GLOBAL6.check(address, 'ipv6');
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

const GLOBAL6 = new BlockList();
GLOBAL6.addSubnet('2000::', 3, 'ipv6');

/** IANA IPv4 and IPv6 Special-Purpose Address Registries; multicast; and ways by which IPv6 leads to IPv4. */
const CLOSED = new BlockList();
for (const subnet of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
]) {
  const [network, bits] = subnet.split('/') as [string, string];
  CLOSED.addSubnet(network, Number(bits), network.includes(':') ? 'ipv6' : 'ipv4');
}
