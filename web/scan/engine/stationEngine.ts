import type { Reply } from '#contract/client.ts';
import type { Request } from '#contract/contract.ts';
import type { MapRow } from '#domain/doorMap.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import type { DeviceRole, EntryOutcome, Grade, StationKind, Verdict } from '#domain/vocabulary.ts';

/** What this phone shows of its station, its queue and its map. Times in milliseconds since 1970, by its own clock. */
export interface StationState {
  role: DeviceRole;
  station: { id: string; kind: StationKind; name: string };
  event: {
    name: string;
    place: { name: string; address: string };
    timeZone: string;
    startsAt: string;
    endsAt: string;
    admitsUnknown: boolean;
    schools: string[];
  };
  /** False while the station has its number of devices: an organizer lets more in, and the engine waits for it. */
  admitted: boolean;
  /** When this station's scans count, ISO 8601 in UTC; undefined until the server was first reached. */
  hours: { opensAt: string; closesAt: string } | undefined;
  /** Whether the server answered lately. */
  online: boolean;
  /** Entries made on this phone since it joined. */
  made: number;
  /** Entries that the server has not acknowledged yet. */
  waiting: number;
  /** False where the browser keeps nothing: closing the page would lose what waits. */
  keeps: boolean;
  /** Badges this phone can check alone; 0 until the first map is here. */
  known: number;
  /** When the map was last brought up to date. */
  syncedAt: number | undefined;
  /** Set once the device may do nothing more: what waits stays, sealed. */
  closed: RefusalCode | undefined;
}

/** Who is shown for a badge; at a booth the first name alone. */
export interface Attendee {
  firstName: string;
  lastInitial?: string | undefined;
  school?: string | undefined;
  grade?: Grade | undefined;
}

/**
 * `unverified`: unknown here, no network, let in. `turned-away`: the same where the organizer chose so.
 * `checking`: unknown here, and the server is asked. `not-badge`: no code of ours. `station-link`: another
 * station's own link. `refused`: the server will never take this entry.
 */
export type AnswerVerdict =
  | Verdict
  | EntryOutcome
  | 'unverified'
  | 'turned-away'
  | 'checking'
  | 'not-badge'
  | 'station-link'
  | 'refused';

/** What is said of one entry: first by the phone itself, then, with the same `entry`, by the server. */
export interface Answer {
  entry: string;
  /** The text that was read; for a blank badge or a class's code what comes next needs it. Never stored. */
  text: string;
  verdict: AnswerVerdict;
  by: 'phone' | 'server';
  attendee?: Attendee | undefined;
  since?: { at: string; station: string; scan?: string | undefined } | undefined;
  /** With `badge-taken`: the new badge's text. */
  badge?: string | undefined;
  group?: { school: string; came: number; unknown: number } | undefined;
  overCapacity?: boolean | undefined;
  /** Until when this phone may take the entry back, by its own clock. */
  undoableUntil?: number | undefined;
}

/** A class opened by its own code: each person's tag, and what the map says of them. */
export interface GroupOnPhone {
  code: string;
  school: string;
  grade: Grade;
  people: { tag: string; row: Exclude<MapRow, { kind: 'blank' }> | undefined; isIn: boolean }[];
}

export interface WalkInForm {
  firstName: string;
  lastName: string;
  school: string;
  grade: Grade;
  attested: true;
}

/** The scanner at work without its screens. */
export interface StationEngine {
  state(): StationState;
  /** Called with every new state; answers how to stop. */
  watch(listener: (state: StationState) => void): () => void;
  /** Called with every answer, the phone's own included; the server's come later, under the same entry. */
  onAnswer(listener: (answer: Answer) => void): () => void;
  /** A badge's code was read by camera or hand scanner, or typed whole. Resolves with the phone's own answer. */
  read(text: string): Promise<Answer>;
  /** Takes one of this phone's entries back; for a supervisor also another device's scan, as `since.scan` names it. */
  undo(answer: Answer, scan?: string): Promise<Answer>;
  /** Binds a name to a blank badge whose text was read. */
  admit(blank: string, form: WalkInForm): Promise<Answer>;
  /** Null if this phone has no such class. */
  openGroup(code: string): Promise<GroupOnPhone | null>;
  checkInGroup(code: string, present: string[]): Promise<Answer>;
  checkInPerson(person: string, shown: Attendee): Promise<Answer>;
  /** Online only. */
  resolveCode(code: string): Promise<Reply<'resolveCode'>>;
  search(form: Request<'searchAttendees'>): Promise<Reply<'searchAttendees'>>;
  /** Tries at once what waits, and asks for what is new. */
  retry(): void;
  /** Signs the device out and wipes what it holds of the event; entries that wait are kept unless `evenWaiting`. */
  leave(options: { evenWaiting: boolean }): Promise<void>;
  /** Stops timers and listeners; nothing is lost. */
  stop(): void;
}
