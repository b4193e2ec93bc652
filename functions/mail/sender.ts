import { oneLine } from './cleaned.ts';
import { Unsendable } from './unsendable.ts';

export interface Sender {
  name: string;
  address: string;
}

/** The configured sender taken apart. */
export function senderOf(from: string): Sender {
  const [, name = '', address = from] = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name: oneLine(name), address: plainAddress(address.trim()) };
}

/** An address that can be nothing else: no second address, no name, no control character, ASCII alone. */
export function plainAddress(address: string): string {
  if (/^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d-]+(\.[A-Za-z\d-]+)*$/.test(address) && address.length <= 254) {
    return address;
  }
  throw new Unsendable('Expected one plain e-mail address');
}
