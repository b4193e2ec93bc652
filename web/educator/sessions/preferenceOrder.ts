import type { Group, Session } from '../group.ts';

/** The sessions a class would like, the dearest first; undefined while it has no order, and all are spread evenly. */
export function storedOrder({
  preferences,
  event,
}: Pick<Group, 'preferences' | 'event'>): string[] | undefined {
  const known = preferences.filter((id) => event.sessions.some((session) => session.id === id));
  return known.length ? known : undefined;
}

/** Earlier first; those at one time in the event's own order. */
export function byTime<Timed extends Pick<Session, 'startsAt'>>(sessions: Timed[]): Timed[] {
  return sessions.toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
}

/** The same with one session a place earlier (-1) or later (1); unchanged at either end. */
export function moved(order: string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const rest = order.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
