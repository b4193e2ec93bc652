import type { Answer } from '#contract/contract.ts';
import type { RefusalCode } from '#domain/refusals.ts';

/** This phone as a scanner, as it keeps it. */
export interface Enrolment extends Pick<Answer<'enrollDevice'>, 'role' | 'station' | 'event'> {
  /** Names it on this phone only. */
  enrolment: string;
  /** Its bearer token. */
  token: string;
  volunteer: string;
  /** The last characters of the link it came by: too few to open anything, enough to know it again. */
  linkEnd: string;
  /** False while the station has its number of devices. */
  admitted: boolean;
  /** When it joined, in milliseconds since 1970: the newest is the one at work. */
  joinedAt: number;
  /** Whether it was left or replaced by another: it only hands in what waits. */
  left: boolean;
  /** Entries made with it. */
  made: number;
  closed?: RefusalCode;
  /** What the server said last; undefined until it was first asked. */
  synced?: Synced;
}

/** What a phone keeps of its latest sync, besides the map and who came in. */
export interface Synced
  extends Pick<
    Answer<'syncDevice'>,
    'opensAt' | 'closesAt' | 'expiresAt' | 'salt' | 'sealTo' | 'stations' | 'next' | 'parts'
  > {
  /** The server's clock and this phone's at that moment, in milliseconds since 1970. */
  serverAt: number;
  phoneAt: number;
}

export const linkEnd = (secret: string) => secret.slice(-6);
