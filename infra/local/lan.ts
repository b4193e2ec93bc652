import { isIPv4 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { StartFault } from './startFault.ts';

/** How other devices of the network reach this machine. */
export interface Lan {
  /** The IPv4 address that every link names. */
  address: string;
  /** The machine's other IPv4 addresses, one of which may be the one a phone can reach. */
  others: string[];
  /** What the certificate vouches for: every address but loopback, and the machine's names. */
  names: string[];
}

export type Interfaces = Record<string, NetworkInterfaceInfo[] | undefined>;

/** What containers, virtual machines and tunnels bring: no phone is on those, so they come last. */
const virtual = /^(docker|br-|bridge|veth|vEthernet|virbr|vmnet|vboxnet|tun|utun|tap|wg|zt)/i;

/**
 * The wished address, or else the first private IPv4 address. Throws a `StartFault` that names the
 * addresses there are, if there is none or the wished one is not the machine's.
 */
export function lanOf(interfaces: Interfaces, hostname: string, wished?: string): Lan {
  const found = Object.entries(interfaces)
    .flatMap(([name, infos = []]) => infos.map(({ address, internal }) => ({ name, address, internal })))
    .filter(({ internal }) => !internal)
    .sort((one, other) => Number(virtual.test(one.name)) - Number(virtual.test(other.name)));
  const own = found.filter(({ address }) => isIPv4(address));
  const has = own.length
    ? `It has ${own.map(({ name, address }) => `${address} (${name})`).join(', ')}.`
    : 'It has no IPv4 address at all: join a Wi-Fi first.';
  const addresses = own.map(({ address }) => address);
  if (wished !== undefined && !addresses.includes(wished)) {
    throw new StartFault(`--lan=${wished}: this is no IPv4 address of this machine. ${has}`);
  }
  const address = wished ?? addresses.find(isPrivate);
  if (address === undefined) {
    throw new StartFault(
      `This machine has no private IPv4 address that --lan could use. ${has}` +
        (own.length ? ' Name the one to use, as in --lan=ADDRESS.' : ''),
    );
  }
  return {
    address,
    others: addresses.filter((other) => other !== address),
    names: [
      ...new Set([
        ...found.map((each) => each.address),
        'localhost',
        ...(isName(hostname) ? [hostname] : []),
      ]),
    ],
  };
}

/** RFC 1918. */
function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}

/** A machine may be called what no certificate can say. */
function isName(hostname: string): boolean {
  return /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/i.test(hostname);
}
