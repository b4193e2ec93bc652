import type { Own } from './draft.ts';
import { isSharedComputer } from './sharedComputer.ts';

/** A registration as its own device keeps it, to be shown without a connection. */
export interface KeptRegistration {
  secret: string;
  own: Own;
  /** The badge's QR code, as SVG. */
  badge: string;
  /** When the server said so; ISO 8601. */
  at: string;
}

const key = 'turnout.own';

/** What an older page did not keep. */
const unknownBefore = { visits: [], showsVisits: true, shortCode: '', mayShareContact: false };

/** How long after its event a registration is kept here, in milliseconds. */
const keptAfter = 7 * 24 * 60 * 60_000;

/** The registrations this device keeps, the last opened first. None on a computer that students share. */
export function keptRegistrations(now = Date.now()): KeptRegistration[] {
  if (isSharedComputer()) return [];
  try {
    const kept: KeptRegistration[] = JSON.parse(localStorage.getItem(key) ?? '[]');
    return kept
      .filter(({ own }) => Date.parse(own.event.endsAt) + keptAfter > now)
      .map((each) => ({ ...each, own: Object.assign({}, unknownBefore, each.own) }));
  } catch {
    // Storage is switched off, or holds what an older page wrote.
    return [];
  }
}

export function keptRegistration(secret: string): KeptRegistration | undefined {
  return keptRegistrations().find((kept) => kept.secret === secret);
}

/** Keeps a registration, in place of an older state of it; false where the browser keeps nothing. */
export function keepRegistration(kept: KeptRegistration): boolean {
  // What a student needs to take part is for few eyes, and no one at the door asks for it.
  const own = { ...kept.own, accommodations: '' };
  const others = keptRegistrations().filter((other) => other.own.registrationId !== own.registrationId);
  return write([{ ...kept, own }, ...others]);
}

/** Leaves nothing that is no longer to be kept. */
export function dropOldRegistrations(): void {
  write(keptRegistrations());
}

export function dropRegistration(secret: string): void {
  write(keptRegistrations().filter((kept) => kept.secret !== secret));
}

/** Forgets every one, readable or not. */
export function dropRegistrations(): void {
  write([]);
}

function write(kept: KeptRegistration[]): boolean {
  try {
    if (kept.length) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
