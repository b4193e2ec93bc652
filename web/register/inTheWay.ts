import type { Session } from '#domain/event.ts';
import { overlap } from '#domain/registration.ts';

/** The chosen session that stands in the way of another one, if any. */
export function inTheWay<Offered extends Session>(
  session: Offered,
  sessions: Offered[],
  chosen: string[],
): Offered | undefined {
  return sessions.find(
    (other) => other.id !== session.id && chosen.includes(other.id) && overlap(session, other),
  );
}
