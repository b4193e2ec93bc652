import { createHmac } from 'node:crypto';
import { addresses } from '#contract/pages.ts';
import { badgeText } from '#domain/badge.ts';
import { encodeBase32 } from '#domain/base32.ts';

const mac = (text: string) => createHmac('sha256', 'a career day').update(text).digest();

/** A badge as the product makes them: what stands in its code, and its text. Each number is another student's. */
export function cameraBadge(student: number): { address: string; text: string } {
  const text = badgeText(encodeBase32(mac(`student ${student}`).subarray(0, 8)), 1, mac);
  return { address: addresses.badge('https://turnout.example', text), text };
}
