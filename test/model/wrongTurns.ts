import type { MailKind } from '#domain/vocabulary.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { isRowName } from './classWorks.ts';
import type { RunningOperation } from './runningOperation.ts';

type Stored = StoredRegistration;

/**
 * What is wrong with one write of a registration: nobody but its own person takes anything from it, not even by
 * registering again, and with each turn it owes the mail that tells of it.
 */
export function wrongTurns(
  by: RunningOperation,
  before: Stored | undefined,
  after: Stored,
  facts: Facts,
): string[] {
  return [...losses(by, before, after, facts), ...silences(by, before, after)];
}

interface Facts {
  everWithoutWaitlist: boolean;
  /** The registration that stands for this one. */
  standing: (id: string) => string;
}

/** What the operation is to this registration: its own person's or its educators', or neither. */
function ownKind({ work }: RunningOperation, { id, firstName }: Stored, { standing }: Facts) {
  if (work.kind === 'class')
    return work.row === firstName ? (work.sessions ? 'change' : 'cancel') : undefined;
  const isOwn = work.person === firstName || (work.opens !== undefined && standing(work.opens) === id);
  return isOwn ? work.kind : undefined;
}

function losses(by: RunningOperation, before: Stored | undefined, after: Stored, facts: Facts): string[] {
  const { everWithoutWaitlist } = facts;
  if (isRowName(after.firstName)) {
    // Whoever is on a roster belongs to the class, which puts them down and takes them off.
    const isClass = by.work.kind === 'class' || by.work.kind === 'settle';
    if (isClass && (!before || before.status === 'cancelled' || after.status === 'cancelled')) return [];
    if (by.work.kind === 'merge' && after.mergedInto) return [];
  }
  if (!before || before.status === 'cancelled') {
    if (by.work.person === after.firstName || after.status === 'cancelled') return [];
    return [`${by.work.kind} brought ${after.firstName} ${before ? 'back' : 'into being'}`];
  }
  const own = ownKind(by, after, facts);
  if (own === 'cancel' && after.status === 'cancelled') return [];
  const lost = (what: string) => `${by.work.kind} took ${what} from ${after.firstName}`;
  const faults: string[] = [];
  if (after.status !== before.status && after.status !== 'confirmed') faults.push(lost(before.status));
  const isBetter =
    own === 'merge' &&
    (after.status !== before.status || (after.number ?? Infinity) < (before.number ?? Infinity));
  if (after.number !== before.number && !isBetter) faults.push(lost(`number ${before.number}`));
  for (const [session, seat] of Object.entries(before.sessions)) {
    const now = after.sessions[session];
    if (!now && own === 'change') continue;
    if (!now && seat.number === undefined && everWithoutWaitlist) continue;
    // Whoever takes a row's place takes its sessions, too, in place of those only wished for.
    if (!now && seat.number === undefined && isBetter) continue;
    if (!now) faults.push(lost(session));
    else if (seat.number !== undefined && now.number !== seat.number)
      faults.push(lost(`number ${seat.number} of ${session}`));
    else if (seat.status === 'confirmed' && now.status !== 'confirmed')
      faults.push(lost(`seat in ${session}`));
  }
  return faults;
}

function silences(by: RunningOperation, before: Stored | undefined, after: Stored): string[] {
  const owed = Object.entries(after.owes).filter(([kind, id]) => before?.owes[kind as MailKind] !== id);
  const kinds = owed.map(([kind]) => kind);
  if (!after.email) return kinds.map((kind) => `owes ${after.firstName}, who has no address, a ${kind}`);
  const due = newsOf(before, after);
  const isMerge = by.work.kind === 'merge';
  // Of two registrations the one that stands is told.
  if (isMerge && after.mergedInto) return kinds.map((kind) => `owes a ${kind} to one that ended`);
  if (isMerge && kinds.length === 0) return due ? [`nobody tells ${after.firstName} of the merging`] : [];
  if (isMerge) return kinds.filter((kind) => kind !== 'changed').map((kind) => `owes a ${kind} for nothing`);
  if (due && !kinds.includes(due)) return [`nobody tells ${after.firstName}: ${due}`];
  const isNewBadge = by.work.kind === 'start-over' && after.badgeVersion !== before?.badgeVersion;
  if (isNewBadge && !kinds.length) return [`nobody mails ${after.firstName} the new badge`];
  const again = isNewBadge || (by.work.kind === 'register' && by.work.person === after.firstName);
  return kinds.filter((kind) => kind !== due && !again).map((kind) => `owes a ${kind} for nothing`);
}

/** The mail that a turn of a registration calls for. */
function newsOf(before: Stored | undefined, after: Stored): MailKind | undefined {
  const was = before?.status ?? 'cancelled';
  if (was === 'cancelled' && after.status === 'confirmed') return 'confirmation';
  if (was === 'cancelled' && after.status === 'waitlisted') return 'waitlisted';
  if (was === 'waitlisted' && after.status === 'confirmed') return 'promoted';
  if (was !== after.status) return 'cancelled';
  const seats = ({ sessions }: Stored) =>
    JSON.stringify(
      Object.entries(sessions)
        .map(([id, { status }]) => [id, status])
        .sort(),
    );
  return before && seats(before) !== seats(after) ? 'changed' : undefined;
}
