import type { Message } from './message.ts';

/** Mail programs cut a mail at about 100 kB, and on a phone it is paid for by the byte. */
const mostBytes = 60_000;

/** The message with the first of these amounts of detail that keeps its HTML small; with the last if none does. */
export function smallEnough<Amount>(
  [first, ...others]: readonly [Amount, ...Amount[]],
  write: (amount: Amount) => Message,
): Message {
  let message = write(first);
  for (const amount of others) {
    if (Buffer.byteLength(message.html) < mostBytes) break;
    message = write(amount);
  }
  return message;
}
