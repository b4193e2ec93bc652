import type { CareerEvent } from './event.ts';
import type { Registration } from './registration.ts';
import { sharesWith } from './sharing.ts';
import { type Readings, sessionsCameTo, visitsOf } from './visits.ts';

/** Who came to each session, and what each booth had, in figures alone. */
export interface StationFigures {
  /** When it was counted. */
  at: string;
  sessions: { session: string; came: number }[];
  /** `shared`: how many students gave the employer their contact. */
  booths: { employer: string; visits: number; shared: number }[];
}

type Counted = Pick<Registration, 'kind' | 'status' | 'mergedInto' | 'shared' | 'ageBand' | 'email'>;

/** Counts students one by one: each once at a session and once at a booth, by all of their badges together. */
export class StationCount {
  readonly #event: Pick<CareerEvent, 'sessions' | 'employers'>;
  readonly #came = new Map<string, number>();
  readonly #visits = new Map<string, number>();
  readonly #shared = new Map<string, number>();

  constructor(event: Pick<CareerEvent, 'sessions' | 'employers'>) {
    this.#event = event;
  }

  /** A student with what was read of their badges; others who have badges, and who cancelled, count as nothing. */
  add(registration: Counted, readings: Readings): void {
    if (registration.kind !== 'student' || registration.status === 'cancelled') return;
    for (const session of sessionsCameTo(readings)) raise(this.#came, session);
    for (const { employer } of visitsOf(readings)) raise(this.#visits, employer);
    for (const employer of Object.keys(registration.shared ?? {}))
      if (sharesWith(registration, employer)) raise(this.#shared, employer);
  }

  result(now: Date): StationFigures {
    return {
      at: now.toISOString(),
      sessions: this.#event.sessions.map(({ id }) => ({ session: id, came: this.#came.get(id) ?? 0 })),
      booths: this.#event.employers.map(({ id }) => ({
        employer: id,
        visits: this.#visits.get(id) ?? 0,
        shared: this.#shared.get(id) ?? 0,
      })),
    };
  }
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
