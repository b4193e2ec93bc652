import type { Row, Session } from '../group.ts';

export interface SessionCount {
  session: Session;
  /** How many have a place in it, and how many wait for one. */
  confirmed: number;
  waiting: number;
}

/** How many of these people are in each session. */
export function sessionCounts(sessions: Session[], rows: Row[]): SessionCount[] {
  const count = (id: string, status: 'confirmed' | 'waiting') =>
    rows.filter((row) => row.sessions.some((seat) => seat.id === id && seat.status === status)).length;
  return sessions.map((session) => ({
    session,
    confirmed: count(session.id, 'confirmed'),
    waiting: count(session.id, 'waiting'),
  }));
}
