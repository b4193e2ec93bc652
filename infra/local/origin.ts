import type { Lan } from './lan.ts';
import { loopback } from './listen.ts';

/** The one origin the product has: plain on loopback, HTTPS for a network. */
export function originOf(port: number, lan: Lan | undefined): string {
  return new URL(lan ? `https://${lan.address}:${port}` : `http://${loopback}:${port}`).origin;
}
