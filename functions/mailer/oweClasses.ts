import type { CareerEvent } from '#domain/event.ts';
import type { ScheduledKind } from '#domain/schedule.ts';
import type { MailServices } from '#functions/services.ts';
import type { StoredGroup } from '#store/groups.ts';

const ofClasses = ['summary', 'cancelled'] as const satisfies ScheduledKind[];
type ClassKind = (typeof ofClasses)[number];

export function isOfClasses(kind: ScheduledKind): kind is ClassKind {
  return ofClasses.some((one) => one === kind);
}

/**
 * Owes an event's classes the mail of a scheduled kind. Once is enough, however often this runs: a class that was
 * sent it, or owes it, is passed over; so a run that crashed half-way is just begun again.
 */
export async function oweClasses(
  { groups, clock }: Pick<MailServices, 'groups' | 'clock'>,
  event: CareerEvent,
  kind: ClassKind,
): Promise<void> {
  for await (const group of groups.all(event.id)) {
    if (!group.owes[kind] && isDue[kind](group, event)) await groups.owe(event.id, group.id, kind, clock());
  }
}

const isDue: Record<ClassKind, (group: StoredGroup, event: CareerEvent) => boolean> = {
  /** A class that never brought names has no attendance to be told. */
  summary: ({ sent, failed, rows, ...group }) =>
    isHeld(group) && !sent.summary && !failed.summary && Object.keys(rows).length > 0,
  /**
   * Whoever heard of the class hears that the event is off. Where the first mail is still held back, the address was
   * perhaps only typed in, and nobody there waits for anything.
   */
  cancelled: ({ sent, ...group }, { cancelledAt = '' }) => {
    const knows = group.confirmedAt !== undefined || sent.confirmation !== undefined;
    return knows && group.cancelledAt === undefined && (sent.cancelled?.at ?? '') < cancelledAt;
  },
};

function isHeld({ confirmedAt, cancelledAt }: Pick<StoredGroup, 'confirmedAt' | 'cancelledAt'>): boolean {
  return confirmedAt !== undefined && cancelledAt === undefined;
}
