/** Times are ISO 8601 in UTC. */
interface Timed {
  startsAt: string;
  endsAt: string;
}

/** Sessions that start and end together, under one heading. */
interface Slot<Session extends Timed> extends Timed {
  sessions: Session[];
}

/** Sessions by time: earlier slots first, shorter ones before longer ones, inside a slot as given. */
export function slotsOf<Session extends Timed>(sessions: Session[]): Slot<Session>[] {
  const slots = new Map<string, Slot<Session>>();
  for (const session of sessions) {
    const { startsAt, endsAt } = session;
    const key = `${Date.parse(startsAt)}/${Date.parse(endsAt)}`;
    const slot = slots.get(key) ?? { startsAt, endsAt, sessions: [] };
    slot.sessions.push(session);
    slots.set(key, slot);
  }
  return [...slots.values()].sort(
    (one, other) =>
      Date.parse(one.startsAt) - Date.parse(other.startsAt) ||
      Date.parse(one.endsAt) - Date.parse(other.endsAt),
  );
}
