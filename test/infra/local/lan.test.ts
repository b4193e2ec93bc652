import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { lanOf } from '#infra/local/lan.ts';

function on(address: string, internal = false): NetworkInterfaceInfo {
  const common = { address, internal, mac: '', netmask: '', cidr: null };
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
}
const lo = [on('127.0.0.1', true), on('::1', true)];

describe('The address for the network', () => {
  test.each([
    ['the only private one', { lo, wlan0: [on('192.168.1.20')] }, undefined, '192.168.1.20'],
    ['the first of several', { lo, en0: [on('10.0.0.5')], en1: [on('192.168.1.20')] }, undefined, '10.0.0.5'],
    [
      'private before public',
      { eth0: [on('203.0.113.9')], wlan0: [on('172.31.0.2')] },
      undefined,
      '172.31.0.2',
    ],
    [
      'a real network before a container’s',
      { docker0: [on('172.17.0.1')], wlan0: [on('192.168.1.20')] },
      undefined,
      '192.168.1.20',
    ],
    ['a container’s where there is no other', { lo, docker0: [on('172.17.0.1')] }, undefined, '172.17.0.1'],
    ['the wished one', { en0: [on('10.0.0.5')], en1: [on('192.168.1.20')] }, '192.168.1.20', '192.168.1.20'],
    ['a public one if wished', { eth0: [on('203.0.113.9')] }, '203.0.113.9', '203.0.113.9'],
  ])('is %s', (_, interfaces, wished, address) => {
    expect(lanOf(interfaces, 'laptop', wished).address).toBe(address);
  });

  test.each([
    ['no network at all', { lo }, undefined, 'It has no IPv4 address at all: join a Wi-Fi first.'],
    ['IPv6 only', { en0: [on('fd00::2')] }, undefined, 'no private IPv4 address'],
    [
      'public addresses only',
      { eth0: [on('203.0.113.9')] },
      undefined,
      'It has 203.0.113.9 (eth0). Name the one to use',
    ],
    ['just beyond the private range', { eth0: [on('172.32.0.1')] }, undefined, 'no private IPv4 address'],
    [
      'another machine’s',
      { en0: [on('10.0.0.5')] },
      '10.0.0.6',
      '--lan=10.0.0.6: this is no IPv4 address of this machine. It has 10.0.0.5 (en0).',
    ],
    [
      'loopback, where no phone is',
      { lo, en0: [on('10.0.0.5')] },
      '127.0.0.1',
      'is no IPv4 address of this machine',
    ],
    ['a word', { en0: [on('10.0.0.5')] }, 'wifi', '--lan=wifi'],
  ])('is refused: %s', (_, interfaces, wished, message) => {
    expect(() => lanOf(interfaces, 'laptop', wished)).toThrow(message);
  });

  test('comes with the others, and with every name to vouch for', () => {
    const interfaces = { lo, en0: [on('10.0.0.5'), on('fd00::2')], en1: [on('192.168.1.20')] };
    expect(lanOf(interfaces, 'gym-laptop.local')).toEqual({
      address: '10.0.0.5',
      others: ['192.168.1.20'],
      names: ['10.0.0.5', 'fd00::2', '192.168.1.20', 'localhost', 'gym-laptop.local'],
    });
  });

  test.each(['Ana’s laptop', 'a_b', '-a', 'a..b', ''])(
    'a machine called “%s” is vouched for without its name',
    (name) => {
      expect(lanOf({ en0: [on('10.0.0.5')] }, name).names).toEqual(['10.0.0.5', 'localhost']);
    },
  );
});
