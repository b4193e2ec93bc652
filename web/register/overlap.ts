/** The part of a session that matters here. Times are ISO 8601 in UTC. */
export interface Timed {
  id: string;
  startsAt: string;
  endsAt: string;
}

/** Sessions that start and end together, under one heading. */
export interface Slot<Session extends Timed> {
  startsAt: string;
  endsAt: string;
  sessions: Session[];
}

/** Whether two sessions share a moment. One that starts as the other ends does not. */
export function overlap(one: Timed, other: Timed): boolean {
  return (
    Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt)
  );
}

/** The chosen session that stands in the way of another one, if any. */
export function inTheWay<Session extends Timed>(
  session: Session,
  sessions: Session[],
  chosen: string[],
): Session | undefined {
  return sessions.find(
    (other) => other.id !== session.id && chosen.includes(other.id) && overlap(session, other),
  );
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
