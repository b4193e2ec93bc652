import type { Session } from './event.ts';
import { overlap } from './registration.ts';

/** Students who stay together, and what they would like. One student alone is a unit, too. */
export interface Unit {
  size: number;
  /** Ids of the sessions they would like, the dearest first. Where there are any, they are given no others. */
  preferences: string[];
  /** Ids of the sessions that those they belong to are in: the dearest of all they may be given. */
  beside: string[];
  /** Sessions its members are in already. */
  held: string[];
}

/** A session with the places it has left to give. */
export type OpenSession = Pick<Session, 'id' | 'startsAt' | 'endsAt' | 'capacity'> & { left: number };

/**
 * Which sessions each unit gets, by rule: no two at the same time, never more than the places left, units whole. In
 * each round every unit gets at most one session, the dearest of its preferences that has room; where it has none, the
 * emptiest one. The larger choose first, since they fit in less, and of equals those who came off worse in earlier rounds.
 */
export function sessionsByRule(units: Unit[], sessions: OpenSession[]): string[][] {
  const left = new Map(sessions.map((session) => [session.id, session.left]));
  const given: string[][] = units.map(() => []);
  const worse: number[] = units.map(() => 0);
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const wishes = units.map((unit) => wishesOf(unit, byId));

  const open = (index: number): OpenSession[] => {
    const unit = units[index];
    const mine = [...(unit?.held ?? []), ...(given[index] ?? [])].map((id) => byId.get(id));
    return sessions.filter(
      (session) =>
        wishes[index]?.allows(session.id) &&
        (left.get(session.id) ?? 0) >= (unit?.size ?? 0) &&
        !mine.some((other) => overlap(session, other)),
    );
  };
  const emptiness = ({ id, capacity }: OpenSession) => (left.get(id) ?? 0) / capacity;

  for (let moved = true; moved; ) {
    moved = false;
    const turns = units
      .map((_, index) => index)
      .sort(
        (one, other) =>
          (units[other]?.size ?? 0) - (units[one]?.size ?? 0) ||
          (worse[other] ?? 0) - (worse[one] ?? 0) ||
          one - other,
      );
    for (const index of turns) {
      const unit = units[index];
      const choice = open(index);
      if (!unit || !choice.length) continue;
      const order = wishes[index]?.order ?? [];
      const openIds = new Set(choice.map(({ id }) => id));
      const rank = order.findIndex((id) => openIds.has(id));
      const chosen =
        rank >= 0
          ? choice.find(({ id }) => id === order[rank])
          : choice.reduce((best, session) => (emptiness(session) > emptiness(best) ? session : best));
      if (!chosen) continue;
      given[index]?.push(chosen.id);
      left.set(chosen.id, (left.get(chosen.id) ?? 0) - unit.size);
      worse[index] = (worse[index] ?? 0) + (rank >= 0 ? rank : order.length);
      moved = true;
    }
  }
  return given;
}

/** What a unit would like, the dearest first, and which sessions it may be given; a session that is gone is no wish. */
function wishesOf({ preferences, beside }: Unit, sessions: ReadonlyMap<string, OpenSession>) {
  const known = preferences.filter((id) => sessions.has(id));
  const wanted = new Set(known);
  const allows = (id: string) => !wanted.size || wanted.has(id);
  return { order: [...new Set([...beside.filter(allows), ...known])], allows };
}
